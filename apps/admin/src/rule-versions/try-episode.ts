import { addDays, lastDayOf } from '../civil-dates.ts';
import type { CareType } from '../providers/api-types.ts';

/** An episode as it is typed in: local times as the browser's fields write them, '' = not given. */
export interface TypedEpisode {
  payer: string;
  admittedAt: string;
  admissionNoticeSentAt: string;
  noticeSentAt: string;
  noticeWithdrawnAt: string;
  careContactNeeded: boolean;
  careContactAssignedAt: string;
  sipRequired: boolean;
  sipCallSentAt: string;
  outpatientCareAvailable: boolean;
  patientOpposed: boolean;
  dischargedAt: string;
}

/** Ready at noon, discharged four days later, everything done in time; in a month that the version governs. */
export function exampleEpisode(validFrom: string, payer: string): TypedEpisode {
  const ready = addDays(validFrom, 12);
  return {
    payer,
    admittedAt: `${addDays(validFrom, 1)}T15:20`,
    admissionNoticeSentAt: `${addDays(validFrom, 1)}T17:05`,
    noticeSentAt: `${ready}T12:00`,
    noticeWithdrawnAt: '',
    careContactNeeded: true,
    careContactAssignedAt: `${addDays(ready, -3)}T09:00`,
    sipRequired: true,
    sipCallSentAt: `${addDays(ready, 1)}T08:30`,
    outpatientCareAvailable: true,
    patientOpposed: false,
    dischargedAt: `${addDays(ready, 4) > lastDayOf(validFrom.slice(0, 7)) ? lastDayOf(validFrom.slice(0, 7)) : addDays(ready, 4)}T14:00`,
  };
}

/** The row as an import would bring it. A district is billed by itself, within Stockholm (0180). */
export function rowOf(typed: TypedEpisode, careType: CareType): Record<string, unknown> {
  const [municipality = '', district] = typed.payer.split(/-(.*)/);
  const { payer: _payer, noticeSentAt, noticeWithdrawnAt, ...rest } = typed;
  const times = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value === '' ? null : value]));
  return {
    caseNumber: 'PROV-1',
    careType,
    municipality,
    district: district ?? null,
    inpatientUnit: 'Exempelsjukhuset',
    ...times,
    dischargeReadyNotices:
      noticeSentAt === ''
        ? []
        : [{ sentAt: noticeSentAt, withdrawnAt: noticeWithdrawnAt === '' ? null : noticeWithdrawnAt }],
  };
}
