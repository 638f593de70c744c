import type { CivilDate } from '../civil-dates.ts';
import { sumOfAmounts } from '../formats.ts';
import type { BillingCase } from '../providers/api-types.ts';

/** A row of the month's table: one billing case, or a municipality as the sum of its districts. */
export type CaseRow =
  | { kind: 'case'; key: string; billingCase: BillingCase; isDistrict: boolean }
  | {
      kind: 'districts';
      key: string;
      name: string;
      districts: number;
      isOpen: boolean;
      episodes: number;
      billableDays: number;
      amount: string;
    };

/** A payer without episodes in the month: its case is closed from the start and there is nothing to look at. */
export const isEmpty = ({ state, episodes, excludedEpisodes, statementId }: BillingCase): boolean =>
  state === 'closed' && episodes === 0 && excludedEpisodes === 0 && statementId === null;

/**
 * Payers by name, districts folded under their municipality. The municipality's row is a sum and has no average: each
 * district's liability is its own (2019 slide material p. 10).
 */
export function caseRows(cases: readonly BillingCase[], open: ReadonlySet<string>): CaseRow[] {
  const groups = Map.groupBy(cases, ({ municipality }) => municipality);
  return [...groups.values()]
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'sv'))
    .flatMap((group) => rowsOf(group, open));
}

const isSplit = (group: readonly BillingCase[]): boolean =>
  group.some(({ payer, municipality }) => payer !== municipality);

const nameOf = (group: readonly BillingCase[]): string =>
  (isSplit(group) ? group[0]?.municipalityName : group[0]?.payerName) ?? '';

function rowsOf(group: readonly BillingCase[], open: ReadonlySet<string>): CaseRow[] {
  const rows = [...group]
    .sort((a, b) => a.payerName.localeCompare(b.payerName, 'sv'))
    .map((billingCase): CaseRow => ({
      kind: 'case',
      key: billingCase.id,
      billingCase,
      isDistrict: billingCase.payer !== billingCase.municipality,
    }));
  const [first] = group;
  if (!first || !isSplit(group)) return rows;
  const isOpen = open.has(first.municipality);
  const sum: CaseRow = {
    kind: 'districts',
    key: first.municipality,
    name: first.municipalityName,
    districts: group.length,
    isOpen,
    episodes: total(group, ({ episodes }) => episodes),
    billableDays: total(group, ({ billableDays }) => billableDays),
    amount: sumOfAmounts(group.map(({ amount }) => amount)),
  };
  return isOpen ? [sum, ...rows] : [sum];
}

const total = (cases: readonly BillingCase[], pick: (billingCase: BillingCase) => number): number =>
  cases.reduce((sum, billingCase) => sum + pick(billingCase), 0);

/** Until when somebody can act: the sharing, the review, an answer in a dialogue or the payment. Null where the calendar acts by itself, or nobody does. */
export function lastDayOf(billingCase: BillingCase): CivilDate | null {
  switch (billingCase.state) {
    case 'calculated':
    case 'ready-to-share':
      return billingCase.sharingOn;
    case 'shared':
      return billingCase.lastReviewDay;
    case 'in-dialogue':
      return billingCase.waits?.until ?? billingCase.lastReviewDay;
    case 'invoiced':
    case 'overdue':
      return billingCase.invoiceDueOn;
    default:
      return null;
  }
}

/** An invoice that does not go on its day: held by somebody, by an open dialogue, or by what it waits for. */
export const isHeld = ({ hold, dueSteps, state }: BillingCase): boolean =>
  state === 'in-dialogue' ||
  (state !== 'parked' && (hold !== null || dueSteps.some((step) => step.kind === 'issue-invoice' && isWaiting(step))));

const isWaiting = ({ waits, doneAt }: BillingCase['dueSteps'][number]): boolean => waits !== null && doneAt === null;

/** The difference from the package before; null for the first. */
export function changeOf({ amount, previousAmount }: BillingCase): string | null {
  if (previousAmount === null) return null;
  return sumOfAmounts([amount, previousAmount.startsWith('-') ? previousAmount.slice(1) : `-${previousAmount}`]);
}

/** What the main figures of a month say. */
export function monthSums(cases: readonly BillingCase[]) {
  return {
    amount: sumOfAmounts(cases.map(({ amount }) => amount)),
    liable: cases.filter(({ liable }) => liable).length,
    held: cases.filter(isHeld).length,
    heldAmount: sumOfAmounts(cases.filter(isHeld).map(({ amount }) => amount)),
    parked: cases.filter(({ state }) => state === 'parked').length,
    isPreliminary: cases.some(({ preliminary }) => preliminary),
  };
}
