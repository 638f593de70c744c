import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Form } from './Form.tsx';

interface Props {
  isSending: boolean;
  problem: string | null;
  onCode: (code: string) => void;
  onStartAgain: () => void;
}

/** The second step: six digits, or a recovery code. */
export function CodeStep({ isSending, problem, onCode, onStartAgain }: Props) {
  const text = useText();
  const [code, setCode] = useState('');
  return (
    <Form
      problem={problem}
      onSubmit={() => {
        onCode(code);
        setCode('');
      }}
    >
      <TextField
        label={text('signIn.code')}
        autoComplete="one-time-code"
        autoFocus
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={isSending}>
          {text('signIn.codeButton')}
        </Button>
        <Button onClick={onStartAgain}>{text('signIn.startAgain')}</Button>
      </Box>
    </Form>
  );
}
