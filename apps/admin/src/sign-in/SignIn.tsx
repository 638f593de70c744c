import { Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { HttpError, useLogin } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { LanguageSwitch, LookSwitch } from '../layout/TopBar.tsx';
import { bootstrap } from '../providers/bootstrap.ts';
import { failureOf } from '../providers/http.ts';
import { DemoCards } from './DemoCards.tsx';

/** User name and password; in the demo also a card per account that fills them in. */
export function SignIn() {
  const text = useText();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [filledFor, setFilledFor] = useState<string | null>(null);
  const { isSending, problem, signIn } = useSignIn();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    document.title = `${text('console.signInTitle')} – Fristdag`;
  }, [text]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(username, password);
  };
  return (
    <Box sx={{ minHeight: '100vh', backgroundColor: 'background.default', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="header"
        sx={{
          backgroundColor: 'bar',
          color: '#FFFFFF',
          px: { xs: 1.5, sm: 3 },
          minHeight: 52,
          display: 'flex',
          alignItems: 'center',
          gap: 1,
        }}
      >
        <Box sx={{ fontWeight: 700, fontSize: '1.0625rem', flex: 1 }}>{text('console.product')}</Box>
        <LanguageSwitch />
        <LookSwitch />
      </Box>
      <Box
        component="main"
        sx={{
          flex: 1,
          width: '100%',
          maxWidth: 1080,
          mx: 'auto',
          px: { xs: 1.5, sm: 3 },
          py: { xs: 3, sm: 5 },
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: '1fr', md: bootstrap.demo ? '360px 1fr' : 'minmax(0, 420px)' },
          justifyContent: 'center',
          alignContent: 'start',
        }}
      >
        <div>
          <Typography variant="h1">{text('console.signInTitle')}</Typography>
          <Typography sx={{ color: 'text.secondary', mt: 0.5, mb: 2.5 }}>{text('console.tagline')}</Typography>
          <Paper component="form" variant="outlined" onSubmit={submit} sx={{ p: 2.5, display: 'grid', gap: 2 }}>
            {problem ? (
              <Box sx={{ '& > *': { mb: 0 } }}>
                <Note meaning="over" role="alert">
                  {problem}
                </Note>
              </Box>
            ) : null}
            <TextField
              label={text('console.username')}
              autoComplete="username"
              required
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
            <TextField
              label={text('console.password')}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            <Button ref={button} type="submit" variant="contained" disabled={isSending}>
              {text('console.signInButton')}
            </Button>
            <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem', minHeight: 20 }}>
              {filledFor ? text('console.filledIn', { name: filledFor }) : ''}
            </Box>
          </Paper>
        </div>
        {bootstrap.demo ? (
          <DemoCards
            onChoose={(account) => {
              setUsername(account.username);
              setPassword(bootstrap.password ?? '');
              setFilledFor(account.displayName);
              button.current?.focus();
            }}
          />
        ) : null}
      </Box>
      <Box component="footer" sx={{ px: { xs: 1.5, sm: 3 }, py: 1.5, fontSize: '0.875rem' }}>
        <Box component="a" href="/tillganglighet" sx={{ color: 'primary.main', display: 'inline-block', py: 0.5 }}>
          {text('console.accessibility')}
        </Box>
      </Box>
    </Box>
  );
}

function useSignIn() {
  const text = useText();
  const login = useLogin();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const signIn = async (username: string, password: string) => {
    setSending(true);
    setProblem(null);
    try {
      await login({ username, password });
    } catch (error) {
      // The server says whether the password is wrong, a code is still to come or the name must wait.
      setProblem(error instanceof HttpError ? failureOf(error).message : text('console.faultOffline'));
      setSending(false);
    }
  };
  return { isSending, problem, signIn };
}
