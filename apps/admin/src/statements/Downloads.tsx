import { Box, Button } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

/** The review basis as files. */
export function Downloads({ id }: { id: string }) {
  const text = useText();
  const href = (ending: string) => `/api/statements/${encodeURIComponent(id)}/review-basis.${ending}`;
  return (
    <Box role="group" aria-label={text('statement.downloads')} sx={{ display: 'flex', gap: 1 }}>
      <Button component="a" href={href('pdf')} download variant="outlined">
        {text('statement.pdf')}
      </Button>
      <Button component="a" href={href('xlsx')} download variant="outlined">
        {text('statement.xlsx')}
      </Button>
      <Button component="a" href={href('csv')} download variant="outlined">
        {text('statement.csv')}
      </Button>
    </Box>
  );
}
