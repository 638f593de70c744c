import type { EpisodeTimes } from '../facts/episode-times.ts';
import { booleanFactNames, factsOf, type BooleanFactName, type Facts, type FactSource } from '../facts/facts.ts';

/** Stands for "there is none" inside an integer column, and nowhere else: −2^30, below every day and hour there is. */
export const noValue = -1_073_741_824;

/**
 * Many episodes without an object for each: what rating needs, as columns of integers. The first `length` rows are in
 * use; the arrays may be longer.
 */
export interface EpisodeColumns {
  length: number;
  /** Boolean facts, the first of `booleanFactNames` in the lowest bit. */
  booleanFacts: Uint16Array;
  sipCallDaysAfterNotice: Int32Array;
  admissionNoticeHoursAfterAdmission: Int32Array;
  /** Local date of the standing notice, as an epoch day. */
  noticeDay: Int32Array;
  /** Wall clock of the standing notice in milliseconds. */
  noticeMsOfDay: Int32Array;
  /** Local discharge date as an epoch day; `noValue` while the stay goes on: 0 days and not counted. */
  dischargeDay: Int32Array;
}

/** A row as an import or a query gives it. */
export type ColumnSource = FactSource & Pick<EpisodeTimes, 'noticeMsOfDay' | 'dischargeDay'>;

/** Empty columns with room for `capacity` rows; `addEpisode` makes more room when it is needed. */
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

/** Adds one row at the end and returns its index. Cancelled episodes are not rated: leave them out. */
export function addEpisode(columns: EpisodeColumns, source: ColumnSource): number {
  const row = columns.length;
  if (row === columns.booleanFacts.length) growColumns(columns);
  const facts = factsOf(source);
  columns.booleanFacts[row] = booleanFactBits(facts);
  columns.sipCallDaysAfterNotice[row] = facts.sipCallDaysAfterNotice ?? noValue;
  columns.admissionNoticeHoursAfterAdmission[row] = facts.admissionNoticeHoursAfterAdmission ?? noValue;
  columns.noticeDay[row] = source.noticeDay ?? noValue;
  columns.noticeMsOfDay[row] = source.noticeMsOfDay ?? noValue;
  columns.dischargeDay[row] = source.dischargeDay ?? noValue;
  columns.length = row + 1;
  return row;
}

/** The boolean facts of one episode as the bits of an integer. */
function booleanFactBits(facts: Pick<Facts, BooleanFactName>): number {
  let bits = 0;
  for (let place = 0; place < booleanFactNames.length; place += 1) {
    const name = booleanFactNames[place];
    if (name !== undefined && facts[name]) bits |= 1 << place;
  }
  return bits;
}

/** The facts of a row, as they went in. */
export function factsAt(columns: EpisodeColumns, row: number): Facts {
  const bits = columns.booleanFacts[row] ?? 0;
  const holds = (name: BooleanFactName): boolean => ((bits >> booleanFactNames.indexOf(name)) & 1) === 1;
  return {
    admissionNoticeSent: holds('admissionNoticeSent'),
    dischargeReadyNoticeStands: holds('dischargeReadyNoticeStands'),
    careContactNeeded: holds('careContactNeeded'),
    careContactAssignedByDischarge: holds('careContactAssignedByDischarge'),
    sipRequired: holds('sipRequired'),
    sipCallSent: holds('sipCallSent'),
    outpatientCareAvailable: holds('outpatientCareAvailable'),
    patientOpposed: holds('patientOpposed'),
    admissionNoticeAfterReadyNotice: holds('admissionNoticeAfterReadyNotice'),
    sipCallDaysAfterNotice: nullWhenNone(columns.sipCallDaysAfterNotice[row]),
    admissionNoticeHoursAfterAdmission: nullWhenNone(columns.admissionNoticeHoursAfterAdmission[row]),
  };
}

function nullWhenNone(value: number | undefined): number | null {
  return value === undefined || value === noValue ? null : value;
}

function growColumns(columns: EpisodeColumns): void {
  const larger = createEpisodeColumns(Math.max(1024, columns.length * 2));
  larger.booleanFacts.set(columns.booleanFacts);
  larger.sipCallDaysAfterNotice.set(columns.sipCallDaysAfterNotice);
  larger.admissionNoticeHoursAfterAdmission.set(columns.admissionNoticeHoursAfterAdmission);
  larger.noticeDay.set(columns.noticeDay);
  larger.noticeMsOfDay.set(columns.noticeMsOfDay);
  larger.dischargeDay.set(columns.dischargeDay);
  Object.assign(columns, larger, { length: columns.length });
}
