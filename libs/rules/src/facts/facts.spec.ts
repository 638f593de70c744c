import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '../calendar/parse-instant.ts';
import { localDayOf } from '../calendar/stockholm-time.ts';
import { episodeTimes, standingNotice } from './episode-times.ts';
import { factsOf, type FactSource } from './facts.ts';

function at(text: string): number {
  const instant = parseInstant(text);
  if (typeof instant !== 'number') throw new Error(`${text}: ${instant}`);
  return instant;
}

/** A stay from 2 to 17 January 2020 with a notice on the 13th at 12:00. */
function source(
  fields: Partial<FactSource> & { readonly notice?: string | null; readonly sipCall?: string } = {},
): FactSource {
  const { notice = '2020-01-13T12:00', sipCall, ...given } = fields;
  const noticeSentAt = notice === null ? null : at(notice);
  const sipCallSentAt = sipCall === undefined ? null : at(sipCall);
  return {
    admittedAt: at('2020-01-02T15:20'),
    admissionNoticeSentAt: at('2020-01-02T17:05'),
    noticeSentAt,
    noticeDay: noticeSentAt === null ? null : localDayOf(noticeSentAt),
    careContactNeeded: true,
    careContactAssignedAt: null,
    sipRequired: true,
    sipCallSentAt,
    sipCallDay: sipCallSentAt === null ? null : localDayOf(sipCallSentAt),
    outpatientCareAvailable: true,
    patientOpposed: false,
    dischargedAt: at('2020-01-17T14:00'),
    ...given,
  };
}

describe('facts', () => {
  it.each([
    ['2020-01-16T23:59:59.999', 3],
    ['2020-01-17T00:00', 4],
    ['2020-01-13T08:00', 0],
    ['2020-01-09T08:00', -4],
    ['2020-01-16T23:30:00Z', 4],
  ])('a SIP call at %s comes %d days after the notice of 13 January', (sipCall, days) => {
    expect(factsOf(source({ sipCall })).sipCallDaysAfterNotice).toBe(days);
  });

  it('the noon rule does not move the days of the SIP call', () => {
    expect(factsOf(source({ notice: '2020-01-13T12:01', sipCall: '2020-01-16T10:00' })).sipCallDaysAfterNotice).toBe(3);
  });

  it('without a call or without a standing notice there are no days to count', () => {
    expect(factsOf(source()).sipCallDaysAfterNotice).toBeNull();
    expect(factsOf(source({ notice: null, sipCall: '2020-01-16T10:00' })).sipCallDaysAfterNotice).toBeNull();
  });

  it.each([
    ['2020-01-17T14:00', true],
    ['2020-01-17T14:00:00.001', false],
    ['2019-01-01T00:00', true],
  ])('a care contact assigned at %s is assigned by the discharge at 14:00 on the 17th: %s', (assigned, byDischarge) => {
    expect(factsOf(source({ careContactAssignedAt: at(assigned) })).careContactAssignedByDischarge).toBe(byDischarge);
  });

  it.each([
    ['2020-01-03T15:20', 24],
    ['2020-01-03T15:20:00.001', 25],
    ['2020-01-02T15:20', 0],
    ['2020-01-02T15:00', 0],
    ['2020-01-02T14:20', -1],
  ])('an admission notice at %s comes within %d elapsed hours', (sent, hours) => {
    expect(factsOf(source({ admissionNoticeSentAt: at(sent) })).admissionNoticeHoursAfterAdmission).toBe(hours);
  });

  it('24 elapsed hours over the clock change are 24 hours, not a calendar day', () => {
    const fields = { admittedAt: at('2020-03-28T12:00'), admissionNoticeSentAt: at('2020-03-29T13:00') };
    expect(factsOf(source(fields)).admissionNoticeHoursAfterAdmission).toBe(24);
  });

  it('an admission notice after the discharge-ready notice is a fact of its own', () => {
    expect(
      factsOf(source({ admissionNoticeSentAt: at('2020-01-13T12:00:00.001') })).admissionNoticeAfterReadyNotice,
    ).toBe(true);
    expect(factsOf(source({ admissionNoticeSentAt: at('2020-01-13T12:00') })).admissionNoticeAfterReadyNotice).toBe(
      false,
    );
  });
});

describe('the notice that counts', () => {
  const [first, second, third] = [
    { sentAt: 1, withdrawnAt: null },
    { sentAt: 2, withdrawnAt: null },
    { sentAt: 3, withdrawnAt: 4 },
  ];

  it('is the latest without a withdrawal, also when a still later one was withdrawn', () => {
    expect(standingNotice([first, second, third])?.sentAt).toBe(2);
  });

  it('does not depend on the order of the notices', () => {
    for (const order of [
      [third, first, second],
      [second, first, third],
      [second, third, first],
    ]) {
      expect(standingNotice(order)?.sentAt).toBe(2);
    }
  });

  it('is none when all are withdrawn', () => {
    expect(standingNotice([third])).toBeNull();
    expect(standingNotice([])).toBeNull();
  });
});

describe('the times of an episode', () => {
  it('belong to the month of the local discharge date', () => {
    const stay = { admittedAt: at('2020-01-02T15:20'), dischargeReadyNotices: [], sipCallSentAt: null };
    expect(episodeTimes({ ...stay, dischargedAt: at('2020-01-31T22:59:59Z') }).period).toBe('2020-01');
    expect(episodeTimes({ ...stay, dischargedAt: at('2020-01-31T23:00:00Z') }).period).toBe('2020-02');
    expect(episodeTimes({ ...stay, dischargedAt: null }).period).toBeNull();
  });
});
