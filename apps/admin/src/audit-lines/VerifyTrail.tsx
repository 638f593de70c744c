import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Fault } from '../layout/Fault.tsx';
import { Note } from '../layout/Note.tsx';
import type { AuditVerification } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';

type Outcome =
  { state: 'none' | 'asking' } | { state: 'done'; answer: AuditVerification } | { state: 'failed'; error: unknown };

/** A button that follows the whole chain, and what came of it. */
export function VerifyTrail() {
  const text = useText();
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const verify = () => {
    setOutcome({ state: 'asking' });
    callApi<AuditVerification>('/audit/verification').then(
      ({ body }) => setOutcome({ state: 'done', answer: body }),
      (error: unknown) => setOutcome({ state: 'failed', error }),
    );
  };
  return (
    <Box sx={{ mb: 2 }}>
      <Button variant="outlined" onClick={verify} disabled={outcome.state === 'asking'}>
        {text(outcome.state === 'asking' ? 'audit.verifying' : 'audit.verify')}
      </Button>
      <Box sx={{ mt: 1.5 }} role="status">
        {outcome.state === 'done' ? <Verified answer={outcome.answer} /> : null}
        {outcome.state === 'failed' ? <Fault error={outcome.error} retry={verify} /> : null}
      </Box>
    </Box>
  );
}

function Verified({ answer: { intact, text: words, verifiedAt, head } }: { answer: AuditVerification }) {
  const text = useText();
  return (
    <Note meaning={intact ? 'done' : 'over'} title={words}>
      <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
        {text('audit.verified', { at: tableInstant(verifiedAt), sequence: head.sequence, hash: head.hash })}
      </Box>
    </Note>
  );
}
