import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import {
  assessEpisode,
  type Finding,
  type FindingSide,
  parseEpisode,
  parseRuleVersion,
  type RuleVersion,
} from '@fristdag/rules';
import { amountOf, checkAgreement, countedStays, parsePayers, stateLiability } from '../index.ts';
import { writtenAmount } from '../money/written-amount.ts';
import { checkLongerStay } from './check-longer-stay.ts';
import { checkMoreFreeDays } from './check-more-free-days.ts';
import { withFreeDays } from './month-of-states.ts';

const rules = new URL('../../../../rules/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, rules), 'utf8'));
const payers = parsePayers(read('payers.json'), 'payers.json').lookup();
const cases = readdirSync(new URL('cases/', rules)).map((name) => read(`cases/${name}`) as { version: string });

type Draft = Record<string, unknown> & {
  parameters: Record<string, Record<string, unknown>>;
  conditions: (Record<string, unknown> & { id: string })[];
};

function draft(change: (document: Draft) => void = () => undefined, name = 'somatic/2020-01-01'): Draft {
  const document = read(`${name}.json`) as Draft;
  change(document);
  return document;
}

const versionOf = (document: Draft): RuleVersion => parseRuleVersion(document, `${String(document['name'])}.json`);
const set = (document: Draft, name: string, value: unknown) =>
  Object.assign(document.parameters[name] ?? {}, { value });
const metWhen = (document: Draft, id: string, tree: unknown) =>
  Object.assign(document.conditions.find((one) => one.id === id) ?? {}, { metWhen: tree, applicableWhen: null });
const models = ['average', 'individual', 'hybrid'] as const;
function inModel(document: Draft, model: string): void {
  document['model'] = model;
  if (model === 'hybrid')
    document.parameters['hybridThresholdDays'] = { ...document.parameters['freeDays'], value: 10 };
}

/** What the episodes of one side really cost under a version, from their rows on. */
async function realAmount(side: FindingSide | undefined, version: RuleVersion): Promise<string> {
  const assessed = await Promise.all(
    (side?.episodes ?? []).map((row) => {
      const parsed = parseEpisode(row, { payers });
      if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals));
      return assessEpisode(parsed.episode, version);
    }),
  );
  return writtenAmount(stateLiability(version, countedStays(assessed)).amount, 'sv');
}

describe('laws of amounts', () => {
  it.each([...models])('hold for the shipped versions and their variations in the %s model', async (model) => {
    for (const name of ['somatic/2020-01-01', 'psychiatric/2020-01-01']) {
      for (const [freeDays, cost] of [
        [2, 7800],
        [0, '0.05'],
        [1, 9300],
        [7, 8200],
      ]) {
        const document = draft((one) => {
          inModel(one, model);
          set(one, 'freeDays', freeDays);
          set(one, 'costPerCareDay', cost);
        }, name);
        expect([
          ...(await checkMoreFreeDays(versionOf(document))),
          ...(await checkLongerStay(versionOf(document))),
        ]).toEqual([]);
      }
    }
  });

  const days = (operator: string) => ({ fact: 'sipCallDaysAfterNotice', operator, value: { fact: 'freeDays' } });

  it.each([...models])('in the %s model, a condition that more free days make easier is found', async (model) => {
    const version = versionOf(
      draft((document) => {
        inModel(document, model);
        metWhen(document, 'sip-call', days('lessThanInclusive'));
      }),
    );
    const [finding] = await checkMoreFreeDays(version);
    expect(finding).toMatchObject({ check: 'more-free-days', kind: 'law', path: '/conditions/3' });
    expect(finding?.comparison?.before.words.sv).toContain(await realAmount(finding?.comparison?.before, version));
    expect(finding?.comparison?.after.words.sv).toContain(
      await realAmount(finding?.comparison?.after, withFreeDays(version, 3)),
    );
  });

  it('so is one that more free days make harder, since short stays leave the average', async () => {
    const version = versionOf(draft((document) => metWhen(document, 'sip-call', days('greaterThan'))));
    const [finding] = await checkMoreFreeDays(version);
    expect(finding?.check).toBe('more-free-days');
    const before = await realAmount(finding?.comparison?.before, version);
    const after = await realAmount(finding?.comparison?.after, withFreeDays(version, 3));
    expect(finding?.message.sv).toContain(`från ${before} till ${after}`);
  });

  it('a condition by which a longer stay leaves the count is found', async () => {
    const tree = { fact: 'careContactAssignedByDischarge', operator: 'equal', value: false };
    for (const model of models) {
      const version = versionOf(
        draft((document) => {
          inModel(document, model);
          metWhen(document, 'care-contact', tree);
        }),
      );
      const [finding] = await checkLongerStay(version);
      expect(finding).toMatchObject({ check: 'longer-stay', kind: 'law', path: '/conditions/2' });
      expect(finding?.comparison?.before.words.sv).toContain(await realAmount(finding?.comparison?.before, version));
      expect(finding?.comparison?.after.words.sv).toContain(await realAmount(finding?.comparison?.after, version));
    }
  });

  it('a sum that forgets the stays over the threshold is found', async () => {
    const version = versionOf(draft((document) => inModel(document, 'hybrid')));
    const forgetful: typeof stateLiability = (given, stays) =>
      stateLiability(
        given,
        [...stays].filter(({ dischargeReadyDays }) => dischargeReadyDays <= 10),
      );
    expect((await checkLongerStay(version, forgetful)).map(({ path }) => path)).toEqual(['/model']);
  });

  it('a sum that adds the free days is found', async () => {
    const wrong: typeof stateLiability = (given, stays) => ({
      ...stateLiability(given, stays),
      amount: amountOf(given.parameters.freeDays.value),
    });
    expect((await checkMoreFreeDays(versionOf(draft()), wrong)).map(({ path }) => path)).toEqual([
      '/parameters/freeDays',
    ]);
  });

  it('every alarm on a random use of the free days is true: its episodes cost what it says', async () => {
    const anyTree = fc.record({
      fact: fc.constantFrom('sipCallDaysAfterNotice', 'admissionNoticeHoursAfterAdmission'),
      operator: fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
      value: fc.constant({ fact: 'freeDays' }),
    });
    const alarms: Finding[] = [];
    await fc.assert(
      fc.asyncProperty(
        anyTree,
        fc.constantFrom(...models),
        fc.integer({ min: 0, max: 7 }),
        async (tree, model, free) => {
          const version = versionOf(
            draft((document) => {
              inModel(document, model);
              set(document, 'freeDays', free);
              metWhen(document, 'sip-call', tree);
            }),
          );
          const [finding] = await checkMoreFreeDays(version);
          if (finding === undefined) return;
          alarms.push(finding);
          const raised = Number(/med (\d+) i stället/.exec(finding.message.sv)?.[1]);
          const before = await realAmount(finding.comparison?.before, version);
          const after = await realAmount(finding.comparison?.after, withFreeDays(version, raised));
          expect(finding.message.sv).toContain(`från ${before} till ${after}`);
        },
      ),
      { numRuns: 40 },
    );
    expect(alarms.length).toBeGreaterThan(0);
  });
});

describe('a document that is being written', () => {
  it.each(['somatic/2020-01-01', 'psychiatric/2020-01-01'])('%s passes with its worked cases', async (name) => {
    const workedCases = cases.filter(({ version }) => version === name);
    const checked = await checkAgreement(draft(undefined, name), { payers, workedCases });
    expect(checked.version?.name).toBe(name);
    expect(checked.findings).toEqual([]);
    expect(checked.workedCases.map(({ passed }) => passed)).toEqual(workedCases.map(() => true));
    expect(workedCases.length).toBeGreaterThan(0);
  });

  it('is checked in well under a second', async () => {
    const started = performance.now();
    for (let times = 0; times < 5; times += 1) await checkAgreement(draft(), { payers, workedCases: cases });
    expect((performance.now() - started) / 5).toBeLessThan(1000);
  });

  it('that cannot be read has only its faults of form', async () => {
    const checked = await checkAgreement(
      draft((document) => (document.conditions = [])),
      { payers, workedCases: cases },
    );
    expect(checked).toMatchObject({ version: null, workedCases: [], findings: [{ check: 'empty-list' }] });
  });

  it('has its errors before its broken laws', async () => {
    const { findings } = await checkAgreement(
      draft((document) => {
        set(document, 'freeDays', 30);
        metWhen(document, 'outpatient-care-available', {
          fact: 'admissionNoticeSent',
          operator: 'equal',
          value: false,
        });
      }),
      { payers },
    );
    expect(findings.map(({ kind }) => kind)).toEqual(['error', 'law']);
  });
});
