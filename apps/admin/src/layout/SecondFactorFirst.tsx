import { Button } from '@mui/material';
import { Link, useLocation } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../providers/auth-provider.ts';
import type { OwnSession } from '../sign-in/sign-in-types.ts';
import { Note } from './Note.tsx';

/** Says on every screen why nothing works yet, and where to mend it. */
export function SecondFactorFirst() {
  const text = useText();
  const session: OwnSession | null = useSession();
  const { pathname } = useLocation();
  if (session?.needsSecondFactor !== true) return null;
  const isThere = pathname === '/settings';
  return (
    <Note
      meaning="over"
      role="status"
      {...(isThere
        ? {}
        : {
            actions: (
              <Button component={Link} to="/settings" variant="contained">
                {text('signIn.factorGo')}
              </Button>
            ),
          })}
    >
      {text('signIn.factorNeeded')}
    </Note>
  );
}
