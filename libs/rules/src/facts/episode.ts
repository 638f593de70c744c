/** A kind of care with rules, a price and statements of its own. Also the name of its folder under `rules/`. */
export type CareType = 'somatic' | 'psychiatric';

export const careTypes: readonly CareType[] = ['psychiatric', 'somatic'];

/** A message from inpatient care that the patient is ready to leave (LUS ch. 3). Instants are epoch milliseconds. */
export interface DischargeReadyNotice {
  readonly sentAt: number;
  /** When it was taken back; a notice with a withdrawal does not stand, whenever it was withdrawn. */
  readonly withdrawnAt: number | null;
}

/** One stay in hospital, as a region reports it. Every instant is epoch milliseconds; null = there is none. */
export interface Episode {
  readonly caseNumber: string;
  readonly careType: CareType;
  /** SCB code of the liable municipality: four digits, as text. */
  readonly municipality: string;
  readonly district: string | null;
  readonly inpatientUnit: string;
  readonly inpatientClinic: string | null;
  readonly outpatientUnit: string | null;
  /** Twelve digits. Never in an error, a log or an address. */
  readonly personalIdentityNumber: string | null;
  readonly protectedIdentity: boolean;
  readonly admittedAt: number;
  readonly admissionNoticeSentAt: number | null;
  /** Sorted by `sentAt`, then `withdrawnAt` with a standing notice first. */
  readonly dischargeReadyNotices: readonly DischargeReadyNotice[];
  readonly careContactNeeded: boolean;
  readonly careContactAssignedAt: number | null;
  readonly sipRequired: boolean;
  readonly sipCallSentAt: number | null;
  readonly outpatientCareAvailable: boolean;
  readonly patientOpposed: boolean;
  /** null while the stay goes on. */
  readonly dischargedAt: number | null;
  /** Registered by mistake: kept and listed, never rated. */
  readonly cancelled: boolean;
}
