import { Box } from '@mui/material';
import { useId } from 'react';
import { fieldLook } from '../layout/Choice.tsx';

/** Date and clock of Stockholm, by the second: 12:00:00 and 12:00:01 fall on different sides of the noon rule. */
export function InstantField({
  label,
  value,
  onChange,
  isDisabled = false,
}: {
  label: string;
  value: string;
  onChange: (instant: string) => void;
  isDisabled?: boolean;
}) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minWidth: 0, maxWidth: 280 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 0.25 }}>
        {label}
      </Box>
      <Box
        component="input"
        id={id}
        type="datetime-local"
        step={1}
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.value)}
        sx={fieldLook}
      />
    </Box>
  );
}
