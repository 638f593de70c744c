import { useState } from 'react';
import { deadline } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { BillingCase } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { DayField } from '../roles/DayField.tsx';
import { caseName } from './case-name.ts';
import { ReasonField } from './ReasonField.tsx';
import { useCaseAct } from './use-case-act.ts';

export type ExceptionKind = 'extend' | 'hold' | 'letGo';

const routes: Record<ExceptionKind, string> = { extend: 'extensions', hold: 'holds', letGo: 'hold-releases' };

interface Props {
  billingCase: BillingCase;
  kind: ExceptionKind;
  onClose: () => void;
}

/** A departure from the calendar: by a person, against the version shown, with a reason that stays. */
export function ExceptionDialog({ billingCase, kind, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useCaseAct();
  const [reason, setReason] = useState('');
  const [lastDay, setLastDay] = useState(billingCase.lastReviewDay);
  const path = `/billing-cases/${encodeURIComponent(billingCase.id)}/${routes[kind]}`;
  const send = async () => {
    const body = kind === 'extend' ? { lastDay, reason } : { reason };
    const work = () => callApi(path, { method: 'POST', body, ifMatch: billingCase.version });
    if (await act(work, text(`case.${kind}Done`))) onClose();
  };
  return (
    <ActDialog
      title={text(`case.${kind}Title`, { case: caseName(billingCase, text, language) })}
      lead={text(`case.${kind}Lead`, { day: deadline(billingCase.lastReviewDay, language) })}
      button={text(`case.${kind}`)}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={send}
    >
      {kind === 'extend' ? (
        <DayField isRequired label={text('case.extendDay')} value={lastDay} onChange={setLastDay} />
      ) : null}
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
