import { useQuery } from '@tanstack/react-query';
import { Box } from '@mui/material';
import { useLocale } from 'react-admin';
import { Link } from 'react-router-dom';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { AffectedEpisode } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';

const mostShown = 50;

/** "3 vårdtillfällen i redan delade månader ändrades", each linked; nothing when none was. */
export function AffectedEpisodes({ id }: { id: string }) {
  const text = useText();
  const language = useLanguage();
  const locale = useLocale();
  const path = `/imports/${encodeURIComponent(id)}/affected-episodes`;
  const { data } = useQuery({
    queryKey: ['api', path, locale],
    queryFn: ({ signal }) => callApi<AffectedEpisode[]>(path, { query: { page: 1, perPage: mostShown }, signal }),
    retry: false,
  });
  const total = data?.total ?? data?.body.length ?? 0;
  if (!data || total === 0) return null;
  return (
    <Note meaning="waits" title={text('import.affected', { smart_count: total })}>
      {text('import.affectedHelp')}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {data.body.map((row) => (
          <li key={`${row.caseNumber}-${row.period}`}>
            <Link to={`/episodes/${encodeURIComponent(row.caseNumber)}/show`}>{row.caseNumber}</Link>, {row.payerName},{' '}
            <Link to={`/months/${row.period}`}>{month(row.period, language)}</Link>
          </li>
        ))}
      </Box>
    </Note>
  );
}
