import { Box } from '@mui/material';

/** Progress of a job. Unknown totals show a bar that is full of lines, and the words beside it tell the count. */
export function Bar({ done, total, label }: { done: number; total: number; label: string }) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <Box
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      sx={(theme) => ({
        height: 14,
        border: `1px solid ${theme.palette.meaning.info.ink}`,
        borderRadius: 1,
        overflow: 'hidden',
        backgroundColor: theme.palette.background.paper,
      })}
    >
      <Box
        sx={(theme) => ({ height: '100%', width: `${share * 100}%`, backgroundColor: theme.palette.meaning.info.ink })}
      />
    </Box>
  );
}
