import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { epochDayOf, parseRuleSet } from '@fristdag/rules';
import { groupOf, nextStep, plannedDates } from './calendar.ts';

const document = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../rules/${name}`, import.meta.url), 'utf8'));
const rules = parseRuleSet(
  ['somatic/2020-01-01.json', 'psychiatric/2020-01-01.json'].map((file) => ({ file, document: document(file) })),
);
const known = Date.UTC(2020, 9, 22);

describe('what is due, and when', () => {
  it.each([
    ['2020-10-21', 'late'],
    ['2020-10-22', 'this-week'],
    ['2020-10-25', 'this-week'],
    ['2020-10-26', 'later'],
    [null, 'this-week'],
  ] as const)('on Thursday 22 October, what ends on %s is %s', (lastDay, group) => {
    expect(groupOf(lastDay, epochDayOf('2020-10-22'))).toBe(group);
  });

  it.each([
    ['2020-10-22', 'review-ends', '2020-09', '2020-11-08'],
    ['2020-11-08', 'sharing', '2020-10', '2020-11-16'],
    ['2020-11-16', 'review-ends', '2020-10', '2020-12-06'],
  ])('after %s comes: %s of %s on %s', (today, step, period, on) => {
    expect(nextStep(rules, epochDayOf(today), known)).toEqual({ step, period, on });
  });

  it('a month that no version governs has no dates', () => {
    expect(plannedDates(rules, '2019-12', known)).toBeUndefined();
  });
});
