import { maskNumbers } from '../../platform/index.ts';
import { type Episode, episodeTimes, type Refusal } from '@fristdag/rules';
import type { PersonalData } from '../personal-data/personal-data.ts';
import type { ReadRow } from '../read/index.ts';
import { bytesText, copyLine, type CopyValue, instantText } from './copy-text.ts';

/** A row on its way into the database: an episode as a line of COPY text, or the reason why it is none. */
export type JudgedRow =
  | { readonly line: number; readonly raw: string; readonly episodeText: string; readonly refusal: null }
  | {
      readonly line: number;
      readonly raw: string;
      readonly caseNumber: string | null;
      readonly episodeText: null;
      readonly refusal: Refusal;
    };

/** The columns of `episodeText`, in order. The rest of a revision follows from the import and from what is stored. */
export const EPISODE_COLUMNS = [
  'source_line',
  'case_number',
  'content_hash',
  'care_type',
  'municipality',
  'district',
  'payer',
  'inpatient_unit',
  'inpatient_clinic',
  'outpatient_unit',
  'personal_identity_number',
  'personal_identity_index',
  'protected_identity',
  'admitted_at',
  'admission_notice_sent_at',
  'discharge_ready_notices',
  'care_contact_needed',
  'care_contact_assigned_at',
  'sip_required',
  'sip_call_sent_at',
  'outpatient_care_available',
  'patient_opposed',
  'discharged_at',
  'cancelled',
  'admitted_day',
  'discharge_day',
  'period',
  'notice_sent_at',
  'notice_day',
  'notice_ms_of_day',
  'sip_call_day',
  'flags',
].join(', ');

/**
 * What becomes of one row. Local dates and the month are derived here, once. An instant in the future is flagged; since that
 * depends on the day it is read, it is no part of what makes two rows identical.
 * What is known of the patient is sealed here, so that it goes to the database in no other form.
 * @param now epoch milliseconds of the business clock
 */
export function judgeRow(row: ReadRow, { now, personalData }: { now: number; personalData: PersonalData }): JudgedRow {
  const { line, raw } = row;
  if (row.episode === null) {
    return { line, raw, caseNumber: row.caseNumber, episodeText: null, refusal: storable(row.refusals[0]) };
  }
  return { line, raw, episodeText: copyLine(episodeValues(row, { now, personalData })), refusal: null };
}

interface ReadEpisode {
  /** In the file; null for what came in no file. */
  readonly line: number | null;
  readonly episode: Episode;
  readonly payer: string;
  readonly flags: readonly string[];
}

/** The values of an episode's columns, as `EPISODE_COLUMNS` names them. `now` in epoch milliseconds of the business clock. */
export function episodeValues(
  row: ReadEpisode,
  { now, personalData }: { now: number; personalData: PersonalData },
): readonly CopyValue[] {
  const { line, episode } = row;
  const flags = isInTheFuture(episode, now) ? [...row.flags, 'instant-in-the-future'] : row.flags;
  const times = episodeTimes(episode);
  const contentHash = personalData.contentHash(episode);
  const { caseNumber, personalIdentityNumber } = episode;
  const number =
    personalIdentityNumber === null ? null : personalData.sealNumber(personalIdentityNumber, caseNumber, contentHash);
  return [
    line,
    caseNumber,
    bytesText(contentHash),
    episode.careType,
    episode.municipality,
    episode.district,
    row.payer,
    episode.inpatientUnit,
    episode.inpatientClinic,
    episode.outpatientUnit,
    number && bytesText(number.sealed),
    number && bytesText(number.index),
    episode.protectedIdentity,
    instantText(episode.admittedAt),
    instant(episode.admissionNoticeSentAt),
    JSON.stringify(episode.dischargeReadyNotices),
    episode.careContactNeeded,
    instant(episode.careContactAssignedAt),
    episode.sipRequired,
    instant(episode.sipCallSentAt),
    episode.outpatientCareAvailable,
    episode.patientOpposed,
    instant(episode.dischargedAt),
    episode.cancelled,
    times.admittedDay,
    times.dischargeDay,
    times.period,
    instant(times.noticeSentAt),
    times.noticeDay,
    times.noticeMsOfDay,
    times.sipCallDay,
    flags.length === 0 ? '{}' : `{${flags.join(',')}}`,
  ];
}

function instant(epochMs: number | null): string | null {
  return epochMs === null ? null : instantText(epochMs);
}

function isInTheFuture(episode: Episode, now: number): boolean {
  const { admittedAt, admissionNoticeSentAt, careContactAssignedAt, sipCallSentAt, dischargedAt } = episode;
  return (
    [admittedAt, admissionNoticeSentAt, careContactAssignedAt, sipCallSentAt, dischargedAt].some(
      (at) => at !== null && at > now,
    ) ||
    episode.dischargeReadyNotices.some(
      ({ sentAt, withdrawnAt }) => sentAt > now || (withdrawnAt !== null && withdrawnAt > now),
    )
  );
}

/** A misspelt key or header may hold anything: what a database cannot store is shown as a
 * replacement character, and what looks like a personal number is left out. */
export function storable({ field, code, args }: Refusal): Refusal {
  const clean = (text: string): string => maskNumbers(text.toWellFormed().replaceAll('\0', '\ufffd'));
  return {
    field: field === null ? null : clean(field),
    code,
    args: Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]),
    ),
  };
}
