import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Choice } from '../../layout/Choice.tsx';
import { ActDialog } from '../../roles/ActDialog.tsx';
import { FieldRow, Line, MonthField, Tick } from '../editor/fields.tsx';
import { typedAmount } from '../editor/vocabulary.ts';
import { useNewDraft, useNextMonth } from './use-new-draft.ts';

const careTypes = ['somatic', 'psychiatric'] as const;

/** One step: price, source and month become drafts of both care types, with nothing else changed. */
export function NewPriceDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const nextMonth = useNextMonth();
  const [price, setPrice] = useState('');
  const [source, setSource] = useState({ document: '', clause: '', link: '' });
  const [month, setMonth] = useState<string | null>(null);
  const [status, setStatus] = useState('decided');
  const [chosen, setChosen] = useState<readonly string[]>(careTypes);
  const from = month ?? nextMonth;
  const { document, clause, link } = source;
  const body = {
    price: String(typedAmount(price)),
    source: { document, ...(clause === '' ? {} : { clause }), ...(link === '' ? {} : { link }) },
    validFrom: `${from}-01`,
    ...(from === '' ? {} : { year: Number(from.slice(0, 4)) }),
    status,
    careTypes: careTypes.filter((careType) => chosen.includes(careType)),
  };
  const { make, problem, isSending } = useNewDraft('/rule-versions/new-price', body, onClose);
  return (
    <ActDialog
      title={text('ruleAct.newPrice')}
      lead={text('ruleAct.newPriceLead')}
      button={text('ruleAct.makeDrafts')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={make}
    >
      <FieldRow>
        <Line label={text('ruleAct.price')} value={price} isRequired maxLength={12} onChange={setPrice} />
        <MonthField label={text('editor.firstMonth')} value={from} onChange={setMonth} />
        <Choice
          label={text('editor.status')}
          value={status}
          options={[
            { value: 'decided', label: text('editor.statusDecided') },
            { value: 'proposed', label: text('editor.statusProposed') },
            { value: 'illustrative', label: text('editor.statusIllustrative') },
          ]}
          onChange={setStatus}
        />
      </FieldRow>
      <Line
        label={text('editor.sourceDocument')}
        value={document}
        isRequired
        onChange={(written) => setSource({ ...source, document: written })}
      />
      <FieldRow>
        <Line
          label={text('editor.sourceClause')}
          value={clause}
          onChange={(written) => setSource({ ...source, clause: written })}
        />
        <Line
          label={text('editor.sourceLink')}
          value={link}
          maxLength={1000}
          onChange={(written) => setSource({ ...source, link: written })}
        />
      </FieldRow>
      {careTypes.map((careType) => (
        <Tick
          key={careType}
          label={text(careType === 'somatic' ? 'console.somatic' : 'console.psychiatric')}
          checked={chosen.includes(careType)}
          onChange={(is) => setChosen(is ? [...chosen, careType] : chosen.filter((one) => one !== careType))}
        />
      ))}
    </ActDialog>
  );
}
