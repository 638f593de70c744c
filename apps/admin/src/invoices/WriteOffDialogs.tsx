import { TextField } from '@mui/material';
import { useState } from 'react';
import { ReasonField } from '../billing-cases/ReasonField.tsx';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { amount } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import type { Invoice, WriteOff } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { writtenAmount } from './chain-net.ts';

/** Proposes to give up what an invoice has open, wholly or in part, and says why. */
export function ProposeWriteOffDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useCaseAct();
  const [written, setWritten] = useState(invoice.outstanding.replace('.', ',').replace(',00', ''));
  const [reason, setReason] = useState('');
  const wanted = writtenAmount(written);
  const body = { reason, ...(wanted === null ? {} : { amount: wanted }) };
  const idempotencyKey = useIdempotencyKey(body);
  const propose = async () => {
    const path = `/invoices/${encodeURIComponent(invoice.id)}/write-offs`;
    if (await act(() => callApi(path, { method: 'POST', body, idempotencyKey }), text('payment.proposeDone')))
      onClose();
  };
  return (
    <ActDialog
      title={text('payment.proposeTitle', { number: invoice.number })}
      lead={text('payment.proposeLead')}
      button={text('payment.propose')}
      problem={problem}
      isSending={isSending || wanted === null}
      onAct={propose}
      onClose={onClose}
    >
      <TextField
        required
        fullWidth
        margin="dense"
        label={text('payment.wished')}
        helperText={text('payment.wishedHelp', { most: amount(invoice.outstanding) })}
        error={wanted === null}
        value={written}
        slotProps={{ htmlInput: { inputMode: 'decimal', maxLength: 20 } }}
        onChange={(event) => setWritten(event.target.value)}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}

interface DecideProps {
  writeOff: WriteOff;
  outcome: 'approved' | 'rejected';
  onClose: () => void;
}

/** The second person's word; a rejection says why. */
export function DecideWriteOffDialog({ writeOff, outcome, onClose }: DecideProps) {
  const text = useText();
  const { act, problem, isSending } = useCaseAct();
  const [reason, setReason] = useState('');
  const isApproval = outcome === 'approved';
  const body = { outcome, ...(isApproval ? {} : { reason }) };
  const idempotencyKey = useIdempotencyKey(body);
  const decide = async () => {
    const path = `/write-offs/${encodeURIComponent(writeOff.id)}/decision`;
    const work = () => callApi(path, { method: 'POST', body, idempotencyKey, ifMatch: writeOff.version });
    if (await act(work, text(isApproval ? 'payment.approveDone' : 'payment.rejectDone'))) onClose();
  };
  const sum = { amount: amount(writeOff.amount) };
  const said = { by: writeOff.proposedBy, reason: writeOff.reason };
  return (
    <ActDialog
      title={text(isApproval ? 'payment.approveTitle' : 'payment.rejectTitle', sum)}
      lead={text(isApproval ? 'payment.approveLead' : 'payment.rejectLead', said)}
      button={text(isApproval ? 'payment.approveButton' : 'payment.rejectButton', sum)}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={decide}
    >
      {isApproval ? null : <ReasonField value={reason} onChange={setReason} />}
    </ActDialog>
  );
}
