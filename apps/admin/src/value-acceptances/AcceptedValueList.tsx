import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { ValueAcceptance } from '../providers/api-types.ts';

type Value = ValueAcceptance['values'][number];

const statusTexts: Record<Value['status'], TextKey> = {
  illustrative: 'impact.illustrative',
  proposed: 'impact.proposed',
  outdated: 'impact.outdatedPrice',
};

/** The parameters whose values move an amount. */
const parameterTexts: Readonly<Record<string, TextKey>> = {
  cutoffTime: 'revision.cutoffTime',
  freeDays: 'revision.freeDays',
  costPerCareDay: 'revision.costPerCareDay',
  sipCallWithinDays: 'revision.sipCallWithinDays',
  hybridThresholdDays: 'revision.hybridThresholdDays',
};

/** "Belopp per vårddygn: illustrativ" – a badge for each value. */
export function AcceptedValueList({ values }: { values: readonly Value[] }) {
  const text = useText();
  return values.map(({ parameter, status }) => {
    const key = parameterTexts[parameter];
    return (
      <Tag key={`${parameter} ${status}`} meaning={status === 'proposed' ? 'draft' : 'waits'}>
        {key === undefined ? parameter : text(key)}: {text(statusTexts[status])}
      </Tag>
    );
  });
}
