import { describe, expect, it } from '@jest/globals';
import { getRuleVersion, parseEpisode } from '@fristdag/rules';
import { rateMonth, type RatedEpisode } from './rate-month.ts';
import { RatedMonth } from './rated-month.ts';
import { readAgreement } from './read-agreement.ts';

const { rules, payers } = readAgreement();
const lookup = payers.lookup();

/** A counted somatic stay of Solna; only what a test is about is written there. */
const stay = {
  caseNumber: 'X',
  careType: 'somatic',
  municipality: '0184',
  inpatientUnit: 'Sjukhuset',
  admittedAt: '2020-01-02T10:00',
  admissionNoticeSentAt: '2020-01-02T11:00',
  careContactNeeded: false,
  sipRequired: false,
};

/** A discharge-ready notice that stands. */
const notice = (sentAt: string) => ({ dischargeReadyNotices: [{ sentAt }] });

async function rated(period: string, ...rows: readonly object[]) {
  const month = new RatedMonth(period);
  for (const row of rows) {
    const parsed = parseEpisode({ ...stay, ...notice('2020-01-13T12:00'), ...row }, { payers: lookup });
    if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals));
    month.add(parsed.episode, parsed.payer);
  }
  const rating = await rateMonth(month, (careType) => getRuleVersion(rules, careType, period));
  return { ...rating, assessments: [...rating.assessments()] };
}

async function assessed(period: string, row: object): Promise<RatedEpisode | undefined> {
  return (await rated(period, row)).assessments[0];
}

describe('days are counted by the wall clock of Stockholm', () => {
  it.each([
    ['at noon to the millisecond', '2020-01-13T12:00:00.000', '2020-01-17T14:00', 4],
    ['a millisecond after noon', '2020-01-13T12:00:00.001', '2020-01-17T14:00', 3],
    ['at noon, written in UTC', '2020-01-13T11:00Z', '2020-01-17T14:00', 4],
    ['after noon, written in UTC', '2020-01-13T11:00:00.001Z', '2020-01-17T14:00', 3],
    ['at noon, written with +00:00', '2020-01-13T11:00+00:00', '2020-01-17T13:00+00:00', 4],
    ['at noon in summer, written in UTC', '2020-07-13T10:00Z', '2020-07-17T14:00', 4],
    ['after noon in summer, written in UTC', '2020-07-13T11:00Z', '2020-07-17T14:00', 3],
    ['with an offset from the other side of the world', '2020-01-14T01:00+14:00', '2020-01-17T14:00', 4],
    ['late on the day of discharge', '2020-01-17T13:00', '2020-01-17T14:00', 0],
    ['over the spring night, 23 hours long', '2020-03-28T12:00', '2020-03-30T11:00', 2],
    ['on the day of the spring clock change, at noon', '2020-03-29T12:00', '2020-03-30T00:00', 1],
    ['on the day of the spring clock change, after noon', '2020-03-29T10:00:00.001Z', '2020-03-31T00:00', 1],
    ['over the autumn night, 25 hours long', '2020-10-24T12:00', '2020-10-26T13:00', 2],
    ['on the day of the autumn clock change, at noon', '2020-10-25T11:00Z', '2020-10-26T08:00', 1],
    ['on the day of the autumn clock change, after noon', '2020-10-25T12:00:00.001', '2020-10-26T08:00', 0],
    ['over the leap day', '2020-02-27T12:00', '2020-03-01T08:00', 3],
    ['over the turn of the year', '2020-12-31T12:00', '2021-01-02T08:00', 2],
  ])('a notice %s (%s), discharged %s: %i days', async (_, sentAt, dischargedAt, days) => {
    const period = dischargedAt.slice(0, 7);
    expect(await assessed(period, { ...notice(sentAt), dischargedAt })).toMatchObject({
      dischargeReadyDays: days,
      counted: true,
    });
  });
});

describe('the month is that of the local discharge date', () => {
  it.each([
    ['2020-01-31T23:59:59.999', '2020-01'],
    ['2020-02-01T00:00', '2020-02'],
    ['2020-01-31T22:59:59.999Z', '2020-01'],
    ['2020-01-31T23:00Z', '2020-02'],
    ['2020-06-30T22:00Z', '2020-07'],
    ['2020-06-30T21:59Z', '2020-06'],
  ])('%s is in %s', async (dischargedAt, period) => {
    expect(await assessed(period, { dischargedAt })).toMatchObject({ caseNumber: 'X' });
    const other = period === '2020-01' ? '2020-02' : '2020-01';
    expect(await assessed(other, { dischargedAt })).toBeUndefined();
  });
});

describe('which notice counts', () => {
  const discharged = { dischargedAt: '2020-01-20T10:00' };
  const first = { sentAt: '2020-01-10T10:00' };
  const second = { sentAt: '2020-01-14T10:00', withdrawnAt: null };
  const withdrawn = { sentAt: '2020-01-16T10:00', withdrawnAt: '2020-01-16T12:00' };

  it.each([
    ['the latest of two that stand', [first, second], 6],
    ['whatever their order in the row', [second, first], 6],
    ['the latest that is not withdrawn, though a later one was', [withdrawn, first, second], 6],
    ['not one withdrawn before the next was sent', [{ ...first, withdrawnAt: '2020-01-11T08:00' }, second], 6],
    ['not one withdrawn after the discharge either', [{ ...second, withdrawnAt: '2020-01-25T08:00' }, first], 10],
  ])('%s', async (_, dischargeReadyNotices, days) => {
    expect(await assessed('2020-01', { ...discharged, dischargeReadyNotices })).toMatchObject({
      dischargeReadyDays: days,
      counted: true,
    });
  });

  it.each([
    ['none was sent', []],
    ['all were withdrawn', [withdrawn]],
  ])('when %s: 0 days, not counted, and no SIP call is in time', async (_, dischargeReadyNotices) => {
    const sip = { sipRequired: true, sipCallSentAt: '2020-01-10T10:00' };
    expect(await assessed('2020-01', { ...discharged, ...sip, dischargeReadyNotices })).toMatchObject({
      dischargeReadyDays: 0,
      counted: false,
      contribution: '0.00',
      conditions: { 'discharge-ready-notice': 'not-met', 'sip-call': 'not-met' },
    });
  });
});

describe('conditions', () => {
  const discharged = { dischargedAt: '2020-01-17T14:00' };

  it.each([
    [
      'a SIP call on the third day, just before midnight',
      { sipRequired: true, sipCallSentAt: '2020-01-16T23:59:59.999' },
      'sip-call',
      'met',
    ],
    ['a SIP call on the fourth day', { sipRequired: true, sipCallSentAt: '2020-01-17T00:00' }, 'sip-call', 'not-met'],
    [
      'a SIP call on the fourth day by UTC, the third day by UTC’s date',
      { sipRequired: true, sipCallSentAt: '2020-01-16T23:00Z' },
      'sip-call',
      'not-met',
    ],
    ['a SIP call before the notice', { sipRequired: true, sipCallSentAt: '2020-01-03T08:00' }, 'sip-call', 'met'],
    ['no SIP call', { sipRequired: true }, 'sip-call', 'not-met'],
    ['a SIP call where no SIP is to be held', { sipCallSentAt: '2020-01-30T08:00' }, 'sip-call', 'not-applicable'],
    [
      'a care contact at the instant of discharge',
      { careContactNeeded: true, careContactAssignedAt: '2020-01-17T13:00Z' },
      'care-contact',
      'met',
    ],
    [
      'a care contact a millisecond later',
      { careContactNeeded: true, careContactAssignedAt: '2020-01-17T14:00:00.001' },
      'care-contact',
      'not-met',
    ],
    ['no admission notice', { admissionNoticeSentAt: null }, 'admission-notice', 'not-met'],
    ['an admission notice long after', { admissionNoticeSentAt: '2020-02-17T14:00' }, 'admission-notice', 'met'],
    ['no outpatient care', { outpatientCareAvailable: false }, 'outpatient-care-available', 'not-met'],
  ])('%s: %j is %s %s', async (_, row, condition, outcome) => {
    const episode = await assessed('2020-01', { ...discharged, ...row });
    expect(episode?.conditions[condition]).toBe(outcome);
    expect(episode?.counted).toBe(outcome !== 'not-met');
  });

  it('a patient who is opposed makes no difference in the shipped versions', async () => {
    expect(await assessed('2020-01', { ...discharged, patientOpposed: true })).toMatchObject({ counted: true });
  });
});

describe('what is not rated', () => {
  it('stays that go on, and stays registered by mistake', async () => {
    const rating = await rated(
      '2020-01',
      { dischargedAt: null },
      { caseNumber: 'Y', dischargedAt: '2020-01-17T14:00', cancelled: true },
    );
    expect(rating).toMatchObject({ statements: [], assessments: [], episodes: 0 });
  });

  it('an earlier revision, also when the later one changes payer or care type', async () => {
    const earlier = { dischargedAt: '2020-01-17T14:00' };
    const rating = await rated(
      '2020-01',
      earlier,
      { ...earlier, municipality: '0186' },
      { ...earlier, careType: 'psychiatric', municipality: '0182' },
    );
    expect(rating.statements.map(({ careType, payer }) => [careType, payer])).toEqual([['psychiatric', '0182']]);
    expect(rating.assessments).toHaveLength(1);
    const again = await rated(
      '2020-01',
      earlier,
      { ...earlier, dischargedAt: null },
      { ...earlier, dischargedAt: '2020-01-18T14:00' },
    );
    expect(again.assessments).toMatchObject([{ dischargeReadyDays: 5 }]);
  });
});

describe('payers of the month', () => {
  it('merge on 1 July 2020', async () => {
    const district = (name: string, dischargedAt: string) => ({
      municipality: '0180',
      district: name,
      ...notice('2020-06-20T10:00'),
      dischargedAt,
    });
    expect(await assessed('2020-06', district('alvsjo', '2020-06-30T23:59'))).toMatchObject({ payer: '0180-alvsjo' });
    expect(await assessed('2020-07', district('hagersten-alvsjo', '2020-07-01T00:00'))).toMatchObject({
      payer: '0180-hagersten-alvsjo',
    });
  });

  it('each have their own average, sorted by care type and payer', async () => {
    const of = (caseNumber: string, row: object) => ({ caseNumber, dischargedAt: '2020-01-17T14:00', ...row });
    const rating = await rated(
      '2020-01',
      of('4', { municipality: '0184' }),
      of('3', { municipality: '0180', district: 'farsta' }),
      of('2', { municipality: '0184', careType: 'psychiatric' }),
      of('1', { municipality: '0184', ...notice('2020-01-17T08:00') }),
    );
    expect(
      rating.statements.map(({ careType, payer, liability }) => [
        careType,
        payer,
        liability.dischargeReadyDays,
        liability.billableDays,
      ]),
    ).toEqual([
      ['psychiatric', '0184', 4, 0],
      ['somatic', '0180-farsta', 4, 2],
      ['somatic', '0184', 4, 0],
    ]);
    expect(rating.assessments.map(({ caseNumber, contribution }) => [caseNumber, contribution])).toEqual([
      ['1', '-15600.00'],
      ['2', '0.00'],
      ['3', '15600.00'],
      ['4', '15600.00'],
    ]);
  });
});
