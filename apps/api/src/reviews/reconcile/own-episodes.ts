import type { OwnEpisode } from '@fristdag/billing';
import type { PackagedRow } from '../dialogues/dialogues.repository.ts';
import { unitNamed, type UnitNames } from './list/listed-episodes.ts';

/** An episode of a package as a list is held against it. */
export function ownEpisode(row: PackagedRow, names: UnitNames): OwnEpisode {
  const { caseNumber, careType, payer, admittedAt, admissionNoticeSentAt, noticeSentAt, careContactNeeded } = row;
  const { careContactAssignedAt, sipRequired, sipCallSentAt, outpatientCareAvailable, patientOpposed } = row;
  const { dischargedAt, dischargeReadyDays, cancelled, inpatientUnit } = row;
  return {
    caseNumber,
    values: {
      careType,
      payer,
      inpatientUnit: unitNamed(names, inpatientUnit) ?? inpatientUnit,
      admittedAt,
      admissionNoticeSentAt,
      dischargeReadyNoticeSentAt: noticeSentAt,
      careContactNeeded,
      careContactAssignedAt,
      sipRequired,
      sipCallSentAt,
      outpatientCareAvailable,
      patientOpposed,
      dischargedAt,
      dischargeReadyDays,
      cancelled,
    },
  };
}
