import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { bootstrap } from '../providers/bootstrap.ts';
import { stepNames, stepPath, steps, type StepName } from './steps.ts';

const REMEMBERED = 'fristdag.five-minutes';

/** Whether the six links are shown: on the start page until they are closed, elsewhere when they are asked for. */
export function useFiveMinutes(pathname: string) {
  const [isClosed, setClosed] = useState(readClosed);
  const [askedAt, setAskedAt] = useState<string | null>(null);
  const isOpen = askedAt === pathname || (pathname === '/' && !isClosed);
  return {
    isOpen,
    open: () => {
      setAskedAt(pathname);
      setClosed(rememberClosed(false));
    },
    close: () => {
      setAskedAt(null);
      setClosed(rememberClosed(true));
    },
  };
}

/** Fem minuter med Fristdag: six links to what is worth seeing first. */
export function FiveMinutes({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText();
  return (
    <Box
      component="section"
      id={id}
      className="no-print"
      aria-labelledby={`${id}-title`}
      sx={{
        px: { xs: 1.5, sm: 3 },
        py: 2,
        backgroundColor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1.5 }}>
        <Typography id={`${id}-title`} variant="h2" sx={{ flex: 1 }}>
          {text('demo.title')}
        </Typography>
        <Button onClick={onClose}>{text('demo.close')}</Button>
      </Box>
      <Box component="ol" sx={grid}>
        {stepNames.map((name) => (
          <li key={name}>
            <StepLink name={name} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function StepLink({ name }: { name: StepName }) {
  const text = useText();
  const { title, text: what, username } = steps[name];
  return (
    <>
      <Box component={Link} to={stepPath(name)} sx={{ fontWeight: 650, display: 'inline-block', minHeight: 24 }}>
        {text(title)}
      </Box>
      <Box sx={{ fontSize: '0.9375rem' }}>{text(what)}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {username === null ? text('demo.asAnybody') : text('demo.as', { name: nameOf(username) })}
      </Box>
    </>
  );
}

export function nameOf(username: string): string {
  return bootstrap.accounts.find((account) => account.username === username)?.displayName ?? username;
}

const grid = {
  m: 0,
  pl: 2.5,
  display: 'grid',
  columnGap: 4,
  rowGap: 1.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
  '& li::marker': { color: 'text.secondary' },
} as const;

/** A browser that keeps nothing shows the links again, and that is all. */
function readClosed(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) === 'closed';
  } catch {
    return false;
  }
}

function rememberClosed(isClosed: boolean): boolean {
  try {
    localStorage.setItem(REMEMBERED, isClosed ? 'closed' : 'open');
  } catch {
    // Nothing is kept: the choice holds for this visit.
  }
  return isClosed;
}
