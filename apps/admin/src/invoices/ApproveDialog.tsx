import { caseName } from '../billing-cases/case-name.ts';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { amount } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { BillingCase, InvoicePreview } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';

interface Props {
  billingCase: BillingCase;
  preview: InvoicePreview;
  onClose: () => void;
}

/** The second person's word on an amount above the line. */
export function ApproveDialog({ billingCase, preview, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useCaseAct();
  const idempotencyKey = useIdempotencyKey({ id: billingCase.id, amount: preview.amount });
  const approve = async () => {
    const path = `/billing-cases/${encodeURIComponent(billingCase.id)}/invoice-approvals`;
    const work = () => callApi(path, { method: 'POST', idempotencyKey });
    if (await act(work, text('invoice.approveDone'))) onClose();
  };
  return (
    <ActDialog
      title={text('invoice.approveTitle', { case: caseName(billingCase, text, language) })}
      lead={text('invoice.approveLead', { amount: amount(preview.amount) })}
      button={text('invoice.approve')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={approve}
    />
  );
}
