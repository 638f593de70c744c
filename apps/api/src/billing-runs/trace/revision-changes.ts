import { formatInstant } from '@fristdag/rules';
import type { EpisodeRevisionRow } from './episode-revision.row.ts';

/** One field that a revision says differently from the one before it. Values are codes, names and instants, never a personal number. */
interface RevisionChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Fields = Omit<
  EpisodeRevisionRow,
  'id' | 'revision' | 'flags' | 'importId' | 'sourceLine' | 'reason' | 'receivedAt' | 'patientIndex' | 'caseProtected'
>;
type Shown = (row: Fields) => unknown;

const instant = (ms: number | null): string | null => (ms === null ? null : formatInstant(ms));

/** The fields of the contract in its order; the personal number is left out on purpose. */
const shown: readonly (readonly [string, Shown])[] = [
  ['careType', (row) => row.careType],
  ['municipality', (row) => row.municipality],
  ['district', (row) => row.district],
  ['inpatientUnit', (row) => row.inpatientUnit],
  ['inpatientClinic', (row) => row.inpatientClinic],
  ['outpatientUnit', (row) => row.outpatientUnit],
  ['protectedIdentity', (row) => row.protectedIdentity],
  ['admittedAt', (row) => instant(row.admittedAt)],
  ['admissionNoticeSentAt', (row) => instant(row.admissionNoticeSentAt)],
  [
    'dischargeReadyNotices',
    (row) =>
      row.dischargeReadyNotices.map(({ sentAt, withdrawnAt }) => ({
        sentAt: instant(sentAt),
        withdrawnAt: instant(withdrawnAt),
      })),
  ],
  ['careContactNeeded', (row) => row.careContactNeeded],
  ['careContactAssignedAt', (row) => instant(row.careContactAssignedAt)],
  ['sipRequired', (row) => row.sipRequired],
  ['sipCallSentAt', (row) => instant(row.sipCallSentAt)],
  ['outpatientCareAvailable', (row) => row.outpatientCareAvailable],
  ['patientOpposed', (row) => row.patientOpposed],
  ['dischargedAt', (row) => instant(row.dischargedAt)],
  ['cancelled', (row) => row.cancelled],
];

/** What changed from one revision to the next. */
export function revisionChanges(before: Fields, after: Fields): readonly RevisionChange[] {
  return shown.flatMap(([field, show]) => {
    const [was, is] = [show(before), show(after)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }];
  });
}
