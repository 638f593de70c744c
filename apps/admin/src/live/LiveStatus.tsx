import { Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useLiveViews } from './use-live-views.ts';

const SHOWN_MS = 10_000;

/** Keeps the screen current, and says so quietly when something on it has changed: no focus moves, and nothing covers it. */
export function LiveStatus() {
  const text = useText();
  const changedAt = useLiveViews();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (changedAt === null) return undefined;
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [changedAt]);
  return (
    <Box role="status" className="no-print" sx={isShown ? look : {}}>
      {isShown ? text('notice.updated') : null}
    </Box>
  );
}

const look = {
  position: 'fixed',
  right: 8,
  bottom: 8,
  zIndex: 1200,
  px: 1.25,
  py: 0.5,
  maxWidth: 'calc(100vw - 16px)',
  pointerEvents: 'none',
  fontSize: '0.8125rem',
  color: 'text.primary',
  backgroundColor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
} as const;
