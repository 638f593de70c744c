import { Box } from '@mui/material';
import { tableInstant, unknown } from '../../formats.ts';
import { episodeFieldSv } from '../../i18n/episode-field-texts.ts';
import { useText, type Text } from '../../i18n/use-text.ts';
import { isSame } from './draft.ts';
import type { NoticeRow } from './worked-case.ts';

/** An episode that shows what is wrong: the fields of its import that say something, and where it differs from another. */
export function EpisodeFacts({ episode, beside }: { episode: unknown; beside?: unknown }) {
  const text = useText();
  const other = typeof beside === 'object' && beside !== null ? (beside as Readonly<Record<string, unknown>>) : null;
  const differs = (name: string, value: unknown) => other !== null && !isSame(other[name], value);
  const pairs = Object.entries(episode as object).filter(
    ([name, value]) => (value !== null && value !== false) || differs(name, value),
  );
  return (
    <Box component="dl" sx={look}>
      {pairs.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {isKnown(name) ? text(`episodeField.${name}`) : name}
          </Box>
          <Box component="dd" sx={{ m: 0, fontWeight: differs(name, value) ? 650 : 400 }}>
            {differs(name, value) ? '▸ ' : ''}
            {value === null ? unknown : factWords(name, value, text)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

type FieldName = Exclude<keyof typeof episodeFieldSv, 'withdrawn'>;

function isKnown(name: string): name is FieldName {
  return name in episodeFieldSv;
}

function factWords(name: string, value: unknown, text: Text): string {
  if (name === 'careType') return text(value === 'somatic' ? 'console.somatic' : 'console.psychiatric');
  if (name === 'dischargeReadyNotices')
    return (value as NoticeRow[]).map((notice) => noticeWords(notice, text)).join('; ');
  if (typeof value === 'boolean') return text(value ? 'console.yes' : 'console.no');
  return name.endsWith('At') ? tableInstant(String(value)) : String(value);
}

function noticeWords({ sentAt, withdrawnAt }: NoticeRow, text: Text): string {
  const sent = tableInstant(sentAt);
  return withdrawnAt === null
    ? sent
    : text('episodeField.withdrawn', { sentAt: sent, withdrawnAt: tableInstant(withdrawnAt) });
}

const look = {
  m: 0,
  p: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  fontSize: '0.875rem',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 45%) minmax(0, 1fr)',
  columnGap: 1,
  overflowWrap: 'anywhere',
} as const;
