import { TextField } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

/** Why it was decided so; both sides read it. */
export function GroundsField({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const text = useText();
  return (
    <TextField
      label={text('dialogue.grounds')}
      helperText={text('dialogue.groundsHelp')}
      value={value}
      required
      multiline
      minRows={3}
      slotProps={{ htmlInput: { maxLength: 10_000 } }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
