import { Box, Button } from '@mui/material';
import { useId, useRef } from 'react';
import { fileSize } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { NotAttached } from './attach-files.ts';

interface Props {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}

/** Which files go with what is being written; sent together with it. */
export function FilePicker({ files, onChange }: Props) {
  const text = useText();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <Box>
      {files.length === 0 ? null : (
        <>
          <Box id={id} sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {text('party.chosen')}
          </Box>
          <Box component="ul" aria-labelledby={id} sx={{ m: 0, mb: 1, pl: 2.5 }}>
            {files.map((file, place) => (
              <Box component="li" key={`${place} ${file.name}`} sx={{ overflowWrap: 'anywhere' }}>
                {file.name} <Size>{fileSize(file.size, language)}</Size>
                <Button
                  size="small"
                  sx={{ ml: 1 }}
                  aria-label={text('party.leaveOut', { name: file.name })}
                  onClick={() => onChange(files.filter((_, at) => at !== place))}
                >
                  {text('consultation.remove')}
                </Button>
              </Box>
            ))}
          </Box>
        </>
      )}
      <Button variant="outlined" size="small" onClick={() => input.current?.click()}>
        {text('party.attach')}
      </Button>
      <Box sx={{ mt: 0.5, color: 'text.secondary', fontSize: '0.875rem' }}>{text('party.attachHelp')}</Box>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text('party.attach')}
        onChange={(event) => {
          onChange([...files, ...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </Box>
  );
}

export function Size({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
      {children}
    </Box>
  );
}

/** The text is sent; these files were not taken, and the API said why. */
export function RefusedFiles({ refused }: { refused: readonly NotAttached[] }) {
  const text = useText();
  if (refused.length === 0) return null;
  return (
    <Note meaning="over" role="alert" title={text('party.notAttached')}>
      {refused.map(({ name, why }) => (
        <div key={name}>{text('party.notAttachedFile', { name, why })}</div>
      ))}
    </Note>
  );
}
