import { Box, Button } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

/** A list as files, under the address of the list itself. */
export function FileLinks({ path, query }: { path: string; query: string }) {
  const text = useText();
  const href = (ending: string) => `/api/${path}.${ending}?${query}`;
  return (
    <Box role="group" aria-label={text('payment.downloads')} sx={{ display: 'flex', gap: 1 }}>
      <Button component="a" href={href('csv')} download variant="outlined">
        {text('payment.csv')}
      </Button>
      <Button component="a" href={href('xlsx')} download variant="outlined">
        {text('payment.xlsx')}
      </Button>
    </Box>
  );
}
