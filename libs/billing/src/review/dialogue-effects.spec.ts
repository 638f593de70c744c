import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount } from '../money/money.ts';
import {
  amountWith,
  type ClaimedChange,
  dialogueEffects,
  type DialogueEffects,
  type JudgedStay,
} from './dialogue-effects.ts';

const rules = (model: 'average' | 'individual' | 'hybrid', freeDays = 2) => ({
  model,
  parameters: {
    freeDays: { value: freeDays, unit: 'days', status: 'decided' as const, source: 'spec' },
    costPerCareDay: { value: 7800, unit: 'SEK per care day', status: 'decided' as const, source: 'spec' },
    ...(model === 'hybrid'
      ? { hybridThresholdDays: { value: 7, unit: 'days', status: 'decided' as const, source: 'spec' } }
      : {}),
  },
});
const stay = (caseNumber: string, dischargeReadyDays: number, counted = true): JudgedStay => ({
  caseNumber,
  dischargeReadyDays,
  counted,
});
const material = [stay('A-ANDERS', 4), stay('B-BIANCA', 0), stay('C-CLAES', 3), stay('D-DORIS', 6), stay('E-ERIK', 2)];
const written = (effects: DialogueEffects) =>
  Object.fromEntries(Object.entries(effects).map(([name, amount]) => [name, formatAmount(amount)]));

describe('what a dialogue does to the amount', () => {
  it("winning about Doris' SIP call takes 6 days out: 39 000 kr becomes 7 800 kr", () => {
    const asked = { caseNumber: 'D-DORIS', counted: false };
    expect(written(dialogueEffects(rules('average'), material, { asked, open: [] }))).toEqual({
      now: '39000.00',
      ifUpheld: '7800.00',
      ifRejected: '39000.00',
      lowest: '7800.00',
      highest: '39000.00',
    });
  });

  it('winning about Bianca raises the bill: she has 0 days and lowers the average', () => {
    const asked = { caseNumber: 'B-BIANCA', counted: false };
    expect(written(dialogueEffects(rules('average'), material, { asked, open: [] }))).toMatchObject({
      now: '39000.00',
      ifUpheld: '54600.00',
      highest: '54600.00',
    });
  });

  it('with Doris already disputed, Bianca’s dialogue can end anywhere between 7 800 and 54 600 kr', () => {
    const effects = dialogueEffects(rules('average'), material, {
      asked: { caseNumber: 'B-BIANCA', counted: false },
      open: [{ caseNumber: 'D-DORIS', counted: false }],
    });
    expect(written(effects)).toMatchObject({ lowest: '7800.00', highest: '54600.00' });
  });

  it('the amount never falls below zero, however many dialogues are won', () => {
    const effects = dialogueEffects(rules('average'), material, {
      asked: { caseNumber: 'D-DORIS', counted: false },
      open: [
        { caseNumber: 'A-ANDERS', counted: false },
        { caseNumber: 'C-CLAES', counted: false },
      ],
    });
    expect(written(effects)).toMatchObject({ lowest: '0.00' });
  });

  it('a missing short stay that is added lowers an average, and an excluded one that counts again too', () => {
    const effects = (claim: ClaimedChange, stays = material) =>
      written(dialogueEffects(rules('average'), stays, { asked: claim, open: [] }))['ifUpheld'];
    expect(effects({ caseNumber: 'NEW', dischargeReadyDays: 0 })).toBe('23400.00');
    expect(effects({ caseNumber: 'X', counted: true }, [...material, stay('X', 1, false)])).toBe('31200.00');
  });

  it('in psychiatry a case that is won never raises the bill', () => {
    fc.assert(
      fc.property(claimsAndStays(), ({ stays, claims: [asked = { caseNumber: 'A', counted: false }] }) => {
        const { now, ifUpheld } = dialogueEffects(rules('individual', 5), stays, {
          asked: { ...asked, counted: false },
          open: [],
        });
        expect(ifUpheld.greaterThan(now)).toBe(false);
      }),
    );
  });

  it('two dialogues about the days of one episode can end with the days of either, whichever is decided last', () => {
    const claims = [3, 0].map((dischargeReadyDays) => ({ caseNumber: 'D', dischargeReadyDays, counted: true }));
    for (const [asked, ...open] of [claims, claims.toReversed()]) {
      if (!asked) throw new Error('there are two claims');
      const effects = dialogueEffects(rules('average'), [stay('D', 2, false)], { asked, open });
      expect(written(effects)).toMatchObject({ lowest: '0.00', highest: '7800.00' });
    }
  });

  it('lowest and highest are those of trying every way to decide the dialogues, in every model', () => {
    fc.assert(
      fc.property(fc.constantFrom('average', 'individual', 'hybrid'), claimsAndStays(), (model, { stays, claims }) => {
        const [asked, ...open] = claims;
        if (!asked) return;
        const amounts = everyWay(claims)
          .map((upheld) => amountWith(rules(model), stays, upheld))
          .sort((a, b) => a.comparedTo(b));
        const effects = dialogueEffects(rules(model), stays, { asked, open });
        expect(written(effects)).toMatchObject({
          lowest: formatAmount(amounts[0] ?? effects.now),
          highest: formatAmount(amounts.at(-1) ?? effects.now),
        });
      }),
    );
  });
});

/** Any of the claims upheld, in any order. */
const everyWay = (claims: readonly ClaimedChange[]): ClaimedChange[][] => [
  [],
  ...claims.flatMap((first, at) => everyWay(claims.toSpliced(at, 1)).map((then) => [first, ...then])),
];

function claimsAndStays() {
  const caseNumber = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  return fc.record({
    stays: fc.uniqueArray(fc.record({ caseNumber, counted: fc.boolean(), dischargeReadyDays: fc.nat({ max: 15 }) }), {
      selector: (entry) => entry.caseNumber,
    }),
    claims: fc.array(
      fc.record(
        { caseNumber, counted: fc.boolean(), dischargeReadyDays: fc.nat({ max: 15 }) },
        { requiredKeys: ['caseNumber'] },
      ),
      { minLength: 1, maxLength: 5 },
    ),
  });
}
