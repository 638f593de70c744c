import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Model } from '@fristdag/rules';
import { stateLiability } from '../liability/state-liability.ts';
import { formatAmount, type Money } from '../money/money.ts';
import { type IssuedDocument, netEffect, netOf } from './net-effect.ts';

/** What an episode is in the sum: its days, or null when it does not count. */
type Stay = number | null;
/** Corrections of one month, each of another episode: of one that was there, or of one that was missing. */
interface Corrected {
  readonly stays: readonly Stay[];
  readonly corrections: readonly { readonly place: number; readonly stay: Stay }[];
}

const parameter = <Value>(value: Value) => ({ value, unit: '', status: 'decided', source: '' }) as const;
const amountOf = (model: Model, stays: readonly Stay[]): Money =>
  stateLiability(
    {
      model,
      parameters: {
        freeDays: parameter(2),
        costPerCareDay: parameter(7_800),
        hybridThresholdDays: parameter(10),
      },
    },
    stays.filter((stay) => stay !== null).map((dischargeReadyDays) => ({ dischargeReadyDays, episodes: 1 })),
  ).amount;

const stay = fc.option(fc.nat({ max: 40 }), { nil: null });
const corrected: fc.Arbitrary<Corrected> = fc
  .record({ stays: fc.array(stay, { maxLength: 12 }), moved: fc.array(stay, { minLength: 1, maxLength: 8 }) })
  .chain(({ stays, moved }) =>
    fc
      .shuffledSubarray(
        Array.from({ length: stays.length + moved.length }, (_, place) => place),
        { minLength: 1 },
      )
      .map((places) => ({
        stays,
        corrections: places.slice(0, moved.length).map((place, index) => ({ place, stay: moved[index] ?? null })),
      })),
  );
/** In which order they come, and after which of them the month is invoiced or its invoice corrected. */
const arrival = corrected.chain((month) =>
  fc.record({
    month: fc.constant(month),
    order: fc.shuffledSubarray([...month.corrections], { minLength: month.corrections.length }),
    isIssued: fc.array(fc.boolean(), { minLength: month.corrections.length, maxLength: month.corrections.length }),
  }),
);

function issue(documents: IssuedDocument[], target: Money): void {
  const { credit, invoice } = netEffect(documents, target);
  if (credit.greaterThan(0)) documents.push({ kind: 'credit-note', amount: credit });
  if (invoice.greaterThan(0)) documents.push({ kind: 'invoice', amount: invoice });
}

describe('the same corrections of a month', () => {
  it.each<[Model]>([['average'], ['individual'], ['hybrid']])(
    'end at the same net sum in the %s model, whatever order they come in and whenever it is invoiced',
    (model) => {
      fc.assert(
        fc.property(arrival, ({ month, order, isIssued }) => {
          const stays: Stay[] = [...month.stays];
          const documents: IssuedDocument[] = [];
          order.forEach((each, place) => {
            stays[each.place] = each.stay;
            if (isIssued[place] === true) issue(documents, amountOf(model, known(stays)));
          });
          issue(documents, amountOf(model, known(stays)));

          const atOnce: Stay[] = [...month.stays];
          for (const each of month.corrections) atOnce[each.place] = each.stay;
          expect(formatAmount(netOf(documents))).toBe(formatAmount(amountOf(model, known(atOnce))));
          const live = documents.filter(({ kind }) => kind === 'invoice').length;
          const taken = documents.filter(({ kind }) => kind === 'credit-note').length;
          expect(live - taken).toBeLessThanOrEqual(1);
        }),
        { numRuns: 300 },
      );
    },
  );
});

/** A place beyond the file's rows is an episode that nobody has spoken of yet. */
function known(stays: readonly Stay[]): readonly Stay[] {
  return Array.from(stays, (each) => each ?? null);
}
