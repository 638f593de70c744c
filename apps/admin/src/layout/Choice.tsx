import { Box } from '@mui/material';
import { useId } from 'react';

interface Props {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  isWide?: boolean;
}

/** A plain labelled select: native, so that phones and screen readers handle it as they are used to. */
export function Choice({ label, value, options, onChange, isWide = false }: Props) {
  const id = useId();
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        maxWidth: '100%',
        flex: isWide ? '1 1 100%' : '0 1 auto',
      }}
    >
      <Box component="label" htmlFor={id} sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 0.25 }}>
        {label}
      </Box>
      <Box component="select" id={id} value={value} onChange={(event) => onChange(event.target.value)} sx={fieldLook}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Box>
    </Box>
  );
}

/** A labelled field that tells its value when the person leaves it or presses Enter, not at each letter. */
export function TextChoice({
  label,
  value,
  type = 'text',
  onChange,
}: {
  label: string;
  value: string;
  type?: 'text' | 'date';
  onChange: (value: string) => void;
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
        key={value}
        type={type}
        defaultValue={value}
        maxLength={200}
        onBlur={(event) => (event.target.value.trim() === value ? undefined : onChange(event.target.value.trim()))}
        onKeyDown={(event) => (event.key === 'Enter' ? event.currentTarget.blur() : undefined)}
        sx={fieldLook}
      />
    </Box>
  );
}

export const fieldLook = {
  font: 'inherit',
  height: 36,
  maxWidth: '100%',
  px: 1,
  color: 'text.primary',
  backgroundColor: 'background.paper',
  border: '1px solid',
  borderColor: 'text.secondary',
  borderRadius: 1,
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '2px' },
} as const;
