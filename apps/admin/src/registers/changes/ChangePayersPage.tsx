import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../layout/Loaded.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import type { Payer, PayerChangePreview } from '../../providers/api-types.ts';
import { useApiList, useBusinessClock } from '../../providers/use-api.ts';
import { comingMonths, noDistrict, type ChangeWords } from './change-wish.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { ChangePreview } from './ChangePreview.tsx';

/** Districts that are added, ended, merged or split: what is wished, then what it concerns, then the act. */
export default function ChangePayersPage() {
  const text = useText();
  const answer = useApiList<Payer>('/payers');
  const today = useBusinessClock()?.today;
  return (
    <>
      <PageHead
        title={text('register.changeTitle')}
        kind={<Link to="/registers/payers">{text('rule.tabPayers')}</Link>}
        lead={text('register.changeLead')}
      />
      <Loaded answer={answer}>
        {(payers) => (today === undefined ? null : <Steps payers={payers} today={today} />)}
      </Loaded>
    </>
  );
}

function Steps({ payers, today }: { payers: readonly Payer[]; today: string }) {
  const divided = [...new Set(payers.filter(({ district }) => district !== null).map((payer) => payer.municipality))];
  const [words, setWords] = useState<ChangeWords>({
    kind: 'merge',
    municipality: divided[0] ?? '',
    month: comingMonths(today)[0] ?? '',
    ends: [],
    begins: [noDistrict],
    takenOverBy: '',
    reason: '',
  });
  const [preview, setPreview] = useState<PayerChangePreview | null>(null);
  return preview === null ? (
    <ChangeForm
      payers={payers}
      today={today}
      words={words}
      divided={divided}
      onChange={setWords}
      onPreview={setPreview}
    />
  ) : (
    <ChangePreview payers={payers} words={words} preview={preview} onBack={() => setPreview(null)} />
  );
}
