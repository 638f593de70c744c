import { civilDateOf, firstDayOf, weekdayOf } from '@fristdag/rules';
import type { CivilDate, Period } from '@fristdag/rules';

const THURSDAY = 4;

/**
 * The Monday of the k-th week of a month. An ISO week belongs to the month that holds its Thursday, so the Monday of week 1
 * may lie in the month before: week 3 of December 2020 begins on the 14th, since week 1 began on 30 November.
 */
export function weekOfMonth(period: Period, week: number): CivilDate {
  const first = firstDayOf(period);
  const firstThursday = first + ((THURSDAY - weekdayOf(first) + 7) % 7);
  return civilDateOf(firstThursday - 3 + (week - 1) * 7);
}
