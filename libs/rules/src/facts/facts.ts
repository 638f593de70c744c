import type { Episode } from './episode.ts';
import type { EpisodeTimes } from './episode-times.ts';

/** Facts that are true or false. The place in this list is the bit that stands for the fact in bulk. */
export const booleanFactNames = [
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

/** Facts that are whole numbers, or null when there is nothing to count; a comparison with null is never true. */
export const integerFactNames = ['sipCallDaysAfterNotice', 'admissionNoticeHoursAfterAdmission'] as const;

export type BooleanFactName = (typeof booleanFactNames)[number];
export type IntegerFactName = (typeof integerFactNames)[number];
export type FactName = BooleanFactName | IntegerFactName;

/** The closed vocabulary in which conditions are written. */
export const factNames: readonly FactName[] = [...booleanFactNames, ...integerFactNames];

export type Facts = Readonly<Record<BooleanFactName, boolean> & Record<IntegerFactName, number | null>>;

/** The columns that facts are made of: an episode with its times has them, and so has a row of a database. */
export type FactSource = Pick<
  Episode,
  | 'admittedAt'
  | 'admissionNoticeSentAt'
  | 'careContactNeeded'
  | 'careContactAssignedAt'
  | 'sipRequired'
  | 'sipCallSentAt'
  | 'outpatientCareAvailable'
  | 'patientOpposed'
  | 'dischargedAt'
> &
  Pick<EpisodeTimes, 'noticeSentAt' | 'noticeDay' | 'sipCallDay'>;

const msPerHour = 3_600_000;

/**
 * Facts of an episode. `sipCallDaysAfterNotice` counts calendar days (local date of the call − local date of the
 * standing notice; the noon rule does not move it; negative when the call came first). The hours after admission are
 * elapsed time rounded up, so that ≤ 24 means within 24 elapsed hours to the millisecond (LUS 2:3). A care contact of
 * an ongoing stay counts as assigned by discharge once it is assigned.
 */
export function factsOf(source: FactSource): Facts {
  return {
    admissionNoticeSent: source.admissionNoticeSentAt !== null,
    dischargeReadyNoticeStands: source.noticeSentAt !== null,
    careContactNeeded: source.careContactNeeded,
    careContactAssignedByDischarge: isCareContactAssignedByDischarge(source),
    sipRequired: source.sipRequired,
    sipCallSent: source.sipCallSentAt !== null,
    outpatientCareAvailable: source.outpatientCareAvailable,
    patientOpposed: source.patientOpposed,
    admissionNoticeAfterReadyNotice: isAdmissionNoticeAfterReadyNotice(source),
    sipCallDaysAfterNotice: sipCallDaysAfterNotice(source),
    admissionNoticeHoursAfterAdmission: admissionNoticeHoursAfterAdmission(source),
  };
}

function isCareContactAssignedByDischarge({ careContactAssignedAt, dischargedAt }: FactSource): boolean {
  return careContactAssignedAt !== null && (dischargedAt === null || careContactAssignedAt <= dischargedAt);
}

function isAdmissionNoticeAfterReadyNotice({ admissionNoticeSentAt, noticeSentAt }: FactSource): boolean {
  return admissionNoticeSentAt !== null && noticeSentAt !== null && admissionNoticeSentAt > noticeSentAt;
}

function sipCallDaysAfterNotice({ sipCallDay, noticeDay }: FactSource): number | null {
  return sipCallDay === null || noticeDay === null ? null : sipCallDay - noticeDay;
}

function admissionNoticeHoursAfterAdmission({ admissionNoticeSentAt, admittedAt }: FactSource): number | null {
  // `+ 0` turns the −0 of a notice within the hour before admission into 0.
  return admissionNoticeSentAt === null ? null : Math.ceil((admissionNoticeSentAt - admittedAt) / msPerHour) + 0;
}
