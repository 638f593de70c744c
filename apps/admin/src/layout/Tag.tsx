import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { MeaningName } from '../theme.ts';

const signs: Record<MeaningName, string> = { info: '', over: '▲', waits: '◷', done: '✓', draft: '', neutral: '–' };

/** A state as a text tag: the word carries it, sign and colour only help. */
export function Tag({ meaning, children, sign }: { meaning: MeaningName; children: ReactNode; sign?: string }) {
  const shown = sign ?? signs[meaning];
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 0.875,
        py: 0.125,
        borderRadius: 1,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        fontWeight: 600,
        whiteSpace: { xs: 'normal', sm: 'nowrap' },
        color: theme.palette.meaning[meaning].ink,
        border: `1px ${meaning === 'draft' ? 'dashed' : 'solid'} ${theme.palette.meaning[meaning].ink}`,
        backgroundColor: 'background.paper',
      })}
    >
      {shown === '' ? null : <span aria-hidden="true">{shown}</span>}
      {children}
    </Box>
  );
}
