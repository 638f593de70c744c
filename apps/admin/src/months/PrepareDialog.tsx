import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { CareType } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';

interface Props {
  period: string;
  careType: CareType;
  count: number;
  onClose: () => void;
}

/** Makes the calculated cases of a month ready, for somebody else to share. */
export function PrepareDialog({ period, careType, count, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useCaseAct();
  const prepare = async () => {
    const work = () => callApi('/sharing-releases/preparations', { method: 'POST', body: { period, careType } });
    if (await act(work, text('case.makeReadyDone'))) onClose();
  };
  const careTypeText = text(careType === 'somatic' ? 'console.somaticCare' : 'console.psychiatricCare');
  return (
    <ActDialog
      title={text('case.makeReadyTitle', { month: month(period, language) })}
      lead={text('case.makeReadyMonthLead', { smart_count: count, careType: careTypeText })}
      button={text('case.makeReady')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={prepare}
    />
  );
}
