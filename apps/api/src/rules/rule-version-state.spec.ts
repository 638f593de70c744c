import { describe, expect, it } from '@jest/globals';
import { parseInstant, type RuleSet, type RuleVersion } from '@fristdag/rules';
import { stateOf, validThroughOf } from './rule-version-state.ts';

const at = (text: string): number => Number(parseInstant(text));

function version(validFrom: string, publishedAt: string, correction = 1): RuleVersion {
  const name = `somatic/${validFrom}${correction === 1 ? '' : `.${correction}`}`;
  return {
    name,
    careType: 'somatic',
    validFrom,
    correction,
    publishedAt,
    publishedAtMs: at(publishedAt),
    withdrawnAtMs: null,
  } as RuleVersion;
}

const first = version('2020-01-01', '2019-12-02T08:00');
const next = version('2020-11-01', '2020-10-01T08:00');
const corrected = version('2020-01-01', '2020-10-20T08:00', 2);
const set: RuleSet = { versions: [first, corrected, next] };

describe('the state of a rule version', () => {
  it.each([
    ['2020-10-19T09:00', first, 'in-force'],
    ['2020-10-22T09:00', first, 'replaced'],
    ['2020-10-22T09:00', corrected, 'in-force'],
    ['2020-10-31T23:59', next, 'scheduled'],
    ['2020-11-01T00:00', next, 'in-force'],
    ['2020-11-01T00:00', corrected, 'replaced'],
  ])('on %s follows from the dates', (now, one, state) => {
    expect(stateOf(one, set, at(now))).toBe(state);
  });

  it('was withdrawn from that instant on, and what it would have replaced goes on', () => {
    const withdrawn = { ...next, withdrawnAtMs: at('2020-10-23T09:00') };
    const after: RuleSet = { versions: [first, corrected, withdrawn] };
    expect(stateOf(withdrawn, after, at('2020-10-22T09:00'))).toBe('scheduled');
    expect(stateOf(withdrawn, after, at('2020-10-23T09:00'))).toBe('withdrawn');
    expect(stateOf(corrected, after, at('2020-11-02T09:00'))).toBe('in-force');
    expect(validThroughOf(corrected, after)).toBeNull();
  });

  it('is replaced already when a correction of it will govern its first month', () => {
    const better = version('2020-11-01', '2020-10-05T08:00', 2);
    const both: RuleSet = { versions: [first, next, better] };
    expect(stateOf(next, both, at('2020-10-22T09:00'))).toBe('replaced');
    expect(stateOf(better, both, at('2020-10-22T09:00'))).toBe('scheduled');
  });

  it('lasts until the day before the next one starts; a correction ends nothing', () => {
    expect(validThroughOf(first, set)).toBe('2020-10-31');
    expect(validThroughOf(next, set)).toBeNull();
  });
});
