import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { createContext, useCallback, useContext, useState, type FormEvent, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { useSession } from '../providers/auth-provider.ts';
import { bootstrap } from '../providers/bootstrap.ts';
import { callApi } from '../providers/http.ts';
import { problemKind, wordsOfProblem } from './problem-kind.ts';
import type { OwnSession } from './sign-in-types.ts';

/** Does an act; when the API wants a fresh sign-in for it, asks for one and does the act then. */
type Freshly = <Result>(act: () => Promise<Result>) => Promise<Result>;

interface Waiting {
  confirmed: () => void;
  cancelled: () => void;
}

const FreshSignInContext = createContext<Freshly>((act) => act());

export function useFreshly(): Freshly {
  return useContext(FreshSignInContext);
}

/** Somebody changed their mind about an act: nothing happened, and nothing is to be said. */
export class ActCancelled extends Error {
  override readonly name = 'ActCancelled';
}

/** Keeps the question "is it still you?" for all acts beneath it. */
export function FreshSignIn({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const freshly = useCallback<Freshly>(async (act) => {
    try {
      return await act();
    } catch (error) {
      if (problemKind(error) !== 'fresh-sign-in-required') throw error;
      await new Promise<void>((confirmed, fail) =>
        setWaiting({ confirmed, cancelled: () => fail(new ActCancelled('the act was cancelled')) }),
      );
      return act();
    }
  }, []);
  return (
    <FreshSignInContext.Provider value={freshly}>
      {children}
      {waiting ? (
        <ConfirmDialog
          onConfirmed={() => {
            setWaiting(null);
            waiting.confirmed();
          }}
          onCancel={() => {
            setWaiting(null);
            waiting.cancelled();
          }}
        />
      ) : null}
    </FreshSignInContext.Provider>
  );
}

function ConfirmDialog({ onConfirmed, onCancel }: { onConfirmed: () => void; onCancel: () => void }) {
  const text = useText();
  const session: OwnSession | null = useSession();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isAtProvider = session?.method === 'oidc';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      await callApi('/session/renewal', { method: 'POST', body: code === '' ? { password } : { password, code } });
      onConfirmed();
    } catch (error) {
      setProblem(wordsOfProblem(error) || text('console.faultOffline'));
    }
  };
  return (
    <Dialog open onClose={onCancel} fullWidth maxWidth="xs" aria-labelledby="fresh-sign-in-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="fresh-sign-in-title">{text('signIn.freshTitle')}</DialogTitle>
        <DialogContent>
          <Box sx={{ mb: 2 }}>{text(isAtProvider ? 'signIn.freshProvider' : 'signIn.freshLead')}</Box>
          {problem ? (
            <Note meaning="over" role="alert">
              {problem}
            </Note>
          ) : null}
          {isAtProvider ? null : (
            <TextField
              fullWidth
              margin="dense"
              label={text('console.password')}
              type="password"
              autoComplete="current-password"
              autoFocus
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
          {session?.method === 'password-totp' ? (
            <TextField
              fullWidth
              margin="dense"
              label={text('signIn.code')}
              autoComplete="one-time-code"
              required
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          ) : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{text('console.cancel')}</Button>
          {isAtProvider ? (
            <Button variant="contained" href="/api/auth/oidc/start?renew=1">
              {text('signIn.withProvider', { name: bootstrap.oidc?.name ?? '' })}
            </Button>
          ) : (
            <Button variant="contained" type="submit">
              {text('signIn.freshButton')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
