import { TextField } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ReasonField } from '../billing-cases/ReasonField.tsx';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { amount, sumOfAmounts } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { Invoice } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { leftOf, writtenAmount } from './chain-net.ts';
import { invoicePath } from './invoice-path.ts';

/** Takes an invoice back, wholly or in part: what remains is shown before why is asked and the note is sent. */
export function CreditDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const { act, problem, isSending } = useCaseAct();
  const left = leftOf(invoice);
  const [written, setWritten] = useState(left.replace('.', ',').replace(',00', ''));
  const [reason, setReason] = useState('');
  const wanted = writtenAmount(written);
  const isAll = wanted !== null && sumOfAmounts([left, `-${wanted}`]) === '0.00';
  const body = { reason, ...(isAll || wanted === null ? {} : { amount: wanted }) };
  const idempotencyKey = useIdempotencyKey(body);
  const credit = async () => {
    const path = `/invoices/${encodeURIComponent(invoice.id)}/credit`;
    const work = async () => {
      const { body: note } = await callApi<Invoice>(path, { method: 'POST', body, idempotencyKey });
      void navigate(invoicePath(note.id));
    };
    if (await act(work, text('invoice.creditDone'))) onClose();
  };
  const remains = wanted === null ? null : sumOfAmounts([left, `-${wanted}`]);
  return (
    <ActDialog
      title={text('invoice.creditTitle', { number: invoice.number })}
      lead={text('invoice.creditLead', { debtor: invoice.payerName })}
      button={text('invoice.creditButton', { amount: amount(wanted ?? '0') })}
      problem={problem}
      isSending={isSending || wanted === null}
      onAct={credit}
      onClose={onClose}
    >
      <TextField
        required
        fullWidth
        margin="dense"
        label={text('invoice.creditAmount')}
        helperText={text('invoice.creditAmountHelp', { left: amount(left) })}
        error={wanted === null}
        value={written}
        slotProps={{ htmlInput: { inputMode: 'decimal', maxLength: 20 } }}
        onChange={(event) => setWritten(event.target.value)}
      />
      {remains === null ? null : (
        <Note meaning="waits" role="status">
          {isAll
            ? text('invoice.creditAll', { net: amount(remains) })
            : text('invoice.creditNet', { net: amount(remains), amount: amount(invoice.amount) })}
        </Note>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
