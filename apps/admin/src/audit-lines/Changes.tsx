import { Box } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import type { AuditLine } from '../providers/api-types.ts';

/** What an act changed, before → after, one line each. */
export function Changes({ line }: { line: AuditLine }) {
  const text = useText();
  if (line.changes.length === 0) return <>–</>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflowWrap: 'anywhere' }}>
      {line.changes.map(({ label, before, after }) => (
        <li key={label}>
          {before === null
            ? text('audit.set', { label, after: after ?? '–' })
            : text('audit.changed', { label, before, after: after ?? '–' })}
        </li>
      ))}
    </Box>
  );
}
