import { Box } from '@mui/material';
import { useId } from 'react';

interface Props {
  legend: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of a few, all of them seen at once. */
export function Radios({ legend, value, options, onChange }: Props) {
  const name = useId();
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, mb: 1.5, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 650, p: 0, mb: 0.5 }}>
        {legend}
      </Box>
      {options.map((option) => (
        <Box
          component="label"
          key={option.value}
          sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 32, py: 0.25, overflowWrap: 'anywhere' }}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </Box>
      ))}
    </Box>
  );
}
