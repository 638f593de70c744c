/** Civil dates as text (YYYY-MM-DD) and as whole days since 1970-01-01. No clock, no time zone: the API has done that. */

export type CivilDate = string;
export type Period = string;

const millisecondsADay = 86_400_000;

export function epochDayOf(date: CivilDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / millisecondsADay;
}

export function civilDateOf(epochDay: number): CivilDate {
  return new Date(epochDay * millisecondsADay).toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(epochDayOf(date) + days);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CivilDate): number {
  return ((((epochDayOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week number: the week of the year's first Thursday is week 1. */
export function isoWeekOf(date: CivilDate): number {
  const thursday = epochDayOf(date) - weekdayOf(date) + 4;
  const firstOfYear = epochDayOf(`${civilDateOf(thursday).slice(0, 4)}-01-01`);
  return Math.floor((thursday - firstOfYear) / 7) + 1;
}

export function isPeriod(text: string | null | undefined): text is Period {
  return typeof text === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(text);
}

export function addMonths(period: Period, months: number): Period {
  const index = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function firstDayOf(period: Period): CivilDate {
  return `${period}-01`;
}

export function lastDayOf(period: Period): CivilDate {
  return addDays(firstDayOf(addMonths(period, 1)), -1);
}

/** Months from `from` to `to`, both included; empty when `to` comes first. */
export function monthsBetween(from: Period, to: Period): Period[] {
  const months: Period[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Minutes since local midnight of an instant that carries Stockholm's own offset. */
export function minuteOfDay(instant: string): number {
  const seconds = /^:(\d\d)/.exec(instant.slice(16))?.[1] ?? '0';
  return Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + Number(seconds) / 60;
}

/** The local date of an instant that carries Stockholm's own offset. */
export function dateOf(instant: string): CivilDate {
  return instant.slice(0, 10);
}
