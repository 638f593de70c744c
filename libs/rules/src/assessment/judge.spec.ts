import { describe, expect, it } from '@jest/globals';
import { booleanFactNames, type Facts } from '../facts/facts.ts';
import { exampleCondition, exampleDocument } from '../rule-versions/example-documents.fixtures.ts';
import { parseRuleVersion } from '../rule-versions/parse-rule-version.ts';
import type { ConditionTree, RuleVersion } from '../rule-versions/rule-version.ts';
import { createJudge, type Outcome } from './judge.ts';

function versionWith(...conditions: readonly Record<string, unknown>[]): RuleVersion {
  return parseRuleVersion(exampleDocument({ conditions }), 'somatic/2020-01-01.json');
}

function factsWith(fields: Partial<Facts> = {}): Partial<Facts> {
  const booleans = Object.fromEntries(booleanFactNames.map((name) => [name, true]));
  return { ...booleans, sipCallDaysAfterNotice: 1, admissionNoticeHoursAfterAdmission: 2, ...fields };
}

async function outcomeOf(tree: ConditionTree, fields: Partial<Facts>): Promise<Outcome | undefined> {
  const judgement = await createJudge(versionWith(exampleCondition('it', tree))).judge(factsWith(fields));
  return judgement.outcomes['it'];
}

const sipCallInTime: ConditionTree = {
  fact: 'sipCallDaysAfterNotice',
  operator: 'lessThanInclusive',
  value: { fact: 'sipCallWithinDays' },
};

describe('a judgement', () => {
  it.each([
    [3, 'met'],
    [4, 'not-met'],
    [-5, 'met'],
    [null, 'not-met'],
  ])('of a SIP call %s days after the notice, with three allowed, is %s', async (days, outcome) => {
    expect(await outcomeOf(sipCallInTime, { sipCallDaysAfterNotice: days })).toBe(outcome);
  });

  it.each(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const)(
    'of a number that is not there is never met: %s',
    async (operator) => {
      const tree: ConditionTree = { fact: 'sipCallDaysAfterNotice', operator, value: 0 };
      expect(await outcomeOf(tree, { sipCallDaysAfterNotice: null })).toBe('not-met');
    },
  );

  it('says not applicable where a condition does not apply, whether it is met or not', async () => {
    const sent: ConditionTree = { fact: 'sipCallSent', operator: 'equal', value: true };
    const required: ConditionTree = { all: [{ fact: 'sipRequired', operator: 'equal', value: true }] };
    const judge = createJudge(versionWith(exampleCondition('sip-call', sent, required)));
    const outcome = async (fields: Partial<Facts>): Promise<unknown> => {
      const { outcomes, counted } = await judge.judge(factsWith(fields));
      return [outcomes['sip-call'], counted];
    };
    expect(await outcome({ sipRequired: false, sipCallSent: false })).toEqual(['not-applicable', true]);
    expect(await outcome({ sipRequired: false, sipCallSent: true })).toEqual(['not-applicable', true]);
    expect(await outcome({ sipRequired: true, sipCallSent: true })).toEqual(['met', true]);
    expect(await outcome({ sipRequired: true, sipCallSent: false })).toEqual(['not-met', false]);
  });

  it('lists every missed condition, in the order of the document, and none that is switched off', async () => {
    const missed = (id: string): Record<string, unknown> =>
      exampleCondition(id, { fact: 'patientOpposed', operator: 'equal', value: false });
    const version = versionWith(missed('second'), missed('first'), { ...missed('off'), enabled: false });
    const { outcomes, counted } = await createJudge(version).judge(factsWith());
    expect(Object.entries(outcomes)).toEqual([
      ['second', 'not-met'],
      ['first', 'not-met'],
    ]);
    expect(counted).toBe(false);
  });

  it('stays right when many are asked for at once', async () => {
    const ids = Array.from({ length: 12 }, (_, place) => `c${place}`);
    const judge = createJudge(versionWith(...ids.map((id) => exampleCondition(id, sipCallInTime))));
    const days = Array.from({ length: 200 }, (_, place) => place % 7);
    const judgements = await Promise.all(
      days.map((sipCallDaysAfterNotice) => judge.judge(factsWith({ sipCallDaysAfterNotice }))),
    );
    expect(judgements.map(({ counted }) => counted)).toEqual(days.map((day) => day <= 3));
    for (const { outcomes } of judgements) expect(new Set(Object.values(outcomes)).size).toBe(1);
  });

  it('is refused while a fact is missing, and the next one is still right', async () => {
    const judge = createJudge(versionWith(exampleCondition('it', sipCallInTime)));
    await expect(judge.judge({ sipRequired: true })).rejects.toThrow('The fact sipCallDaysAfterNotice is missing.');
    expect((await judge.judge(factsWith())).counted).toBe(true);
  });

  it('needs only the facts that the version asks for', async () => {
    const { facts } = await createJudge(versionWith(exampleCondition('it', sipCallInTime))).judge(factsWith());
    expect(facts).toEqual({ sipCallDaysAfterNotice: 1 });
  });
});
