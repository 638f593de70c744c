import { Button, Link as MuiLink, TextField } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { callApi } from '../providers/http.ts';
import { Form } from './Form.tsx';
import { OpenFrame } from './OpenFrame.tsx';
import { wordsOfProblem } from './problem-kind.ts';

/** For those who have lost their password: asks for a link. The answer is the same for every name. */
export default function ResetRequestPage() {
  const text = useText();
  const [username, setUsername] = useState('');
  const [isSent, setSent] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async () => {
    setProblem(null);
    try {
      await callApi('/auth/reset', { method: 'POST', body: { username } });
      setSent(true);
    } catch (error) {
      setProblem(wordsOfProblem(error) || text('console.faultOffline'));
    }
  };
  return (
    <OpenFrame title={text('signIn.resetTitle')} lead={text('signIn.resetLead')}>
      {isSent ? (
        <Note role="status">{text('signIn.resetSent')}</Note>
      ) : (
        <Form problem={problem} onSubmit={() => void ask()}>
          <TextField
            label={text('console.username')}
            autoComplete="username"
            required
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
          <Button type="submit" variant="contained">
            {text('signIn.resetButton')}
          </Button>
        </Form>
      )}
      <MuiLink component={Link} to="/login" sx={{ display: 'inline-block', mt: 2, py: 0.5 }}>
        {text('signIn.toSignIn')}
      </MuiLink>
    </OpenFrame>
  );
}
