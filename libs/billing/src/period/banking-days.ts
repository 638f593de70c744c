import { civilDateOf, epochDayOf, weekdayOf } from '@fristdag/rules';
import type { CivilDate, EpochDay } from '@fristdag/rules';

/**
 * Easter Sunday of a year in the Gregorian calendar (the anonymous computus printed by Nature in 1876).
 * 2020 → 12 April, 2021 → 4 April.
 */
export function easterSunday(year: number): EpochDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const counted = epact + weekday - 7 * late + 114;
  const month = String(Math.floor(counted / 31)).padStart(2, '0');
  const day = String((counted % 31) + 1).padStart(2, '0');
  return epochDayOf(`${year}-${month}-${day}`);
}

/**
 * The days of fixed date on which Swedish banks are closed, besides Saturdays and Sundays: New Year's Day, Epiphany,
 * 1 May, the National Day, Christmas Eve, Christmas Day, Boxing Day, New Year's Eve.
 */
const FIXED_HOLIDAYS = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);

/** Good Friday, Easter Monday, Ascension Day, as days from Easter Sunday. Whit Sunday and All Saints' Day fall on weekends. */
const EASTER_HOLIDAYS = new Set([-2, 1, 39]);

/** Midsummer Eve: the Friday between 19 and 25 June. */
function isMidsummerEve(date: CivilDate, weekday: number): boolean {
  return weekday === 5 && date.slice(5) >= '06-19' && date.slice(5) <= '06-25';
}

/** Whether Swedish banks settle payments on the day. */
export function isBankingDay(day: EpochDay): boolean {
  const weekday = weekdayOf(day);
  if (weekday > 5) return false;
  const date = civilDateOf(day);
  if (FIXED_HOLIDAYS.has(date.slice(5)) || isMidsummerEve(date, weekday)) return false;
  return !EASTER_HOLIDAYS.has(day - easterSunday(Number(date.slice(0, 4))));
}

/** The day itself when banks are open, else the first later day on which they are. */
export function nextBankingDay(day: EpochDay): EpochDay {
  let open = day;
  while (!isBankingDay(open)) open += 1;
  return open;
}
