import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Signs and fills of a picture, each with its word. */
export function Legend({ items }: { items: readonly { sign: ReactNode; word: string }[] }) {
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', p: 0, m: 0, mt: 1, display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.5 }}
    >
      {items.map((item) => (
        <Box
          component="li"
          key={item.word}
          sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.8125rem', color: 'text.secondary' }}
        >
          <Box component="span" aria-hidden="true" sx={{ display: 'inline-flex', color: 'text.primary' }}>
            {item.sign}
          </Box>
          {item.word}
        </Box>
      ))}
    </Box>
  );
}

/** A small filled square for a legend. */
export function Swatch({ fill, stroke, dash }: { fill: string; stroke: string; dash?: string }) {
  return (
    <svg width="16" height="14" aria-hidden="true">
      <rect x="1" y="1" width="14" height="12" fill={fill} stroke={stroke} strokeDasharray={dash} />
    </svg>
  );
}
