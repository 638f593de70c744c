import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Model } from '@fristdag/rules';
import { addAmounts, amountOf, formatAmount } from '../money/money.ts';
import { contributionOf, countedStays, stateLiability } from './state-liability.ts';
import type { CountedStays, Liability, LiabilityRules } from './state-liability.ts';

interface Wanted {
  readonly model?: Model;
  readonly freeDays?: number;
  readonly cost?: number | string;
  readonly threshold?: number;
}

const parameter = <Value>(value: Value) => ({ value, unit: '', status: 'decided', source: '' }) as const;

function rules({ model = 'average', freeDays = 2, cost = 7800, threshold = 10 }: Wanted = {}): LiabilityRules {
  return {
    model,
    parameters: {
      freeDays: parameter(freeDays),
      costPerCareDay: parameter(cost),
      hybridThresholdDays: parameter(threshold),
    },
  };
}

const each = (days: readonly number[]): CountedStays[] => days.map((one) => ({ dischargeReadyDays: one, episodes: 1 }));

/** States the liability and checks what must hold of every statement: the parts sum to the whole. */
function stated(given: LiabilityRules, days: readonly number[]): Liability {
  const liability = stateLiability(given, each(days));
  const contributions = addAmounts(
    days.map((dischargeReadyDays) => contributionOf(given, { counted: true, dischargeReadyDays })),
  );
  expect(formatAmount(liability.contributions)).toBe(formatAmount(contributions));
  expect(liability.liable).toBe(liability.billableDays > 0);
  expect(liability.episodes).toBe(days.length);
  expect(liability.dischargeReadyDays).toBe(days.reduce((sum, one) => sum + one, 0));
  expect(liability.amount.isNegative() && !liability.amount.isZero()).toBe(false);
  return liability;
}

const golden = [4, 0, 3, 6, 2];

describe('the average model, as in the material', () => {
  it('4+0+3+6+2 = 15 days, 5 episodes, 2 free days, 7 800 kr: 39 000 kr', () => {
    const liability = stated(rules(), golden);
    expect(formatAmount(liability.amount)).toBe('39000.00');
    expect(liability).toMatchObject({
      episodes: 5,
      dischargeReadyDays: 15,
      freeDays: 2,
      billableDays: 5,
      liable: true,
    });
  });

  it('without Bianca and her 0 days the bill rises to 54 600 kr', () => {
    expect(formatAmount(stated(rules(), [4, 3, 6, 2]).amount)).toBe('54600.00');
    expect(formatAmount(contributionOf(rules(), { counted: true, dischargeReadyDays: 0 }))).toBe('-15600.00');
  });

  it('without Doris and her 6 days it falls to 7 800 kr', () => {
    expect(formatAmount(stated(rules(), [4, 0, 3, 2]).amount)).toBe('7800.00');
  });

  it.each([
    ['an average equal to the free days bills nothing', [2, 2, 2], 0, '0.00'],
    ['one day over the free days bills one day', [2, 2, 3], 1, '7800.00'],
    ['one day under never turns into a credit', [2, 2, 1], 0, '0.00'],
    ['no episode, no liability', [], 0, '0.00'],
    [
      'a thousand episodes with an average of 2.001 are liable for one day',
      [...Array<number>(999).fill(2), 3],
      1,
      '7800.00',
    ],
  ])('%s', (_, days, billableDays, amount) => {
    const liability = stated(rules(), days);
    expect(liability).toMatchObject({ billableDays, liable: billableDays > 0 });
    expect(formatAmount(liability.amount)).toBe(amount);
  });

  it('keeps öre exact', () => {
    expect(formatAmount(stated(rules({ cost: 7800.1 }), golden).amount)).toBe('39000.50');
    expect(formatAmount(stated(rules({ cost: '0.01' }), golden).amount)).toBe('0.05');
  });
});

describe('the individual model, for psychiatric care under transitional rules', () => {
  it('bills each stay for its days over the free days', () => {
    const psychiatric = rules({ model: 'individual', freeDays: 5, cost: 8200 });
    const liability = stated(psychiatric, [4, 5, 6, 12]);
    expect(liability).toMatchObject({ episodes: 4, dischargeReadyDays: 27, billableDays: 8, averaged: null });
    expect(formatAmount(liability.amount)).toBe('65600.00');
    expect(formatAmount(contributionOf(psychiatric, { counted: true, dischargeReadyDays: 4 }))).toBe('0.00');
  });
});

describe('the hybrid model', () => {
  it('takes stays over the threshold out of the average and bills them singly', () => {
    const liability = stated(rules({ model: 'hybrid', threshold: 10 }), [...golden, 30]);
    expect(liability.billedSingly).toEqual({ episodes: 1, dischargeReadyDays: 30, billableDays: 28 });
    expect(liability.averaged).toEqual({ episodes: 5, dischargeReadyDays: 15, billableDays: 5 });
    expect(liability).toMatchObject({ episodes: 6, dischargeReadyDays: 45, billableDays: 33 });
    expect(formatAmount(liability.amount)).toBe('257400.00');
  });

  it('keeps a stay of exactly the threshold in the average', () => {
    expect(stated(rules({ model: 'hybrid', threshold: 10 }), [10]).billedSingly?.episodes).toBe(0);
    expect(stated(rules({ model: 'hybrid', threshold: 10 }), [11]).billedSingly?.episodes).toBe(1);
  });

  it('bills the long stay even when the average of the others is below the free days', () => {
    expect(formatAmount(stated(rules({ model: 'hybrid' }), [0, 0, 12]).amount)).toBe('78000.00');
  });

  it('cannot be stated without its threshold', () => {
    const { freeDays, costPerCareDay } = rules().parameters;
    const incomplete: LiabilityRules = { model: 'hybrid', parameters: { freeDays, costPerCareDay } };
    expect(() => stateLiability(incomplete, each([1]))).toThrow('hybridThresholdDays');
  });
});

describe('what holds of every model, price and month', () => {
  const anyRules = fc.record({
    model: fc.constantFrom<Model>('average', 'individual', 'hybrid'),
    freeDays: fc.integer({ min: 0, max: 10 }),
    cost: fc.integer({ min: 0, max: 2_000_000 }).map((ore) => (ore / 100).toFixed(2)),
    threshold: fc.integer({ min: 0, max: 30 }),
  });
  const anyDays = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });

  it('the amount is the exact fraction (S/N − free days) × N × price, never below zero', () => {
    fc.assert(
      fc.property(anyRules, anyDays, (wanted, days) => {
        const amount = formatAmount(stated(rules(wanted), days).amount);
        expect(BigInt(amount.replace('.', ''))).toBe(oreByHand(wanted, days));
      }),
      { numRuns: 500 },
    );
  });

  it('the order and the grouping of the episodes never matter', () => {
    fc.assert(
      fc.property(anyRules, anyDays, (wanted, days) => {
        const given = rules(wanted);
        const groups = [...new Set(days)].map((one) => ({
          dischargeReadyDays: one,
          episodes: days.filter((other) => other === one).length,
        }));
        const inOrder = JSON.stringify(stateLiability(given, each(days)));
        expect(JSON.stringify(stateLiability(given, each(days.toReversed())))).toBe(inOrder);
        expect(JSON.stringify(stateLiability(given, groups))).toBe(inOrder);
      }),
    );
  });

  it('an amount never falls when a counted episode gets longer within its month', () => {
    fc.assert(
      fc.property(
        anyRules,
        anyDays,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 31 }),
        (wanted, days, stay, more) => {
          const given = rules(wanted);
          const before = stated(given, [...days, stay]).amount;
          const after = stated(given, [...days, stay + more]).amount;
          expect(after.greaterThanOrEqualTo(before)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('adding an episode that misses a condition changes no amount, sum or count', () => {
    fc.assert(
      fc.property(anyRules, anyDays, fc.integer({ min: 0, max: 60 }), fc.nat(), (wanted, days, missing, at) => {
        const given = rules(wanted);
        const counted = days.map((dischargeReadyDays) => ({ counted: true, dischargeReadyDays }));
        const missed = { counted: false, dischargeReadyDays: missing };
        const before = stateLiability(given, countedStays(counted));
        const after = stateLiability(given, countedStays(counted.toSpliced(at % (days.length + 1), 0, missed)));
        expect(JSON.stringify(after)).toBe(JSON.stringify(before));
        expect(JSON.stringify(before)).toBe(JSON.stringify(stated(given, days)));
        expect(formatAmount(contributionOf(given, missed))).toBe('0.00');
      }),
    );
  });

  it('a whole county of long stays is still exact', () => {
    const liability = stateLiability(rules({ cost: '9999999.99' }), [
      { dischargeReadyDays: 36_524, episodes: 1_000_000 },
    ]);
    expect(formatAmount(liability.amount)).toBe('365219999634780000.00');
  });

  it('half a day or a negative one is refused', () => {
    expect(() => stateLiability(rules(), each([1.5]))).toThrow(RangeError);
    expect(() => stateLiability(rules(), each([-1]))).toThrow(RangeError);
    expect(() => amountOf('1e3')).toThrow(RangeError);
  });
});

/** The amount in öre, from the fractions of the material rather than from whole billable days. */
function oreByHand(
  { model = 'average', freeDays = 2, cost = 7800, threshold = 10 }: Wanted,
  days: readonly number[],
): bigint {
  const price = BigInt(String(cost).replace('.', ''));
  const single = days.filter((one) => model === 'individual' || (model === 'hybrid' && one > threshold));
  const shared = days.filter((one) => model === 'average' || (model === 'hybrid' && one <= threshold));
  const sum = BigInt(shared.reduce((total, one) => total + one, 0));
  const count = BigInt(shared.length);
  // (S/N − f) × N × price, as a numerator over the denominator N.
  const numerator = (sum - BigInt(freeDays) * count) * count * price;
  const average = count === 0n || numerator <= 0n ? 0n : numerator / count;
  return average + single.reduce((total, one) => total + (one > freeDays ? BigInt(one - freeDays) * price : 0n), 0n);
}
