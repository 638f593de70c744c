import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factsOf } from '../facts/facts.ts';
import { anyRow, anyVersion } from './arbitrary-rules.fixtures.ts';
import { createConditionJudge } from './condition-judge.ts';

describe('a condition judged once', () => {
  it('has the outcome that the engine gives to each combination by itself', async () => {
    const rows = fc.array(anyRow, { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(anyVersion, rows, async ({ conditions, parameters }, sources) => {
        for (const condition of conditions) {
          const judge = createConditionJudge(condition, parameters);
          for (const source of sources) {
            const facts = factsOf(source);
            expect(await judge.judgeOnce(facts)).toBe(await judge.judge(facts));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is looked up when it was judged before, and for numbers that the condition cannot tell apart', async () => {
    const [version] = fc.sample(anyVersion, { numRuns: 1, seed: 7 });
    const [row] = fc.sample(anyRow, { numRuns: 1, seed: 7 });
    const [condition] = version?.conditions ?? [];
    if (version === undefined || row === undefined || condition === undefined) throw new Error('Nothing was drawn.');
    const metWhen = { fact: 'sipCallDaysAfterNotice', operator: 'lessThanInclusive', value: 3 } as const;
    const judge = createConditionJudge({ ...condition, applicableWhen: null, metWhen }, version.parameters);
    const afterDays = (sipCallDaysAfterNotice: number | null): unknown =>
      judge.judgeOnce({ ...factsOf(row), sipCallDaysAfterNotice });
    expect(await afterDays(1)).toBe('met');
    expect([afterDays(1), afterDays(3), afterDays(-400)]).toEqual(['met', 'met', 'met']);
    expect(afterDays(4)).toBeInstanceOf(Promise);
    expect(await afterDays(4)).toBe('not-met');
    expect(afterDays(null)).toBeInstanceOf(Promise);
    expect(await afterDays(null)).toBe('not-met');
    expect(afterDays(5)).toBe('not-met');
  });
});
