/** An episode of July 2020 that the hospital registered only in October: seventeen days, for Sollentuna. */
export const LATE_ROW = {
  caseNumber: 'S202007-SEN001',
  careType: 'somatic',
  municipality: '0163',
  district: null,
  inpatientUnit: 'Norra länssjukhuset',
  outpatientUnit: null,
  personalIdentityNumber: null,
  admittedAt: '2020-07-01T11:20:00',
  admissionNoticeSentAt: '2020-07-01T15:05:00',
  dischargeReadyNotices: [{ sentAt: '2020-07-10T10:15:00', withdrawnAt: null }],
  careContactNeeded: true,
  careContactAssignedAt: '2020-07-07T09:30:00',
  sipRequired: true,
  sipCallSentAt: '2020-07-10T13:40:00',
  outpatientCareAvailable: true,
  dischargedAt: '2020-07-27T14:00:00',
} as const;
