import { Box } from '@mui/material';
import { useId } from 'react';
import { fieldLook } from '../layout/Choice.tsx';

/** Today in Stockholm, by the real clock that roles go by. */
export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

/** A civil date. */
export function DayField({
  label,
  value,
  onChange,
  isRequired = false,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
  isRequired?: boolean;
}) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 0.25 }}>
        {label}
      </Box>
      <Box
        component="input"
        id={id}
        type="date"
        required={isRequired}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        sx={fieldLook}
      />
    </Box>
  );
}
