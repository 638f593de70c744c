import { Box, Skeleton } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

/** Stands in for rows that are on their way. */
export function Waiting({ rows = 6 }: { rows?: number }) {
  const text = useText();
  return (
    <Box role="status" aria-label={text('console.loading')} aria-busy="true" sx={{ py: 0.5 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rounded" height={24} sx={{ mb: 1.25, width: `${[100, 92, 97, 85][row % 4]}%` }} />
      ))}
    </Box>
  );
}

/** While the session is asked for. */
export function WaitingConsole() {
  return (
    <Box component="main" sx={{ p: 4, maxWidth: 720 }}>
      <Waiting />
    </Box>
  );
}
