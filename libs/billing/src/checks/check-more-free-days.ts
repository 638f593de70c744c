import {
  enabledConditions,
  type Finding,
  findingOf,
  goodState,
  pointerOf,
  refersTo,
  type RuleVersion,
} from '@fristdag/rules';
import { writtenAmount } from '../money/written-amount.ts';
import { stateLiability } from '../liability/state-liability.ts';
import {
  amountOfMonth,
  type ImaginedStay,
  rowsOf,
  sideOf,
  type StateUnderBoth,
  statesUnderBoth,
  withFreeDays,
} from './month-of-states.ts';

const steps = [1, 2, 5, 10];
const longStay = 60;

/** An imagined month: each stay with the state of its facts under both versions. */
type Month = readonly { readonly state: StateUnderBoth; readonly days: number }[];

/**
 * More free days never give a higher amount. Conditions may refer to the free days, so that episodes begin or cease to
 * count when these are raised; each such state is put into a month in which it would hurt most: alone with a long stay
 * where it begins to count, many with 0 days beside long ones where it ceases to (0 days pull an average down).
 */
export async function checkMoreFreeDays(version: RuleVersion, state = stateLiability): Promise<Finding[]> {
  const freeDays = version.parameters.freeDays.value;
  const referring = enabledConditions(version).filter((condition) => refersTo(condition, 'freeDays'));
  for (const step of steps) {
    const raised = withFreeDays(version, freeDays + step);
    const states = referring.length === 0 ? [alwaysCounted] : await statesUnderBoth(version, raised);
    for (const month of monthsOf(version, states, step)) {
      const before = stays(month, 'before');
      const after = stays(month, 'after');
      const amounts = { before: amountOfMonth(version, before, state), after: amountOfMonth(raised, after, state) };
      if (!amounts.after.greaterThan(amounts.before)) continue;
      const rows = rowsOf(version, before);
      const [condition] = referring;
      const path =
        condition === undefined
          ? '/parameters/freeDays'
          : pointerOf('conditions', version.conditions.indexOf(condition));
      return [
        findingOf({
          check: 'more-free-days',
          path,
          message: {
            sv: `Fler fristdagar ger ett högre belopp: med ${freeDays + step} i stället för ${freeDays} går det från ${writtenAmount(amounts.before, 'sv')} till ${writtenAmount(amounts.after, 'sv')}.`,
            en: `More free days give a higher amount: with ${freeDays + step} instead of ${freeDays} it goes from ${writtenAmount(amounts.before, 'en')} to ${writtenAmount(amounts.after, 'en')}.`,
          },
          episodes: rows,
          comparison: {
            before: sideOf({ sv: `Fristdagar ${freeDays}`, en: `Free days ${freeDays}` }, amounts.before, rows),
            after: sideOf(
              { sv: `Fristdagar ${freeDays + step}`, en: `Free days ${freeDays + step}` },
              amounts.after,
              rows,
            ),
          },
        }),
      ];
    }
  }
  return [];
}

/** Stands for every state when no condition speaks of the free days: then they decide nothing but amounts. */
const alwaysCounted: StateUnderBoth = { facts: goodState, before: true, after: true };

function monthsOf(version: RuleVersion, states: readonly StateUnderBoth[], step: number): Month[] {
  const freeDays = version.parameters.freeDays.value;
  const threshold = version.parameters.hybridThresholdDays?.value ?? longStay;
  const averagedDays = Math.min(threshold, longStay);
  const standing = states.filter(({ facts }) => facts.dischargeReadyNoticeStands);
  const beginning = standing.filter(({ before, after }) => !before && after);
  const ceasing = states.filter(({ before, after }) => before && !after);
  const [stable] = standing.filter(({ before, after }) => before && after);
  const alone = beginning.map((state): Month => [{ state, days: longStay }]);
  if (stable === undefined) return alone;
  const shortOnes = step + 2;
  const longOnes = averagedDays > freeDays ? 2 + Math.ceil((freeDays * shortOnes) / (averagedDays - freeDays)) : 1;
  const beside = ceasing.map((state): Month => [
    ...Array.from({ length: longOnes }, () => ({ state: stable, days: averagedDays })),
    ...Array.from({ length: shortOnes }, () => ({ state, days: 0 })),
  ]);
  const plain = [[longStay], [0, 4], [4, 0, 3, 6, 2], [threshold, threshold + 1, 1], [freeDays, freeDays + 1]];
  return [...alone, ...beside, ...plain.map((days) => days.map((one) => ({ state: stable, days: one })))];
}

function stays(month: Month, side: 'before' | 'after'): ImaginedStay[] {
  return month.map(({ state, days }) => ({ facts: state.facts, days, counted: state[side] }));
}
