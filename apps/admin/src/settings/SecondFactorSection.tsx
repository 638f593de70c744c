import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import { callApi } from '../providers/http.ts';
import { Form } from '../sign-in/Form.tsx';
import type { Enrolment, SecondFactorState } from '../sign-in/sign-in-types.ts';
import { useAct } from '../sign-in/use-act.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** Sets up, shows and removes the second factor. */
export function SecondFactorSection({ state, onSetUp }: { state: SecondFactorState; onSetUp: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const enrol = () =>
    act(async () => setEnrolment((await callApi<Enrolment>('/second-factor', { method: 'POST', body: {} })).body));
  const confirm = (code: string) =>
    act(async () => {
      const path = '/second-factor/confirmation';
      const answer = await callApi<{ recoveryCodes: string[] }>(path, { method: 'POST', body: { code } });
      setEnrolment(null);
      setCodes(answer.body.recoveryCodes);
      onSetUp();
    });
  const renewCodes = () =>
    act(async () => {
      const path = '/second-factor/recovery-codes';
      setCodes((await callApi<{ recoveryCodes: string[] }>(path, { method: 'POST', body: {} })).body.recoveryCodes);
    });
  const remove = () => act(() => callApi('/second-factor', { method: 'DELETE' }), text('signIn.factorRemoved'));
  return (
    <Section title={text('signIn.factorTitle')} lead={text('signIn.factorLead')}>
      {codes ? <RecoveryCodes codes={codes} onDone={() => setCodes(null)} /> : null}
      {enrolment ? (
        <EnrolmentForm
          enrolment={enrolment}
          problem={problem}
          isSending={isSending}
          onCode={(code) => void confirm(code)}
        />
      ) : (
        <>
          {problem ? (
            <Note meaning="over" role="alert">
              {problem}
            </Note>
          ) : null}
          <Box sx={{ mb: 1.5 }}>
            {state.isSetUp
              ? text('signIn.factorSetUp', { left: state.recoveryCodesLeft })
              : text(state.isOffered ? 'signIn.factorNone' : 'signIn.factorNotHere')}
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {state.isSetUp ? (
              <>
                <Button variant="outlined" onClick={() => void renewCodes()}>
                  {text('signIn.newRecoveryCodes')}
                </Button>
                <Button variant="outlined" onClick={() => void remove()}>
                  {text('signIn.factorRemove')}
                </Button>
              </>
            ) : null}
            {!state.isSetUp && state.isOffered ? (
              <Button variant="contained" onClick={() => void enrol()}>
                {text('signIn.factorStart')}
              </Button>
            ) : null}
          </Box>
        </>
      )}
    </Section>
  );
}

interface EnrolmentProps {
  enrolment: Enrolment;
  problem: string | null;
  isSending: boolean;
  onCode: (code: string) => void;
}

function EnrolmentForm({ enrolment, problem, isSending, onCode }: EnrolmentProps) {
  const text = useText();
  const [code, setCode] = useState('');
  return (
    <Box sx={{ maxWidth: 420 }}>
      <Form problem={problem} onSubmit={() => onCode(code)}>
        <Box>{text('signIn.factorScan')}</Box>
        <Box
          component="img"
          alt={text('signIn.factorPicture')}
          src={`data:image/svg+xml,${encodeURIComponent(enrolment.picture)}`}
          sx={{ width: 220, maxWidth: '100%', backgroundColor: '#FFFFFF' }}
        />
        <Facts rows={[[text('signIn.factorKey'), enrolment.key.replaceAll(/(.{4})(?=.)/g, '$1 ')]]} />
        <TextField
          label={text('signIn.factorFirstCode')}
          autoComplete="one-time-code"
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" variant="contained" disabled={isSending}>
          {text('signIn.factorConfirm')}
        </Button>
      </Form>
    </Box>
  );
}
