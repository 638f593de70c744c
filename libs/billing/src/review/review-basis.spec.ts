import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AssessedCondition } from '@fristdag/rules';
import { compareCodePoints } from './code-points.ts';
import { reviewBasisRows } from './review-basis.ts';
import type { ReviewCase } from './review-basis.ts';

const parameter = <Value>(value: Value) => ({ value, unit: '', status: 'decided', source: '' }) as const;
const rules = { model: 'average', parameters: { freeDays: parameter(2), costPerCareDay: parameter(7800) } } as const;

function condition(given: Partial<AssessedCondition> & Pick<AssessedCondition, 'id'>): AssessedCondition {
  const words = { sv: given.id, en: given.id };
  return { outcome: 'met', titles: words, clause: words, duty: 'inpatient-care', facts: {}, ...given };
}

function reviewCase(given: Partial<ReviewCase> & Pick<ReviewCase, 'caseNumber'>): ReviewCase {
  return {
    state: 'rated',
    counted: true,
    dischargeReadyDays: 4,
    conditions: [],
    admissionNoticeSentAt: 1,
    careContactAssignedAt: 2,
    sipCallSentAt: 3,
    noticeSentAt: 4,
    ...given,
  };
}

describe('the rows of a review basis', () => {
  it('are those that count, those that do not and those that go on, each by case number', () => {
    const rows = reviewBasisRows(rules, [
      reviewCase({ caseNumber: 'D' }),
      reviewCase({ caseNumber: 'B', counted: false }),
      reviewCase({ caseNumber: 'C', state: 'ongoing', counted: false, dischargeReadyDays: 0 }),
      reviewCase({ caseNumber: 'X', state: 'cancelled', counted: false }),
      reviewCase({ caseNumber: 'A', dischargeReadyDays: 0 }),
    ]);
    expect(rows.counted.map((row) => [row.caseNumber, row.contribution])).toEqual([
      ['A', '-15600.00'],
      ['D', '15600.00'],
    ]);
    expect(rows.notCounted.map((row) => [row.caseNumber, row.contribution])).toEqual([['B', '0.00']]);
    expect(rows.ongoing.map((row) => row.caseNumber)).toEqual(['C']);
  });

  it('show for each condition the instant that its outcome rests on', () => {
    const conditions = [
      condition({ id: 'admission-notice', facts: { admissionNoticeSent: true } }),
      condition({ id: 'discharge-ready-notice', facts: { dischargeReadyNoticeStands: true } }),
      condition({ id: 'care-contact', facts: { careContactNeeded: true, careContactAssignedByDischarge: true } }),
      condition({
        id: 'sip-call',
        facts: { sipRequired: true, dischargeReadyNoticeStands: true, sipCallDaysAfterNotice: 1 },
      }),
      condition({ id: 'outpatient-care-available', facts: { outpatientCareAvailable: true } }),
    ];
    const [row] = reviewBasisRows(rules, [reviewCase({ caseNumber: 'A', conditions })]).counted;
    expect(row?.conditions.map(({ id, at }) => [id, at])).toEqual([
      ['admission-notice', 1],
      ['discharge-ready-notice', 4],
      ['care-contact', 2],
      ['sip-call', 3],
      ['outpatient-care-available', null],
    ]);
  });

  it('list every condition that is missed, with whose duty it was', () => {
    const conditions = [
      condition({ id: 'admission-notice', outcome: 'not-met' }),
      condition({ id: 'care-contact', outcome: 'not-applicable', duty: 'outpatient-care' }),
      condition({ id: 'sip-call', outcome: 'not-met', duty: 'outpatient-care' }),
    ];
    const [row] = reviewBasisRows(rules, [reviewCase({ caseNumber: 'A', counted: false, conditions })]).notCounted;
    expect(row?.missed.map(({ id, duty }) => [id, duty])).toEqual([
      ['admission-notice', 'inpatient-care'],
      ['sip-call', 'outpatient-care'],
    ]);
  });
});

describe('the order of case numbers', () => {
  it('is that of Unicode code points, also beyond the basic plane', () => {
    expect(['\u{1F600}', '\uFFFD', 'b', 'a', 'B', 'ab', ''].sort(compareCodePoints)).toEqual([
      '',
      'B',
      'a',
      'ab',
      'b',
      '\uFFFD',
      '\u{1F600}',
    ]);
  });

  it('agrees with the order of UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(
          compareBytes(new TextEncoder().encode(a), new TextEncoder().encode(b)),
        );
      }),
    );
  });
});

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? Math.sign(a.length - b.length) : Math.sign((a[at] ?? 0) - (b[at] ?? -1));
}
