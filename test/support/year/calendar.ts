import { DateTime } from 'luxon';

/**
 * A second reading of the billing calendar (2019 slide material p. 12), for comparison only: weeks by luxon, holidays by hand.
 * It shares no code with the product. Civil dates as 'YYYY-MM-DD'.
 */
const CLOSED_BANKS = new Set([
  '2020-01-01',
  '2020-01-06',
  '2020-04-10',
  '2020-04-13',
  '2020-05-01',
  '2020-05-21',
  '2020-06-19',
  '2020-12-24',
  '2020-12-25',
  '2020-12-31',
  '2021-01-01',
  '2021-01-06',
  '2021-04-02',
  '2021-04-05',
  '2021-05-13',
  '2021-06-25',
]);

const day = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc' });
const text = (date: DateTime): string => date.toFormat('yyyy-MM-dd');

/** The month so many months after a period. */
export function monthAfter(period: string, months: number): string {
  return day(`${period}-01`).plus({ months }).toFormat('yyyy-MM');
}

/** The Monday of the k-th ISO week whose Thursday lies in the month. */
function mondayOf(period: string, week: number): DateTime {
  let thursday = day(`${period}-01`);
  while (thursday.weekday !== 4) thursday = thursday.plus({ days: 1 });
  return thursday.plus({ weeks: week - 1 }).startOf('week');
}

function latest(a: DateTime, b: DateTime): DateTime {
  return a > b ? a : b;
}

export function sharingOf(period: string): string {
  return text(mondayOf(monthAfter(period, 1), 3));
}

/** Week 2 of month 3, never less than three weeks after the basis was shared. */
export function closingOf(period: string, sharedOn: string): string {
  return text(latest(mondayOf(monthAfter(period, 2), 2), day(sharedOn).plus({ weeks: 3 })));
}

/** Week 2 of month 4, never less than four weeks after the issue, on a day when banks are open. */
export function dueOf(period: string, issuedOn: string): string {
  let due = latest(mondayOf(monthAfter(period, 3), 2), day(issuedOn).plus({ weeks: 4 }));
  while (due.weekday > 5 || CLOSED_BANKS.has(text(due))) due = due.plus({ days: 1 });
  return text(due);
}

export function daysAfter(date: string, days: number): string {
  return text(day(date).plus({ days }));
}
