import { useState } from 'react';
import { caseName } from '../billing-cases/case-name.ts';
import { ReasonField } from '../billing-cases/ReasonField.tsx';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { amount, effect } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import type { BillingCase, InvoicePreview } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { signedAmount } from './chain-net.ts';

interface Props {
  billingCase: Pick<BillingCase, 'id' | 'payerName' | 'careType' | 'period'>;
  preview: InvoicePreview;
  onClose: () => void;
}

/** Brings an invoiced month to its newest basis: the net first, then why. */
export function CorrectDialog({ billingCase, preview, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useCaseAct();
  const [reason, setReason] = useState('');
  const body = { reason };
  const idempotencyKey = useIdempotencyKey(body);
  const { net } = preview;
  const correct = async () => {
    const path = `/billing-cases/${encodeURIComponent(billingCase.id)}/corrections`;
    const work = () => callApi(path, { method: 'POST', body, idempotencyKey });
    if (await act(work, text('invoice.correctDone'))) onClose();
  };
  return (
    <ActDialog
      title={text('invoice.correctTitle', { case: caseName(billingCase, text, language) })}
      lead={text('invoice.correctLead')}
      button={text('invoice.correctButton')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={correct}
    >
      <Facts
        rows={[
          [text('invoice.correctInvoiced'), amount(net.invoiced)],
          [text('invoice.correctTarget'), amount(net.target)],
          [text('invoice.correctCredit'), amount(signedAmount({ kind: 'credit-note', amount: net.credit }))],
          [text('invoice.correctInvoice'), amount(net.invoice)],
          [text('invoice.correctNet'), <strong key="net">{effect(net.net)}</strong>],
        ]}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
