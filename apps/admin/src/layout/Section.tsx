import { Box, Paper, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

interface Props {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, lead, actions, children }: Props) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={id}
      variant="outlined"
      sx={{
        p: { xs: 1.5, sm: 2.5 },
        mb: 2,
        minWidth: 0,
        '@media print': { border: 0, p: 0, breakInside: 'avoid-page' },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', mb: 1.5 }}>
        <Box sx={{ flex: '1 1 240px' }}>
          <Typography id={id} variant="h2">
            {title}
          </Typography>
          {lead === undefined ? null : (
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.25, maxWidth: '75ch' }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions}
      </Box>
      {children}
    </Paper>
  );
}
