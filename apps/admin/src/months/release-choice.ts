import { sumOfAmounts } from '../formats.ts';
import type { ReleasePreview } from '../providers/api-types.ts';

type PreviewedCase = ReleasePreview['cases'][number];

/** The ready cases of a month in those that go together and those that are ticked one by one. */
export function releaseChoice(
  { cases }: Pick<ReleasePreview, 'cases'>,
  ticked: ReadonlySet<string>,
  /** At once: also what was released earlier, and waits for its day. */
  goesNow = true,
) {
  const allReady = cases.filter(({ state }) => state === 'ready-to-share');
  const ready = allReady.filter(({ released }) => !released || goesNow);
  const plain = ready.filter(({ deviations }) => deviations.length === 0);
  const deviating: PreviewedCase[] = ready.filter(({ deviations }) => deviations.length > 0);
  const common =
    deviating.length < 2
      ? []
      : monthWide(deviating[0]).filter((text) => deviating.every((row) => textsOf(row).includes(text)));
  const ownOf = (row: PreviewedCase) => textsOf(row).filter((text) => !common.includes(text));
  return {
    plain,
    deviating,
    /** What every deviating case has, such as an illustrative price: read once, not forty times. */
    common,
    /** Those with something of their own, and those that one tick on what is common takes along. */
    special: deviating.filter((row) => ownOf(row).length > 0).map((row) => ({ ...row, own: ownOf(row) })),
    alike: deviating.filter((row) => ownOf(row).length === 0),
    plainAmount: sumOfAmounts(plain.map(({ amount }) => amount)),
    notReady: cases.length - allReady.length,
    waiting: allReady.length - ready.length,
    chosen: plain.length + deviating.filter(({ caseId }) => ticked.has(caseId)).length,
  };
}

/** Of the month's rules, not of the payer: what is unusual about one payer is ticked for it alone, however many share it. */
const monthWide = (row: PreviewedCase | undefined): string[] =>
  row?.deviations.filter(({ code }) => code === 'unsettled-values').map(({ text }) => text) ?? [];

const textsOf = (row: PreviewedCase | undefined): string[] => row?.deviations.map(({ text }) => text) ?? [];
