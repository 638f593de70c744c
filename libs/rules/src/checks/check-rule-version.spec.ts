import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyVersion } from '../assessment/arbitrary-rules.fixtures.ts';
import { assessInBulk } from '../assessment/assess-in-bulk.ts';
import { assessEpisode } from '../assessment/assess-episode.ts';
import { createJudge } from '../assessment/judge.ts';
import { parseEpisode } from '../facts/parse-episode.ts';
import { readDocument } from './check-shape.ts';
import { checkRuleVersion, type CheckContext } from './check-rule-version.ts';
import { type EpisodeRow } from './episode-row.ts';
import type { Finding } from './finding.ts';
import { conditionOf, draft, setValue, shippedDocuments, versionOf, type Draft } from './shipped.fixtures.ts';

const payers = { check: () => ({ payer: '0184' }) };

function episodeOf(row: EpisodeRow) {
  const parsed = parseEpisode(row, { payers });
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.episode;
}

async function findingsOf(document: Draft, context: CheckContext = {}): Promise<readonly Finding[]> {
  const read = readDocument(document);
  return 'findings' in read ? read.findings : checkRuleVersion(read.version, context);
}

const found = async (change: (document: Draft) => void, context: CheckContext = {}) =>
  (await findingsOf(draft(change), context)).map(({ check, path }) => `${check} ${path}`);

const is = (fact: string, value = true) => ({ fact, operator: 'equal', value });

describe('the shipped versions', () => {
  it.each(shippedDocuments().map((document) => [String(document['name']), document] as const))(
    '%s raises no alarm, also beside the other ones',
    async (_, document) => {
      expect(await findingsOf(document)).toEqual([]);
      const others = shippedDocuments()
        .map(versionOf)
        .filter(({ name }) => name !== document['name']);
      expect(await findingsOf(document, { others })).toEqual([]);
    },
  );

  it.each<[string, (document: Draft) => void]>([
    ['one free day', (document) => setValue(document, 'freeDays', 1)],
    ['no free day', (document) => setValue(document, 'freeDays', 0)],
    ['seven free days', (document) => setValue(document, 'freeDays', 7)],
    ['the price of 2022', (document) => setValue(document, 'costPerCareDay', '9300.50')],
    ['a cutoff in the afternoon', (document) => setValue(document, 'cutoffTime', '15:30:00.500')],
    ['five days for the call to a SIP', (document) => setValue(document, 'sipCallWithinDays', 5)],
    ['the same day for the call to a SIP', (document) => setValue(document, 'sipCallWithinDays', 0)],
    ['the individual model', (document) => Object.assign(document, { model: 'individual' })],
    [
      'the hybrid model',
      (document) => {
        document['model'] = 'hybrid';
        document.parameters['hybridThresholdDays'] = { ...document.parameters['freeDays'], value: 10 };
      },
    ],
    [
      'the admission notice within 24 hours switched on',
      (document) => (conditionOf(document, 'admission-notice-within-24-hours')['enabled'] = true),
    ],
    ['patient opposed switched on', (document) => (conditionOf(document, 'patient-opposed')['enabled'] = true)],
    ['the SIP call switched off', (document) => (conditionOf(document, 'sip-call')['enabled'] = false)],
    [
      'a condition written with "any"',
      (document) =>
        (conditionOf(document, 'care-contact')['metWhen'] = {
          any: [is('careContactAssignedByDischarge'), is('patientOpposed')],
        }),
    ],
  ])('raise no alarm with %s', async (_, change) => {
    expect(await found(change)).toEqual([]);
  });
});

describe('a planted fault is found', () => {
  const sipCall = '/conditions/3';
  it.each<[string, (document: Draft) => void, string]>([
    ['an empty list of conditions', (document) => (document.conditions = []), 'empty-list /conditions'],
    [
      'an empty list in a condition',
      (document) => (conditionOf(document, 'sip-call')['metWhen'] = { all: [is('sipCallSent'), { any: [] }] }),
      `empty-list ${sipCall}/metWhen/all/1/any`,
    ],
    [
      'a fact that nobody knows',
      (document) => (conditionOf(document, 'sip-call')['metWhen'] = is('sipHeld')),
      `unknown-fact ${sipCall}/metWhen/fact`,
    ],
    [
      'a comparison that does not fit the fact',
      (document) =>
        (conditionOf(document, 'sip-call')['metWhen'] = {
          fact: 'sipCallDaysAfterNotice',
          operator: 'equal',
          value: 3,
        }),
      `unknown-fact ${sipCall}/metWhen/operator`,
    ],
    [
      'a parameter that nobody knows',
      (document) =>
        (conditionOf(document, 'sip-call')['metWhen'] = {
          fact: 'sipCallDaysAfterNotice',
          operator: 'lessThan',
          value: { fact: 'sipDays' },
        }),
      `unknown-fact ${sipCall}/metWhen/value`,
    ],
    ['a value that is missing', (document) => delete document.parameters['dueWeek'], 'unreadable /parameters/dueWeek'],
    [
      'a part that contradicts itself',
      (document) =>
        (conditionOf(document, 'care-contact')['metWhen'] = {
          any: [is('careContactAssignedByDischarge'), { all: [is('sipRequired'), is('sipRequired', false)] }],
        }),
      'contradiction /conditions/2/metWhen/any/1',
    ],
    [
      'two limits that leave nothing between them',
      (document) =>
        (conditionOf(document, 'sip-call')['metWhen'] = {
          all: [
            { fact: 'sipCallDaysAfterNotice', operator: 'greaterThan', value: { fact: 'sipCallWithinDays' } },
            { fact: 'sipCallDaysAfterNotice', operator: 'lessThan', value: 4 },
          ],
        }),
      `contradiction ${sipCall}/metWhen`,
    ],
    [
      'days after a notice that does not stand',
      (document) =>
        (conditionOf(document, 'sip-call')['metWhen'] = {
          all: [
            is('dischargeReadyNoticeStands', false),
            { fact: 'sipCallDaysAfterNotice', operator: 'lessThanInclusive', value: 3 },
          ],
        }),
      `never-met ${sipCall}`,
    ],
    [
      'an admission notice after the ready notice that was sent before the admission',
      (document) =>
        (conditionOf(document, 'admission-notice')['metWhen'] = {
          all: [
            is('admissionNoticeAfterReadyNotice'),
            { fact: 'admissionNoticeHoursAfterAdmission', operator: 'lessThan', value: 1 },
          ],
        }),
      'never-met /conditions/0',
    ],
    [
      'a condition that is never met where it applies',
      (document) => {
        const condition = conditionOf(document, 'care-contact');
        condition['applicableWhen'] = is('careContactAssignedByDischarge', false);
        condition['metWhen'] = is('careContactAssignedByDischarge');
      },
      'never-met /conditions/2',
    ],
    [
      'a condition that can never fail',
      (document) =>
        (conditionOf(document, 'sip-call')['metWhen'] = { any: [is('sipCallSent'), is('sipCallSent', false)] }),
      `never-fails ${sipCall}`,
    ],
    [
      'a condition that never fails where it applies',
      (document) => {
        const condition = conditionOf(document, 'sip-call');
        condition['applicableWhen'] = {
          fact: 'sipCallDaysAfterNotice',
          operator: 'lessThanInclusive',
          value: { fact: 'sipCallWithinDays' },
        };
      },
      `never-fails ${sipCall}`,
    ],
    [
      'a part that always holds',
      (document) =>
        (conditionOf(document, 'sip-call')['metWhen'] = {
          all: [
            is('sipCallSent'),
            {
              any: [
                is('dischargeReadyNoticeStands', false),
                is('sipCallSent', false),
                { fact: 'sipCallDaysAfterNotice', operator: 'lessThan', value: 2 },
                { fact: 'sipCallDaysAfterNotice', operator: 'greaterThanInclusive', value: 2 },
              ],
            },
          ],
        }),
      `never-fails ${sipCall}/metWhen/all/1`,
    ],
    [
      'a condition that never applies',
      (document) =>
        (conditionOf(document, 'sip-call')['applicableWhen'] = {
          all: [is('admissionNoticeSent', false), is('admissionNoticeAfterReadyNotice')],
        }),
      `never-applies ${sipCall}`,
    ],
    [
      'two conditions that exclude each other',
      (document) => {
        conditionOf(document, 'outpatient-care-available')['metWhen'] = is('admissionNoticeSent', false);
      },
      'nothing-counts /conditions/4',
    ],
    [
      'a call that is asked for only when it was made: leaving it out makes a late one count',
      (document) => (conditionOf(document, 'sip-call')['applicableWhen'] = is('sipCallSent')),
      `one-more-failing ${sipCall}`,
    ],
    [
      'a limit turned round: a later call makes the episode count',
      (document) =>
        (conditionOf(document, 'sip-call')['metWhen'] = {
          fact: 'sipCallDaysAfterNotice',
          operator: 'greaterThan',
          value: { fact: 'sipCallWithinDays' },
        }),
      `one-more-failing ${sipCall}`,
    ],
    [
      'a condition turned round: no outpatient care makes the episode count',
      (document) =>
        (conditionOf(document, 'outpatient-care-available')['metWhen'] = is('outpatientCareAvailable', false)),
      'one-more-failing /conditions/4',
    ],
    [
      'a price of nil',
      (document) => setValue(document, 'costPerCareDay', 0),
      'parameter-out-of-sense /parameters/costPerCareDay',
    ],
    [
      'a price in öre',
      (document) => setValue(document, 'costPerCareDay', 780_000),
      'parameter-out-of-sense /parameters/costPerCareDay',
    ],
    [
      'ninety free days',
      (document) => setValue(document, 'freeDays', 90),
      'parameter-out-of-sense /parameters/freeDays',
    ],
    [
      'a cutoff at midnight',
      (document) => setValue(document, 'cutoffTime', '00:00'),
      'parameter-out-of-sense /parameters/cutoffTime',
    ],
    [
      'a review that closes before it opens',
      (document) => setValue(document, 'closingWeek', { month: 2, week: 2 }),
      'parameter-out-of-sense /parameters/closingWeek',
    ],
  ])('%s', async (_, change, expected) => {
    expect(await found(change)).toContain(expected);
  });

  it('names every empty list and unknown fact of a document at once', async () => {
    const all = await found((document) => {
      conditionOf(document, 'sip-call')['metWhen'] = { all: [{ any: [] }, is('sipHeld'), { all: [] }] };
    });
    expect(all).toHaveLength(3);
  });

  it('two versions of one start, and a correction that starts elsewhere', async () => {
    const others = shippedDocuments().map(versionOf);
    expect(await found((document) => setValue(document, 'freeDays', 1), { others })).toEqual(['overlap /validFrom']);
    const correction = (document: Draft) =>
      Object.assign(document, {
        name: 'somatic/2020-01-01.2',
        corrects: 'somatic/2020-01-01',
        validFrom: '2020-02-01',
      });
    expect(await found(correction, { others })).toEqual(['overlap /validFrom']);
  });

  it('months without rules before the first version of a care type', async () => {
    const others = shippedDocuments().map(versionOf);
    const late = (document: Draft) => Object.assign(document, { name: 'somatic/2020-05-01', validFrom: '2020-05-01' });
    const psychiatric = others.filter(({ careType }) => careType === 'psychiatric');
    expect(await found(late, { others: psychiatric })).toEqual(['gap /validFrom']);
    expect(await found(late, { others })).toEqual([]);
  });

  it('a price that leaps from the version before', async () => {
    const others = shippedDocuments().map(versionOf);
    const leaps = (document: Draft) => {
      Object.assign(document, { name: 'somatic/2021-01-01', validFrom: '2021-01-01' });
      setValue(document, 'costPerCareDay', 17_000);
    };
    expect(await found(leaps, { others })).toEqual(['parameter-out-of-sense /parameters/costPerCareDay']);
    const [finding] = await findingsOf(draft(leaps), { others });
    expect(finding?.message.sv).toContain('från 7\u00a0800 till 17\u00a0000 kr');
    expect(finding?.message.en).toContain('from SEK 7,800 to 17,000');
  });

  it('a count of days that gives a later notice more', async () => {
    const forgetsTheCutoff: typeof assessInBulk = async (columns, version, judge) => {
      const assessed = await assessInBulk(columns, version, judge);
      const days = assessed.days.map((count, row) => count + ((columns.noticeMsOfDay[row] ?? 0) > 43_200_000 ? 2 : 0));
      return { ...assessed, days };
    };
    const [finding] = await findingsOf(draft(), { assess: forgetsTheCutoff });
    expect(finding?.check).toBe('later-notice');
    expect(finding?.comparison?.before.episodes).toHaveLength(1);
    const rows = [finding?.comparison?.before, finding?.comparison?.after].flatMap((side) => side?.episodes ?? []);
    expect(rows.map((row) => episodeOf(row).caseNumber)).toEqual(['EXEMPEL-1', 'EXEMPEL-1']);
  });

  it('a judge that counts an episode which misses a condition', async () => {
    const judgeOf: typeof createJudge = (version) => {
      const judge = createJudge(version);
      const kind = async (...facts: Parameters<typeof judge.judgeAll>) =>
        (await judge.judgeAll(...facts)).map((one) => ({ ...one, counted: true }));
      return { ...judge, judgeAll: kind };
    };
    const checks = (await findingsOf(draft(), { judgeOf })).map(({ check }) => check);
    expect(checks).toContain('one-more-failing');
  });
});

describe('the episode that shows a broken law', () => {
  it('can be imported, misses the condition before and counts after', async () => {
    const document = draft((one) => (conditionOf(one, 'sip-call')['applicableWhen'] = is('sipCallSent')));
    const version = versionOf(document);
    const [finding] = await checkRuleVersion(version);
    const counted = async (row: EpisodeRow | undefined) =>
      row !== undefined && (await assessEpisode(episodeOf(row), version)).counted;
    expect(finding?.kind).toBe('law');
    expect(await counted(finding?.comparison?.before.episodes[0])).toBe(false);
    expect(await counted(finding?.comparison?.after.episodes[0])).toBe(true);
    expect(finding?.message.sv).toContain('kallelsen till SIP aldrig skickas');
  });

  it('random versions are checked without a mistake in the machinery', async () => {
    await fc.assert(
      fc.asyncProperty(anyVersion, async (version) => {
        const findings = await checkRuleVersion(version);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        for (const { message } of findings) expect(`${message.sv} ${message.en}`).not.toMatch(/undefined|NaN|\$\d/);
      }),
      { numRuns: 40 },
    );
  });
});
