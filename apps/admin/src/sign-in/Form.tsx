import { Box, Paper } from '@mui/material';
import type { FormEvent, ReactNode } from 'react';
import { Note } from '../layout/Note.tsx';

/** A form on a card, with what went wrong at its top. */
export function Form({
  problem,
  onSubmit,
  children,
}: {
  problem: string | null;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Paper component="form" variant="outlined" onSubmit={submit} sx={{ p: 2.5, display: 'grid', gap: 2 }}>
      {problem ? (
        <Box sx={{ '& > *': { mb: 0 } }}>
          <Note meaning="over" role="alert">
            {problem}
          </Note>
        </Box>
      ) : null}
      {children}
    </Paper>
  );
}
