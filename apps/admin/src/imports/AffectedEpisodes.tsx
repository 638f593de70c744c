import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { AffectedEpisode } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';

/** "3 vårdtillfällen i redan delade månader ändrades", each linked. */
export function AffectedEpisodes({ id, amount }: { id: string; amount: number }) {
  const text = useText();
  const language = useLanguage();
  const rows =
    useApi<AffectedEpisode[]>(`/imports/${encodeURIComponent(id)}/affected-episodes`, { query: { perPage: 50 } })
      .data ?? [];
  return (
    <Note meaning="waits" title={text('import.affected', { smart_count: amount })}>
      {text('import.affectedHelp')}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {rows.map((row) => (
          <li key={row.caseNumber}>
            <Link to={`/episodes/${encodeURIComponent(row.caseNumber)}/show`}>{row.caseNumber}</Link>, {row.payerName},{' '}
            <Link to={`/months/${row.period}`}>{month(row.period, language)}</Link>
          </li>
        ))}
      </Box>
    </Note>
  );
}
