import { Box, Button } from '@mui/material';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { IssuedMachineKey } from '../providers/api-types.ts';

/** The key, shown this once. */
export function IssuedKey({ issued, onDone }: { issued: IssuedMachineKey; onDone: () => void }) {
  const text = useText();
  const rows = [
    [text('machine.clientId'), issued.clientId],
    [text('machine.secret'), issued.clientSecret],
  ] as const;
  return (
    <Note
      role="status"
      meaning="waits"
      title={text('machine.issuedTitle')}
      actions={
        <Button variant="outlined" onClick={onDone}>
          {text('machine.issuedDone')}
        </Button>
      }
    >
      <div>{text('machine.issuedLead', { until: tableInstant(issued.expiresAt) })}</div>
      <Box component="dl" sx={{ my: 1, '& dt': { fontWeight: 600 }, '& dd': { m: 0, fontFamily: 'monospace' } }}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </Box>
    </Note>
  );
}
