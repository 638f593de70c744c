import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Form } from './Form.tsx';

interface Props {
  /** For password managers: whose password it is. */
  username: string;
  problem: string | null;
  isSending: boolean;
  onPassword: (password: string) => void;
}

/** A new password, written twice. Its rules are the API's. */
export function NewPassword({ username, problem, isSending, onPassword }: Props) {
  const text = useText();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const submit = () => {
    setDiffers(password !== again);
    if (password === again) onPassword(password);
  };
  return (
    <Form problem={differs ? text('signIn.passwordsDiffer') : problem} onSubmit={submit}>
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <TextField
        label={text('signIn.newPassword')}
        helperText={text('signIn.passwordHelp')}
        type="password"
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <TextField
        label={text('signIn.passwordAgain')}
        type="password"
        autoComplete="new-password"
        required
        value={again}
        onChange={(event) => setAgain(event.target.value)}
      />
      <Button type="submit" variant="contained" disabled={isSending}>
        {text('signIn.savePassword')}
      </Button>
    </Form>
  );
}
