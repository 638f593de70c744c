import type { EpisodeRevisionRow } from './episode-revision.row.ts';

type Masked = Pick<EpisodeRevisionRow, 'protectedIdentity' | 'inpatientClinic' | 'outpatientUnit'>;

/**
 * The row of a patient with protected identity, as it is shown without having been opened: the unit that bills and the
 * instants stay, since a review needs them; the clinic (what for) and the outpatient unit (where the patient lives) go.
 */
export function maskProtected<Row extends Masked>(row: Row): Row {
  return row.protectedIdentity ? hideWhereabouts(row) : row;
}

export function hideWhereabouts<Row extends Masked>(row: Row): Row {
  return { ...row, inpatientClinic: null, outpatientUnit: null };
}
