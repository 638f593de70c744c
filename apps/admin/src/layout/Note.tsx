import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { MeaningName } from '../theme.ts';

interface Props {
  meaning?: MeaningName;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  role?: 'alert' | 'status';
}

/** Something the person should know here: an empty list, a warning, a result. */
export function Note({ meaning = 'neutral', title, children, actions, role }: Props) {
  return (
    <Box
      role={role}
      sx={(theme) => ({
        borderLeft: `4px solid ${theme.palette.meaning[meaning].ink}`,
        backgroundColor: theme.palette.background.paper,
        border: `1px solid ${theme.palette.line}`,
        borderLeftWidth: 4,
        borderLeftColor: theme.palette.meaning[meaning].ink,
        borderRadius: 1,
        px: 2,
        py: 1.5,
        mb: 2,
        overflowWrap: 'anywhere',
      })}
    >
      {title === undefined ? null : <Box sx={{ fontWeight: 650, mb: children ? 0.25 : 0 }}>{title}</Box>}
      {children === undefined ? null : <Box sx={{ maxWidth: '75ch' }}>{children}</Box>}
      {actions === undefined ? null : (
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {actions}
        </Box>
      )}
    </Box>
  );
}
