import type { EpisodeRevisionRow } from './episode-revision.row.ts';

type Masked = Pick<EpisodeRevisionRow, 'caseProtected' | 'inpatientClinic' | 'outpatientUnit'>;

/**
 * The row of a patient with protected identity, as it is shown without having been opened: the unit that bills and the
 * instants stay, since a review needs them; the clinic (what for) and the outpatient unit (where the patient lives) go.
 * One revision that says "protected" protects all of the case: a later one that forgets it must not give it away.
 */
export function maskProtected<Row extends Masked>(row: Row): Row {
  return row.caseProtected ? { ...row, inpatientClinic: null, outpatientUnit: null } : row;
}
