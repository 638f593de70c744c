import { Box, Button } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const text = useText();
  return (
    <Note
      role="status"
      title={text('signIn.recoveryTitle')}
      actions={
        <Button variant="outlined" onClick={onDone}>
          {text('signIn.recoveryDone')}
        </Button>
      }
    >
      <div>{text('signIn.recoveryLead')}</div>
      <Box component="ul" sx={{ columns: '200px', listStyle: 'none', p: 0, my: 1.5, fontFamily: 'monospace' }}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
    </Note>
  );
}
