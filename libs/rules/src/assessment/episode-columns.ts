import type { EpisodeTimes } from '../facts/episode-times.ts';
import type { FactSource } from '../facts/facts.ts';

/** Stands for "there is none" inside an integer column, and nowhere else. */
export const noValue = -2_147_483_648;

/**
 * Many episodes without an object for each: what rating needs, as columns of integers. `length` rows are in use; the
 * arrays may be longer.
 */
export interface EpisodeColumns {
  length: number;
  /** Boolean facts, the first of `booleanFactNames` in the lowest bit. */
  booleanFacts: Uint16Array;
  sipCallDaysAfterNotice: Int32Array;
  admissionNoticeHoursAfterAdmission: Int32Array;
  noticeDay: Int32Array;
  noticeMsOfDay: Int32Array;
  /** `noValue` while the stay goes on: such a row has 0 days and is not counted. */
  dischargeDay: Int32Array;
}

/** A row as an import or a query gives it. */
export type ColumnSource = FactSource & Pick<EpisodeTimes, 'noticeMsOfDay' | 'dischargeDay'>;

/** Empty columns with room for `capacity` rows; they grow when more are added. */
export function createEpisodeColumns(capacity = 1024): EpisodeColumns {
  return {
    length: 0,
    booleanFacts: new Uint16Array(capacity),
    sipCallDaysAfterNotice: new Int32Array(capacity),
    admissionNoticeHoursAfterAdmission: new Int32Array(capacity),
    noticeDay: new Int32Array(capacity),
    noticeMsOfDay: new Int32Array(capacity),
    dischargeDay: new Int32Array(capacity),
  };
}

/** Adds one row at the end and returns its index. */
export function addEpisode(columns: EpisodeColumns, source: ColumnSource): number {
  throw new Error(`not ready ${columns.length} ${source.admittedAt}`);
}
