import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Pairs of name and value. */
export function Facts({
  rows,
  isWide = false,
}: {
  rows: readonly [name: string, value: ReactNode][];
  isWide?: boolean;
}) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: isWide ? '220px 1fr' : 'minmax(120px, 40%) 1fr' },
        columnGap: 2,
        rowGap: { xs: 0, sm: 0.75 },
      }}
    >
      {rows.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 }, minWidth: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** A page's main figures, side by side. */
export function Figures({ items }: { items: readonly { name: string; value: ReactNode; note?: ReactNode }[] }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, mb: 2.5, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}
    >
      {items.map((item) => (
        <Box key={item.name} sx={{ borderTop: 3, borderColor: 'primary.main', pt: 0.75 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
            {item.name}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            <Box sx={{ fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.25, whiteSpace: 'nowrap' }}>{item.value}</Box>
            {item.note === undefined ? null : (
              <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{item.note}</Box>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
