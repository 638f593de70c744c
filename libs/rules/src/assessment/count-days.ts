import type { EpochDay } from '../calendar/civil-date.ts';
import type { LocalTime } from '../calendar/stockholm-time.ts';

/**
 * Day 0 of a discharge-ready notice (LUS 5:4, 2019 slide material p. 9): the date of the notice when it was sent at or
 * before the cutoff, to the millisecond; else the next date. Anders, 12:00:00.000 on the 13th: day 0 is the 13th.
 * Bianca, 12:01: the 14th.
 */
export function dayZero(notice: LocalTime, cutoffMs: number): EpochDay {
  return notice.msOfDay <= cutoffMs ? notice.day : notice.day + 1;
}

/**
 * Discharge-ready days: civil dates from day 0 to the discharge, never less than 0, and 0 without a standing notice.
 * Dates are subtracted, not milliseconds: a day of 23 or 25 hours is one day.
 */
export function countDischargeReadyDays(stay: {
  readonly notice: LocalTime | null;
  readonly dischargeDay: EpochDay;
  readonly cutoffMs: number;
}): number {
  return stay.notice === null ? 0 : Math.max(0, stay.dischargeDay - dayZero(stay.notice, stay.cutoffMs));
}
