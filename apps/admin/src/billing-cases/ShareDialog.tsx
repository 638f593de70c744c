import { useState } from 'react';
import { amount, deadline, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { BillingCase } from '../providers/api-types.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useMove } from './use-move.ts';

/** Shares one basis: what is frozen, and until when a dialogue can be opened. */
export function ShareDialog({ billingCase, onClose }: { billingCase: BillingCase; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today ?? '';
  const [reason, setReason] = useState('');
  const { period, payerName, episodes, lastReviewDay, sharingOn } = billingCase;
  const isEarly = today !== '' && today < sharingOn;
  const { move, problem, isSending } = useMove(billingCase, { to: 'shared', ...(isEarly ? { reason } : {}) });
  const share = async () => {
    if (await move()) onClose();
  };
  return (
    <ActDialog
      title={text('case.shareTitle', { month: month(period, language), payer: payerName })}
      lead={text('case.shareLead', {
        smart_count: episodes,
        amount: amount(billingCase.amount),
        day: deadline(lastReviewDay, language),
      })}
      button={text('case.share')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={share}
    >
      {isEarly ? (
        <div>
          <Note meaning="waits">{text('case.shareEarly', { day: deadline(sharingOn, language) })}</Note>
          <ReasonField value={reason} onChange={setReason} />
        </div>
      ) : null}
    </ActDialog>
  );
}
