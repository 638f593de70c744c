import { Box } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Section } from '../layout/Section.tsx';
import { useSession } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { NewPassword } from '../sign-in/NewPassword.tsx';
import { useAct } from '../sign-in/use-act.ts';

/** One's own password; the old one is asked for when the sign-in is no longer fresh. */
export function PasswordSection() {
  const text = useText();
  const session = useSession();
  const { act, problem, isSending } = useAct();
  const [round, setRound] = useState(0);
  const change = async (password: string) => {
    const isDone = await act(
      () => callApi('/password', { method: 'PUT', body: { password } }),
      text('signIn.passwordChanged'),
    );
    if (isDone) setRound(round + 1);
  };
  return (
    <Section title={text('signIn.passwordTitle')} lead={text('signIn.passwordLead')}>
      <Box sx={{ maxWidth: 420 }}>
        <NewPassword
          key={round}
          username={session?.user.username ?? ''}
          problem={problem}
          isSending={isSending}
          onPassword={(password) => void change(password)}
        />
      </Box>
    </Section>
  );
}
