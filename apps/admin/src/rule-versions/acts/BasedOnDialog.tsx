import { useState } from 'react';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Choice } from '../../layout/Choice.tsx';
import type { RuleVersion } from '../../providers/api-types.ts';
import { ActDialog } from '../../roles/ActDialog.tsx';
import { Line, MonthField } from '../editor/fields.tsx';
import { usualBase } from './usual-base.ts';
import { useNewDraft, useNextMonth } from './use-new-draft.ts';

interface Props {
  /** What a draft can build on; with one alone there is nothing to choose, as when an old version is to hold again. */
  versions: readonly RuleVersion[];
  onClose: () => void;
}

/** A draft with the content of another version, from a month; from the same month it is a correction and says why. */
export function BasedOnDialog({ versions, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const nextMonth = useNextMonth();
  const [chosen, setChosen] = useState<string | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const validFrom = `${month ?? nextMonth}-01`;
  const base = versions.find(({ id }) => id === chosen) ?? usualBase(versions, validFrom);
  const isTaken = versions.some(
    (one) => one.careType === base?.careType && one.validFrom === validFrom && one.publishedAt !== null,
  );
  const body = { basedOn: base?.id ?? '', validFrom, ...(isTaken && reason.trim() !== '' ? { reason } : {}) };
  const { make, problem, isSending } = useNewDraft('/rule-versions', body, onClose);
  return (
    <ActDialog
      title={text(versions.length === 1 ? 'ruleAct.restoreTitle' : 'ruleAct.newDraftTitle')}
      lead={text('ruleAct.newDraftLead')}
      button={text('ruleAct.makeDraft')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={make}
    >
      {versions.length > 1 ? (
        <Choice
          label={text('ruleAct.basedOn')}
          value={base?.id ?? ''}
          options={versions.map((one) => ({ value: one.id, label: `${one.ruleVersion}: ${one.titles[language]}` }))}
          onChange={setChosen}
        />
      ) : null}
      <MonthField label={text('editor.firstMonth')} value={month ?? nextMonth} onChange={setMonth} />
      {isTaken ? (
        <Line
          label={text('ruleAct.correctionWhy')}
          help={text('ruleAct.correctionHelp')}
          value={reason}
          isMultiline
          isRequired
          maxLength={2000}
          onChange={setReason}
        />
      ) : null}
    </ActDialog>
  );
}
