import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { month, sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { Statement, ValueAcceptance } from '../providers/api-types.ts';
import { useMay, useSession } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';

type Held = Pick<
  Statement,
  'careType' | 'period' | 'ruleVersion' | 'ruleVersionHash' | 'mode' | 'valueWarnings' | 'invoicing'
>;

/** Whether the month may be invoiced and why, who has accepted its values, and the act for those who may. */
export function InvoicingNote({ statement }: { statement: Held }) {
  const text = useText();
  const language = useLanguage();
  const mayRead = useMay('runs:read');
  const mayAccept = useMay('values:accept');
  const me = useSession()?.user.id;
  const [isAsking, setAsking] = useState(false);
  const { careType, period, ruleVersion, invoicing } = statement;
  const isAsked = statement.mode === 'billing' && statement.valueWarnings.length > 0;
  const accepted = (
    useApi<ValueAcceptance[]>('/value-acceptances', {
      query: { careType, period, ruleVersion, order: 'asc' },
      enabled: isAsked && mayRead,
    }).data ?? []
  ).filter(({ ruleVersionHash }) => ruleVersionHash === statement.ruleVersionHash);
  const isAcceptedByMe = accepted.some(({ acceptedBy }) => acceptedBy.id === me);
  if (invoicing.why === null) return null;
  return (
    <Note
      meaning={invoicing.allowed ? 'info' : 'waits'}
      title={text(invoicing.allowed ? 'impact.invoicingAllowed' : 'impact.invoicingHeld')}
      actions={
        mayAccept && isAsked && accepted.length < 2 && !isAcceptedByMe ? (
          <Button variant="outlined" onClick={() => setAsking(true)}>
            {text('impact.accept')}
          </Button>
        ) : undefined
      }
    >
      {invoicing.why}
      {accepted.map((one) => (
        <div key={one.id}>
          {text('impact.acceptedOne', {
            name: one.acceptedBy.name,
            at: sentenceInstant(one.acceptedAt, language),
            reason: one.reason,
          })}
        </div>
      ))}
      {accepted.length > 0 ? <Link to="/value-acceptances">{text('impact.acceptances')}</Link> : null}
      {isAsking ? <AcceptDialog statement={statement} onClose={() => setAsking(false)} /> : null}
    </Note>
  );
}

/** The first or the second of two people accepts, with a reason that stands in the trail. */
function AcceptDialog({ statement, onClose }: { statement: Held; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const { act, problem, isSending } = useAct();
  const { careType, period, ruleVersion } = statement;
  const body = { careType, period, ruleVersion, reason };
  const key = useIdempotencyKey(body);
  const accept = async () => {
    const isDone = await act(
      () => callApi('/value-acceptances', { method: 'POST', body, idempotencyKey: key }),
      text('impact.accepted'),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={text('impact.acceptTitle', { month: month(period, language) })}
      lead={text('impact.acceptLead', {
        careType: text(careType === 'somatic' ? 'console.somatic' : 'console.psychiatric'),
        month: month(period, language),
      })}
      button={text('impact.accept')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={accept}
    >
      <ul>
        {statement.valueWarnings.map((warning) => (
          <li key={`${warning.parameter} ${warning.status}`}>{warning.text}</li>
        ))}
      </ul>
      <TextField
        label={text('impact.acceptReason')}
        helperText={text('impact.acceptReasonHelp')}
        value={reason}
        required
        multiline
        minRows={2}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  );
}
