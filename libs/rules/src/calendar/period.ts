import { daysInMonth, epochDayOfParts, padded, partsOfEpochDay, type EpochDay, type Period } from './civil-date.ts';

/** A month written `YYYY-MM`, or undefined when the text is none. */
export function parsePeriod(text: string): Period | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= '0001' ? text : undefined;
}

/** The month that a day lies in. The month of an episode is that of its local discharge date. */
export function periodOf(day: EpochDay): Period {
  const { year, month } = partsOfEpochDay(day);
  return `${padded(year, 4)}-${padded(month, 2)}`;
}

/** The first day of a month, in days since 1970-01-01. */
export function firstDayOf(period: Period): EpochDay {
  const { year, month } = partsOfPeriod(period);
  return epochDayOfParts(year, month, 1);
}

/** The last day of a month, in days since 1970-01-01. */
export function lastDayOf(period: Period): EpochDay {
  const { year, month } = partsOfPeriod(period);
  return epochDayOfParts(year, month, daysInMonth(year, month));
}

/** The month `n` months later; a negative `n` goes back. */
export function nextPeriod(period: Period, n = 1): Period {
  const { year, month } = partsOfPeriod(period);
  const months = year * 12 + (month - 1) + n;
  return `${padded(Math.floor(months / 12), 4)}-${padded((((months % 12) + 12) % 12) + 1, 2)}`;
}

function partsOfPeriod(period: Period): { year: number; month: number } {
  if (parsePeriod(period) === undefined) throw new RangeError(`Not a month written YYYY-MM: ${period}`);
  return { year: Number(period.slice(0, 4)), month: Number(period.slice(5, 7)) };
}
