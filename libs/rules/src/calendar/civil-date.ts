/** A calendar date of Europe/Stockholm, written `YYYY-MM-DD`. */
export type CivilDate = string;

/** Whole days since 1970-01-01 in the same calendar: dates that can be subtracted. */
export type EpochDay = number;

/** A calendar month, written `YYYY-MM`. */
export type Period = string;

export const msPerDay = 86_400_000;

/** The day number of a date given as integers. The month is 1–12; the caller knows that the date exists. */
export function epochDayOfParts(year: number, month: number, day: number): EpochDay {
  // Years run March–February here, so that the leap day comes last. 719 468 days lie between 0000-03-01 and 1970-01-01.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month (1–12) and day of month of a day number. */
export function partsOfEpochDay(day: EpochDay): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date of a day number, as `YYYY-MM-DD`. */
export function civilDateOf(day: EpochDay): CivilDate {
  const parts = partsOfEpochDay(day);
  return `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
}

/** Whether a text is a date that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** The day number of a date. Throws a RangeError for a text that is no date: the caller broke its promise. */
export function epochDayOf(date: CivilDate): EpochDay {
  if (!isCivilDate(date)) throw new RangeError(`Not a date written YYYY-MM-DD: ${date}`);
  return epochDayOfParts(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** 1 for Monday … 7 for Sunday, as in ISO 8601. */
export function weekdayOf(day: EpochDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The number as text with leading zeros. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
