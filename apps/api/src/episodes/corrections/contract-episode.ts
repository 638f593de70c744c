import { type Episode, formatInstant } from '@fristdag/rules';

/** An episode in the form in which files bring it, so that a correction goes through the same reading as a row. */
export type ContractEpisode = Readonly<Record<string, unknown>>;

const INSTANTS = [
  'admittedAt',
  'admissionNoticeSentAt',
  'careContactAssignedAt',
  'sipCallSentAt',
  'dischargedAt',
] as const;

const FIELDS = [
  'caseNumber',
  'careType',
  'municipality',
  'district',
  'inpatientUnit',
  'inpatientClinic',
  'outpatientUnit',
  'personalIdentityNumber',
  'protectedIdentity',
  'careContactNeeded',
  'sipRequired',
  'outpatientCareAvailable',
  'patientOpposed',
  'cancelled',
] as const satisfies readonly (keyof Episode)[];

/** Instants are written with the milliseconds and the offset of Stockholm: reading them back gives the same episode. */
export function contractOf(episode: Episode): ContractEpisode {
  const instants = INSTANTS.map((field) => [field, instantText(episode[field])] as const);
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, episode[field]])),
    ...Object.fromEntries(instants),
    dischargeReadyNotices: episode.dischargeReadyNotices.map(({ sentAt, withdrawnAt }) => ({
      sentAt: instantText(sentAt),
      withdrawnAt: instantText(withdrawnAt),
    })),
  };
}

function instantText(epochMs: number | null): string | null {
  return epochMs === null ? null : formatInstant(epochMs);
}
