import { Box, Button, Typography } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { PageHead } from './PageHead.tsx';

/** When not even the frame could be drawn. */
export function FailedConsole({ resetErrorBoundary }: { resetErrorBoundary?: (event: unknown) => void }) {
  const text = useText();
  return (
    <Box component="main" sx={{ p: 4, maxWidth: 640 }}>
      <Typography variant="h1" sx={{ mb: 2 }}>
        {text('console.faultScreen')}
      </Typography>
      <Button variant="outlined" onClick={resetErrorBoundary ?? (() => window.location.reload())}>
        {text('console.tryAgain')}
      </Button>
    </Box>
  );
}

/** One screen could not be drawn, or its part of the program is of an older release: only loading anew helps. */
export function FailedScreen() {
  const text = useText();
  return (
    <div role="alert">
      <PageHead title={text('console.faultScreen')} />
      <Button variant="outlined" onClick={() => window.location.reload()}>
        {text('console.tryAgain')}
      </Button>
    </div>
  );
}
