import { TextField } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

/** Why somebody does it; stays in the trail. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const text = useText();
  return (
    <TextField
      required
      fullWidth
      multiline
      minRows={2}
      margin="dense"
      label={text('case.reason')}
      helperText={text('case.reasonHelp')}
      value={value}
      slotProps={{ htmlInput: { maxLength: 2000 } }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
