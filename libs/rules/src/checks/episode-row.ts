import { civilDateOf, epochDayOf, type CivilDate, type EpochDay } from '../calendar/civil-date.ts';
import { formatInstant, instantOfLocal, localDayOf } from '../calendar/stockholm-time.ts';
import type { CareType } from '../facts/episode.ts';
import type { Facts } from '../facts/facts.ts';

/** An episode as it is imported: what a controller can paste into a file and try. Instants carry their offset. */
export interface EpisodeRow {
  readonly caseNumber: string;
  readonly careType: CareType;
  readonly municipality: string;
  readonly district: null;
  readonly inpatientUnit: string;
  readonly admittedAt: string;
  readonly admissionNoticeSentAt: string | null;
  readonly dischargeReadyNotices: readonly { readonly sentAt: string; readonly withdrawnAt: null }[];
  readonly careContactNeeded: boolean;
  readonly careContactAssignedAt: string | null;
  readonly sipRequired: boolean;
  readonly sipCallSentAt: string | null;
  readonly outpatientCareAvailable: boolean;
  readonly patientOpposed: boolean;
  readonly dischargedAt: string;
}

interface Wanted {
  readonly caseNumber: string;
  readonly careType: CareType;
  /** The first day of the version: the episode is discharged in that month. */
  readonly validFrom: CivilDate;
  readonly cutoffMs: number;
  readonly facts: Facts;
  /** Discharge-ready days, when a notice stands. */
  readonly days: number;
  /** A care contact that comes too late comes so many hours after the discharge; none at all when left out. */
  readonly lateCareContactHours?: number;
  /** Discharged so many days after the usual day. */
  readonly laterDischargeDays?: number;
}

const minute = 60_000;
const hour = 60 * minute;
/** Discharges happen on the 17th, so that there is room for a longer stay within the month. */
const dayOfDischarge = 16;
const dischargeClock = 14 * hour;
const morning = 9 * hour;

/** An episode that has exactly these facts and days. A payer that has always been one: Solna. */
export function episodeRowOf(wanted: Wanted): EpisodeRow {
  const { facts } = wanted;
  const later = wanted.laterDischargeDays ?? 0;
  const dischargeDay = epochDayOf(wanted.validFrom) + dayOfDischarge + later;
  const dischargedAt = instantOn(dischargeDay, dischargeClock);
  const noticeAt = facts.dischargeReadyNoticeStands ? noticeInstant(dischargeDay - wanted.days, wanted.cutoffMs) : null;
  const { admittedAt, admissionNoticeAt } = admission(facts, noticeAt ?? dischargedAt - 48 * hour);
  return {
    caseNumber: wanted.caseNumber,
    careType: wanted.careType,
    municipality: '0184',
    district: null,
    inpatientUnit: 'Danderyds sjukhus',
    admittedAt: formatInstant(admittedAt),
    admissionNoticeSentAt: written(admissionNoticeAt),
    dischargeReadyNotices: noticeAt === null ? [] : [{ sentAt: formatInstant(noticeAt), withdrawnAt: null }],
    careContactNeeded: facts.careContactNeeded,
    careContactAssignedAt: written(careContact(wanted, dischargedAt)),
    sipRequired: facts.sipRequired,
    sipCallSentAt: written(sipCall(facts, noticeAt ?? admittedAt)),
    outpatientCareAvailable: facts.outpatientCareAvailable,
    patientOpposed: facts.patientOpposed,
    dischargedAt: formatInstant(dischargedAt),
  };
}

/** In the morning, or as late as the cutoff allows when the cutoff is earlier: the date of the notice is day 0. */
function noticeInstant(day: EpochDay, cutoffMs: number): number {
  return instantOn(day, Math.min(morning, cutoffMs));
}

/** The stay begins before the notice; an admission notice after the ready notice needs it to begin just before. */
function admission(facts: Facts, noticeAt: number): { admittedAt: number; admissionNoticeAt: number | null } {
  const hours = facts.admissionNoticeHoursAfterAdmission;
  if (!facts.admissionNoticeSent || hours === null)
    return { admittedAt: noticeAt - 72 * hour, admissionNoticeAt: null };
  const admittedAt = facts.admissionNoticeAfterReadyNotice
    ? noticeAt - 30 * minute
    : noticeAt - Math.max(72, hours + 1) * hour;
  return { admittedAt, admissionNoticeAt: admittedAt + hours * hour };
}

function careContact({ facts, lateCareContactHours }: Wanted, dischargedAt: number): number | null {
  if (facts.careContactAssignedByDischarge) return dischargedAt - 2 * hour;
  return lateCareContactHours === undefined ? null : dischargedAt + lateCareContactHours * hour;
}

function sipCall(facts: Facts, noticeAt: number): number | null {
  if (!facts.sipCallSent) return null;
  return instantOn(localDayOf(noticeAt) + (facts.sipCallDaysAfterNotice ?? 0), 10 * hour);
}

/** None of the clocks above lies in the hour that the clock skips in spring, but a cutoff may. */
function instantOn(day: EpochDay, msOfDay: number): number {
  const instant = instantOfLocal(day, msOfDay);
  if (instant !== 'skipped') return instant;
  const midnight = instantOfLocal(day, 0);
  if (midnight === 'skipped') throw new RangeError(`${civilDateOf(day)} has no midnight.`);
  return midnight;
}

function written(instant: number | null): string | null {
  return instant === null ? null : formatInstant(instant);
}
