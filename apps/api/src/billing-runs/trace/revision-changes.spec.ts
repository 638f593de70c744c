import { describe, expect, it } from '@jest/globals';
import { episodeTimes, parseInstant } from '@fristdag/rules';
import { revisionChanges } from './revision-changes.ts';

const at = (text: string): number => Number(parseInstant(text));
const facts = {
  caseNumber: 'A',
  careType: 'somatic' as const,
  municipality: '0184',
  district: null,
  payer: '0184',
  inpatientUnit: 'Karolinska Solna',
  inpatientClinic: null,
  outpatientUnit: null,
  protectedIdentity: false,
  admittedAt: at('2020-01-02T10:00'),
  admissionNoticeSentAt: null,
  dischargeReadyNotices: [{ sentAt: at('2020-01-10T12:00'), withdrawnAt: null }],
  careContactNeeded: false,
  careContactAssignedAt: null,
  sipRequired: false,
  sipCallSentAt: null,
  outpatientCareAvailable: true,
  patientOpposed: false,
  dischargedAt: at('2020-01-14T10:00'),
  cancelled: false,
};
const row = (more: Partial<typeof facts> = {}) => ({ ...facts, ...more, ...episodeTimes({ ...facts, ...more }) });

describe('what changed between two revisions', () => {
  it('the same values are no change', () => {
    expect(revisionChanges(row(), row())).toEqual([]);
  });

  it('a moved discharge and a withdrawn notice are told with before and after, derived values are not', () => {
    const notices = [
      { sentAt: at('2020-01-10T12:00'), withdrawnAt: null },
      { sentAt: at('2020-01-11T08:00'), withdrawnAt: null },
    ];
    expect(
      revisionChanges(row(), row({ dischargedAt: at('2020-01-15T10:00'), dischargeReadyNotices: notices })),
    ).toEqual([
      {
        field: 'dischargeReadyNotices',
        before: [{ sentAt: '2020-01-10T12:00:00+01:00', withdrawnAt: null }],
        after: [
          { sentAt: '2020-01-10T12:00:00+01:00', withdrawnAt: null },
          { sentAt: '2020-01-11T08:00:00+01:00', withdrawnAt: null },
        ],
      },
      { field: 'dischargedAt', before: '2020-01-14T10:00:00+01:00', after: '2020-01-15T10:00:00+01:00' },
    ]);
  });
});
