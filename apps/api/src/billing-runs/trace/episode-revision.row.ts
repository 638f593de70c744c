import type { CareType, Episode, EpisodeTimes, Period } from '@fristdag/rules';

/** One revision of an episode as the database holds it, without the personal number: no query of this room selects it. */
export interface EpisodeRevisionRow extends Omit<Episode, 'personalIdentityNumber'>, EpisodeTimes {
  readonly id: string;
  readonly revision: number;
  readonly payer: string;
  readonly careType: CareType;
  readonly period: Period | null;
  readonly flags: readonly string[];
  readonly importId: string | null;
  readonly sourceLine: number | null;
  readonly reason: string | null;
  /** Whether this revision, or any other of the case, says that the identity is protected. */
  readonly caseProtected: boolean;
  /** Of the patient, hex, for the access log; equal for the same person. Never part of an answer. */
  readonly patientIndex: string | null;
  readonly receivedAt: number;
}

/** The columns of an EpisodeRevisionRow, of the table alias given. Instants come as epoch milliseconds. */
export const episodeRevisionColumns = (r: string): string => `
  ${r}.id::text as id, ${r}.case_number as "caseNumber", ${r}.revision, ${r}.care_type as "careType", ${r}.municipality, ${r}.district, ${r}.payer,
  ${r}.inpatient_unit as "inpatientUnit", ${r}.inpatient_clinic as "inpatientClinic", ${r}.outpatient_unit as "outpatientUnit",
  ${r}.protected_identity as "protectedIdentity", epoch_ms(${r}.admitted_at) as "admittedAt",
  epoch_ms(${r}.admission_notice_sent_at) as "admissionNoticeSentAt", ${r}.discharge_ready_notices as "dischargeReadyNotices",
  ${r}.care_contact_needed as "careContactNeeded", epoch_ms(${r}.care_contact_assigned_at) as "careContactAssignedAt",
  ${r}.sip_required as "sipRequired", epoch_ms(${r}.sip_call_sent_at) as "sipCallSentAt",
  ${r}.outpatient_care_available as "outpatientCareAvailable", ${r}.patient_opposed as "patientOpposed",
  epoch_ms(${r}.discharged_at) as "dischargedAt", ${r}.cancelled, ${r}.admitted_day as "admittedDay", ${r}.discharge_day as "dischargeDay",
  ${r}.period, epoch_ms(${r}.notice_sent_at) as "noticeSentAt", ${r}.notice_day as "noticeDay", ${r}.notice_ms_of_day as "noticeMsOfDay",
  ${r}.sip_call_day as "sipCallDay", ${r}.flags, ${r}.import_id::text as "importId", ${r}.source_line::int as "sourceLine", ${r}.reason,
  (${r}.protected_identity
    or exists (select from episode_revision said where said.case_number = ${r}.case_number and said.protected_identity)) as "caseProtected",
  encode(${r}.personal_identity_index, 'hex') as "patientIndex",
  epoch_ms(${r}.received_at) as "receivedAt"`;

/** The episode for the libs: they ask for no personal number, and get none. */
export function episodeOf(row: EpisodeRevisionRow): Episode {
  return { ...row, personalIdentityNumber: null };
}

type EpisodeState = 'discharged' | 'ongoing' | 'cancelled';

export function stateOf({
  cancelled,
  dischargedAt,
}: Pick<EpisodeRevisionRow, 'cancelled' | 'dischargedAt'>): EpisodeState {
  if (cancelled) return 'cancelled';
  return dischargedAt === null ? 'ongoing' : 'discharged';
}
