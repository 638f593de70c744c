import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../facts/episode.ts';
import { parseEpisode } from '../facts/parse-episode.ts';
import { parseRuleText, parseRuleVersion } from '../rule-versions/parse-rule-version.ts';
import type { RuleVersion } from '../rule-versions/rule-version.ts';
import { assessEpisode } from './assess-episode.ts';

const file = 'somatic/2020-01-01.json';
const rules = new URL('../../../../rules/', import.meta.url);
const somatic = parseRuleVersion(parseRuleText(readFileSync(new URL(file, rules), 'utf8'), file), file);

function episode(fields: Readonly<Record<string, unknown>> = {}): Episode {
  const row = {
    caseNumber: 'B-BIANCA',
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit: 'Karolinska Solna',
    admittedAt: '2020-01-05T10:00',
    admissionNoticeSentAt: '2020-01-05T12:30',
    dischargeReadyNotices: [{ sentAt: '2020-01-13T12:01' }],
    careContactNeeded: true,
    careContactAssignedAt: '2020-01-09T11:00',
    sipRequired: false,
    dischargedAt: '2020-01-14T11:00',
    ...fields,
  };
  const parsed = parseEpisode(row, { payers: { check: () => ({ payer: '0184' }) } });
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.episode;
}

/** The shipped somatic version with one of its conditions switched on. */
function withSwitchedOn(id: string): RuleVersion {
  const conditions = somatic.conditions.map((condition) =>
    condition.id === id ? { ...condition, enabled: true } : condition,
  );
  return { ...somatic, conditions };
}

async function outcome(fields: Readonly<Record<string, unknown>>, id: string, version = somatic): Promise<unknown> {
  const { conditions } = await assessEpisode(episode(fields), version);
  return conditions.find((condition) => condition.id === id)?.outcome;
}

describe('an assessment', () => {
  it('answers why: days, day 0, each condition with its clause, duty and facts, and the version with its hash', async () => {
    const assessment = await assessEpisode(episode(), somatic);
    expect(assessment).toMatchObject({
      caseNumber: 'B-BIANCA',
      state: 'rated',
      counted: true,
      dischargeReadyDays: 0,
      dayZero: '2020-01-14',
      dischargedOn: '2020-01-14',
      leftBeforeDayZero: false,
      ruleVersion: 'somatic/2020-01-01',
      ruleVersionHash: somatic.hash,
    });
    expect(assessment.conditions[2]).toEqual({
      id: 'care-contact',
      outcome: 'met',
      titles: expect.objectContaining({ sv: 'En fast vårdkontakt är utsedd senast vid utskrivningen' }),
      clause: { sv: '5 kap. 3 § LUS (2017:612)', en: 'LUS (2017:612) 5:3' },
      duty: 'outpatient-care',
      facts: { careContactNeeded: true, careContactAssignedByDischarge: true },
    });
  });

  it('of a patient who left before day 0 began counts 0 days and says so', async () => {
    const fields = { dischargedAt: '2020-01-13T18:00' };
    expect(await assessEpisode(episode(fields), somatic)).toMatchObject({
      counted: true,
      dischargeReadyDays: 0,
      leftBeforeDayZero: true,
    });
  });

  it('of a stay that goes on, or was registered by mistake, rates nothing', async () => {
    const long = { dischargeReadyNotices: [{ sentAt: '2020-01-06T09:00' }] };
    expect(await assessEpisode(episode({ ...long, dischargedAt: null }), somatic)).toMatchObject({
      state: 'ongoing',
      counted: false,
      dischargeReadyDays: 0,
    });
    expect(await assessEpisode(episode({ ...long, cancelled: true }), somatic)).toMatchObject({
      state: 'cancelled',
      counted: false,
      dischargeReadyDays: 0,
    });
  });

  it('lists every condition that is missed', async () => {
    const fields = {
      admissionNoticeSentAt: null,
      dischargeReadyNotices: [],
      careContactAssignedAt: null,
      sipRequired: true,
      outpatientCareAvailable: false,
    };
    const { conditions, counted } = await assessEpisode(episode(fields), somatic);
    expect(conditions.map((condition) => condition.outcome)).toEqual(Array(5).fill('not-met'));
    expect(counted).toBe(false);
  });

  it('without a standing notice the SIP call is missed, whatever was called', async () => {
    const fields = {
      dischargeReadyNotices: [{ sentAt: '2020-01-13T09:00', withdrawnAt: '2020-01-13T10:00' }],
      sipRequired: true,
      sipCallSentAt: '2020-01-13T09:30',
    };
    expect(await outcome(fields, 'sip-call')).toBe('not-met');
    expect(await outcome({ ...fields, sipRequired: false }, 'sip-call')).toBe('not-applicable');
  });

  it('under a version of the other care type is a mistake of the caller', async () => {
    await expect(assessEpisode(episode({ careType: 'psychiatric' }), somatic)).rejects.toThrow(RangeError);
  });
});

describe('the conditions that are switched off', () => {
  it('are not judged and not listed', async () => {
    expect(await outcome({ patientOpposed: true }, 'patient-opposed')).toBeUndefined();
    expect((await assessEpisode(episode({ patientOpposed: true }), somatic)).counted).toBe(true);
  });

  it.each([
    ['2020-01-06T10:00', 'met'],
    ['2020-01-06T10:00:00.001', 'not-met'],
    [null, 'not-met'],
    ['2020-01-13T12:00', 'not-met'],
    ['2020-01-13T12:02', 'met'],
  ])('switched on, an admission notice at %s for the admission of 5 January at 10:00 is %s', async (sent, expected) => {
    const id = 'admission-notice-within-24-hours';
    expect(await outcome({ admissionNoticeSentAt: sent }, id, withSwitchedOn(id))).toBe(expected);
  });

  it('switched on, a patient who opposes is a missed condition', async () => {
    const version = withSwitchedOn('patient-opposed');
    expect(await outcome({ patientOpposed: true }, 'patient-opposed', version)).toBe('not-met');
    expect(await outcome({}, 'patient-opposed', version)).toBe('met');
  });
});
