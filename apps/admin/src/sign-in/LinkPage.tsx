import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { bootstrap } from '../providers/bootstrap.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { NewPassword } from './NewPassword.tsx';
import { OpenFrame } from './OpenFrame.tsx';
import { wordsOfProblem } from './problem-kind.ts';
import type { LinkHolder } from './sign-in-types.ts';

/** Where an invitation or a reset link leads: a new password, or for an invitation the provider. */
export default function LinkPage({ purpose }: { purpose: 'invitation' | 'reset' }) {
  const text = useText();
  const language = useLanguage();
  const { token = '' } = useParams();
  const path = `/auth/${purpose}/${encodeURIComponent(token)}`;
  const holder = useApi<LinkHolder>(path);
  const { state, problem, save } = useSave(path);
  const title = text(purpose === 'invitation' ? 'signIn.invitationTitle' : 'signIn.resetTitle');
  if (state === 'saved')
    return (
      <OpenFrame title={title} lead={text('signIn.passwordSaved', { username: holder.data?.username ?? '' })}>
        <ToSignIn />
      </OpenFrame>
    );
  if (holder.error)
    return (
      <OpenFrame title={text('signIn.linkOver')} lead={wordsOfProblem(holder.error) || text('console.faultOffline')}>
        <ToSignIn />
      </OpenFrame>
    );
  if (!holder.data)
    return (
      <OpenFrame title={title} lead="">
        <Waiting rows={3} />
      </OpenFrame>
    );
  const { username, displayName, expiresAt } = holder.data;
  const until = sentenceInstant(expiresAt, language);
  return (
    <OpenFrame
      title={title}
      lead={
        purpose === 'invitation'
          ? text('signIn.invitationLead', { username, name: displayName, until })
          : text('signIn.resetLinkLead', { username, until })
      }
    >
      {purpose === 'invitation' && bootstrap.oidc ? (
        <Box sx={{ mb: 2.5 }}>
          <Button href={`/api/auth/oidc/start?invitation=${encodeURIComponent(token)}`} variant="contained" fullWidth>
            {text('signIn.withProvider', { name: bootstrap.oidc.name })}
          </Button>
          <Box sx={{ color: 'text.secondary', mt: 2 }}>{text('signIn.orLocal')}</Box>
        </Box>
      ) : null}
      <NewPassword
        username={username}
        problem={problem}
        isSending={state === 'sending'}
        onPassword={(password) => void save(password)}
      />
    </OpenFrame>
  );
}

function ToSignIn() {
  const text = useText();
  return (
    <Note>
      <Button component={Link} to="/login" variant="contained">
        {text('signIn.toSignIn')}
      </Button>
    </Note>
  );
}

function useSave(path: string) {
  const text = useText();
  const [state, setState] = useState<'idle' | 'sending' | 'saved'>('idle');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (password: string) => {
    setState('sending');
    setProblem(null);
    try {
      await callApi(path, { method: 'POST', body: { password } });
      setState('saved');
    } catch (error) {
      setProblem(wordsOfProblem(error) || text('console.faultOffline'));
      setState('idle');
    }
  };
  return { state, problem, save };
}
