import { sumOfAmounts } from '../formats.ts';
import type { ReleasePreview } from '../providers/api-types.ts';

type PreviewedCase = ReleasePreview['cases'][number];

/** The ready cases of a month in those that go together and those that are ticked one by one. */
export function releaseChoice({ cases }: Pick<ReleasePreview, 'cases'>, ticked: ReadonlySet<string>) {
  const ready = cases.filter(({ state }) => state === 'ready-to-share');
  const plain = ready.filter(({ deviations }) => deviations.length === 0);
  const deviating: PreviewedCase[] = ready.filter(({ deviations }) => deviations.length > 0);
  return {
    ...{ plain, deviating },
    plainAmount: sumOfAmounts(plain.map(({ amount }) => amount)),
    notReady: cases.length - ready.length,
    chosen: plain.length + deviating.filter(({ caseId }) => ticked.has(caseId)).length,
  };
}
