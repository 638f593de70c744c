import { useState } from 'react';
import { caseName } from '../billing-cases/case-name.ts';
import { ReasonField } from '../billing-cases/ReasonField.tsx';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { ChangedAfterSharing } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';

export type ChangeDecision = 'new-revision' | 'after-invoice';

interface Props {
  row: ChangedAfterSharing;
  decision: ChangeDecision;
  onClose: () => void;
}

/** A new revision now, or a correction once the invoice is out: with the reason that stays. */
export function ChangeDialog({ row, decision, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useCaseAct();
  const [reason, setReason] = useState('');
  const body = { decision, reason };
  const idempotencyKey = useIdempotencyKey(body);
  const decide = async () => {
    const path = `/billing-cases/${encodeURIComponent(row.caseId)}/change-decisions`;
    const work = () => callApi(path, { method: 'POST', body, idempotencyKey });
    if (await act(work, text('case.changeDecided'))) onClose();
  };
  const revises = decision === 'new-revision';
  return (
    <ActDialog
      title={text(revises ? 'case.reviseTitle' : 'case.afterInvoiceTitle', { case: caseName(row, text, language) })}
      lead={text(revises ? 'case.reviseLead' : 'case.afterInvoiceLead')}
      button={text(revises ? 'case.reviseNow' : 'case.afterInvoice')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={decide}
    >
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
