/**
 * The closed vocabulary in which the agreement is written, for the fields of the editor. The libraries own it; a test of
 * the whole product keeps the two alike.
 */

export const booleanFacts = [
  'admissionNoticeSent',
  'dischargeReadyNoticeStands',
  'careContactNeeded',
  'careContactAssignedByDischarge',
  'sipRequired',
  'sipCallSent',
  'outpatientCareAvailable',
  'patientOpposed',
  'admissionNoticeAfterReadyNotice',
] as const;

export const integerFacts = ['sipCallDaysAfterNotice', 'admissionNoticeHoursAfterAdmission'] as const;

export type FactName = (typeof booleanFacts)[number] | (typeof integerFacts)[number];

export const booleanOperators = ['equal', 'notEqual'] as const;
export const integerOperators = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const;

/** Parameters that a whole number can be compared with. */
export const comparableParameters = [
  'freeDays',
  'sipCallWithinDays',
  'admissionNoticeWithinHours',
  'hybridThresholdDays',
  'reopenWithinMonths',
] as const;

/** How a parameter's value is filled in. */
export type ParameterKind =
  | { readonly kind: 'whole'; readonly max: number }
  | { readonly kind: 'clock' }
  | { readonly kind: 'money' }
  | { readonly kind: 'monthWeek' }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

const days = { kind: 'whole', max: 366 } as const;
const weeks = { kind: 'whole', max: 52 } as const;
const choice = (...options: string[]) => ({ kind: 'choice', options }) as const;

export const parameterKinds: Readonly<Record<string, ParameterKind>> = {
  freeDays: days,
  costPerCareDay: { kind: 'money' },
  cutoffTime: { kind: 'clock' },
  hybridThresholdDays: days,
  sipCallWithinDays: days,
  admissionNoticeWithinHours: { kind: 'whole', max: 24 * 366 },
  sharingWeek: { kind: 'monthWeek' },
  closingWeek: { kind: 'monthWeek' },
  dueWeek: { kind: 'monthWeek' },
  minimumReviewWeeks: weeks,
  minimumPaymentWeeks: weeks,
  scheduledActsAt: { kind: 'clock' },
  dueOnNonBankingDay: choice('next-banking-day', 'same-day'),
  openDialogueHolds: choice('invoice', 'nothing'),
  reviewRestartsOn: choice('higher-amount', 'any-change', 'never'),
  reopenWithinMonths: { kind: 'whole', max: 240 },
  standingNotice: choice('latest-without-withdrawal'),
  leftBeforeDayZero: choice('counted-and-flagged'),
  ongoingEpisodes: choice('listed-not-rated'),
};

/** The editor's parts: what is owed, the month's calendar, and how the rest is handled. */
export const parameterGroups = {
  liability: [
    'freeDays',
    'hybridThresholdDays',
    'costPerCareDay',
    'cutoffTime',
    'sipCallWithinDays',
    'admissionNoticeWithinHours',
  ],
  calendar: [
    'sharingWeek',
    'closingWeek',
    'dueWeek',
    'minimumReviewWeeks',
    'minimumPaymentWeeks',
    'scheduledActsAt',
    'dueOnNonBankingDay',
  ],
  handling: [
    'openDialogueHolds',
    'reviewRestartsOn',
    'reopenWithinMonths',
    'standingNotice',
    'leftBeforeDayZero',
    'ongoingEpisodes',
  ],
} as const;

/** A whole number as it was typed; text that is none stays, so that the checks can say what is wrong with it. */
export function typedNumber(text: string): number | string {
  const trimmed = text.trim().replaceAll(/[\s\u00A0]/g, '');
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : text;
}

/** A clock as Swedes write it: "12.30" is 12:30. Milliseconds keep their point. */
export function typedClock(text: string): string {
  const parts = /^(\d{2})[.:](\d{2})(?:[.:](\d{2}))?$/.exec(text.trim());
  return parts === null ? text : parts.slice(1).filter(Boolean).join(':');
}

/** An amount in SEK: "7 800,50" is 7800.50, kept as text when it has öre. */
export function typedAmount(text: string): number | string {
  const plain = text.replaceAll(/[\s\u00A0]|kr$/g, '').replace(',', '.');
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  return /^\d{1,9}\.\d{1,2}$/.test(plain) ? plain : text;
}
