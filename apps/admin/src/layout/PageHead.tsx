import { Box, Typography } from '@mui/material';
import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  /** What the page is in a word or two, above the title. */
  kind?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The page's only h1, with its acts to the right. */
export function PageHead({ title, kind, lead, actions }: Props) {
  useEffect(() => {
    document.title = `${title} – Fristdag`;
  }, [title]);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', mb: 2.5 }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        {kind === undefined ? null : (
          <Typography component="div" variant="body2" sx={{ color: 'text.secondary', mb: 0.25 }}>
            {kind}
          </Typography>
        )}
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {lead === undefined ? null : (
          <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '70ch' }}>
            {lead}
          </Typography>
        )}
      </Box>
      {actions === undefined ? null : (
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {actions}
        </Box>
      )}
    </Box>
  );
}
