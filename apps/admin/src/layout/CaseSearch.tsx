import SearchIcon from '@mui/icons-material/Search';
import { Box, IconButton, InputBase } from '@mui/material';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { isPersonalNumber } from './personal-number.ts';
import { useShortcut } from './shortcuts.ts';

/** Address of the episode list for a case number, or its beginning. */
export function caseSearchPath(caseNumber: string): string {
  return `/episodes?filter=${encodeURIComponent(JSON.stringify({ caseNumber }))}&page=1`;
}

/** Search by case number. A personal number is never searched for, since it would stand in the address. */
export function CaseSearch() {
  const text = useText();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [value, setValue] = useState('');
  const [isRefused, setRefused] = useState(false);
  useShortcut('search', () => field.current?.focus());

  const search = (event: FormEvent) => {
    event.preventDefault();
    const caseNumber = value.trim();
    setRefused(isPersonalNumber(caseNumber));
    if (caseNumber === '' || isPersonalNumber(caseNumber)) return;
    void navigate(caseSearchPath(caseNumber));
  };
  return (
    <Box component="form" role="search" onSubmit={search} sx={{ position: 'relative' }}>
      <InputBase
        inputRef={field}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        placeholder={text('console.searchLabel')}
        slotProps={{
          input: {
            'aria-label': text('console.searchLabel'),
            'aria-describedby': isRefused ? hintId : undefined,
            autoComplete: 'off',
            maxLength: 64,
          },
        }}
        endAdornment={
          <IconButton type="submit" size="small" aria-label={text('console.searchGo')} sx={{ color: '#FFFFFF' }}>
            <SearchIcon fontSize="small" />
          </IconButton>
        }
        sx={{
          width: { xs: '100%', sm: 220 },
          color: '#FFFFFF',
          border: '1px solid #FFFFFF99',
          borderRadius: 1,
          px: 1,
          height: 36,
          '& input::placeholder': { color: '#E3EAF0', opacity: 1 },
          '&.Mui-focused': { outline: '2px solid #FFFFFF', outlineOffset: '2px' },
          '& input:focus-visible': { outline: 'none' },
        }}
      />
      {isRefused ? (
        <Box
          id={hintId}
          role="alert"
          sx={{
            position: 'absolute',
            top: 44,
            right: 0,
            zIndex: 5,
            p: 1,
            borderRadius: 1,
            bgcolor: 'background.paper',
            color: 'text.primary',
            border: 1,
            borderColor: 'divider',
            width: 'max-content',
            maxWidth: '80vw',
          }}
        >
          {text('console.searchNever')}
        </Box>
      ) : null}
    </Box>
  );
}
