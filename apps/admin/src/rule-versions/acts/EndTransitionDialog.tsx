import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { ActDialog } from '../../roles/ActDialog.tsx';
import { MonthField } from '../editor/fields.tsx';
import { useNewDraft, useNextMonth } from './use-new-draft.ts';

/** Psychiatry leaves its transitional rules for the average model: a draft, to preview and consult. */
export function EndTransitionDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const nextMonth = useNextMonth();
  const [month, setMonth] = useState<string | null>(null);
  const body = { validFrom: `${month ?? nextMonth}-01` };
  const { make, problem, isSending } = useNewDraft('/rule-versions/end-transition', body, onClose);
  return (
    <ActDialog
      title={text('ruleAct.endTransitionTitle')}
      lead={text('ruleAct.endTransitionLead')}
      button={text('ruleAct.makeDraft')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={make}
    >
      <MonthField label={text('editor.firstMonth')} value={month ?? nextMonth} onChange={setMonth} />
    </ActDialog>
  );
}
