import { Box, Button, Link as MuiLink, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { useLogin } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import type { Proof } from '../providers/auth-provider.ts';
import { bootstrap } from '../providers/bootstrap.ts';
import { CodeStep } from './CodeStep.tsx';
import { DemoCards } from './DemoCards.tsx';
import { Form } from './Form.tsx';
import { OpenFrame } from './OpenFrame.tsx';
import { challengeOf, problemKind, wordsOfProblem } from './problem-kind.ts';

/** The ways in: a provider where there is one, user name and password, then a code; in the demo a card per account. */
export function SignIn() {
  const text = useText();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [filledFor, setFilledFor] = useState<string | null>(null);
  const { isSending, problem, challenge, signIn, startAgain } = useSignIn();
  const button = useRef<HTMLButtonElement>(null);
  if (challenge !== null)
    return (
      <OpenFrame title={text('signIn.codeTitle')} lead={text('signIn.codeLead')}>
        <CodeStep
          isSending={isSending}
          problem={problem}
          onCode={(code) => void signIn({ challenge, code })}
          onStartAgain={startAgain}
        />
      </OpenFrame>
    );
  return (
    <OpenFrame
      title={text('console.signInTitle')}
      lead={text('console.tagline')}
      beside={
        bootstrap.demo ? (
          <DemoCards
            onChoose={(account) => {
              setUsername(account.username);
              setPassword(bootstrap.password ?? '');
              setFilledFor(account.displayName);
              button.current?.focus();
            }}
          />
        ) : null
      }
    >
      {bootstrap.oidc ? (
        <Box sx={{ mb: 2.5 }}>
          <Button href="/api/auth/oidc/start" variant="contained" fullWidth>
            {text('signIn.withProvider', { name: bootstrap.oidc.name })}
          </Button>
          <Box sx={{ color: 'text.secondary', mt: 2 }}>{text('signIn.orLocal')}</Box>
        </Box>
      ) : null}
      <Form problem={problem} onSubmit={() => void signIn({ username, password })}>
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
        <Button ref={button} type="submit" variant={bootstrap.oidc ? 'outlined' : 'contained'} disabled={isSending}>
          {text('console.signInButton')}
        </Button>
        <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem', minHeight: 20 }}>
          {filledFor ? text('console.filledIn', { name: filledFor }) : ''}
        </Box>
        <MuiLink component={Link} to="/reset" sx={{ justifySelf: 'start', py: 0.5 }}>
          {text('signIn.forgotten')}
        </MuiLink>
      </Form>
    </OpenFrame>
  );
}

/** Both steps of a sign-in; the first may be answered with a challenge for the second. */
function useSignIn() {
  const text = useText();
  const login = useLogin();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [challenge, setChallenge] = useState<string | null>(null);
  const signIn = async (proof: Proof) => {
    setSending(true);
    setProblem(null);
    try {
      await login(proof);
    } catch (error) {
      setSending(false);
      const kind = problemKind(error);
      if (kind === 'second-factor-required') setChallenge(challengeOf(error));
      else {
        if (kind === 'challenge-over') setChallenge(null);
        // The server says whether the password is wrong or the name must wait.
        setProblem(kind === null ? text('console.faultOffline') : wordsOfProblem(error));
      }
    }
  };
  const startAgain = () => {
    setChallenge(null);
    setProblem(null);
  };
  return { isSending, problem, challenge, signIn, startAgain };
}
