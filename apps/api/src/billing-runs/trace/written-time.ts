import { civilDateOf, epochDayOf, localTimeOf, weekdayOf, type CivilDate, type Period } from '@fristdag/rules';
import type { Language } from '../../platform/index.ts';

/** Dates and clocks in words, as every screen, file and sentence of the product writes them. Europe/Stockholm. */

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

const weekdays = {
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
} as const;

const msPerMinute = 60_000;

/** `13 januari 2020`. */
export function writtenDate(date: CivilDate, language: Language): string {
  return `${Number(date.slice(8, 10))} ${writtenMonth(date.slice(0, 7), language)}`;
}

/** `söndag 8 mars 2020`: a deadline is the last day on which one can act, with its weekday. */
export function writtenDeadline(date: CivilDate, language: Language): string {
  return `${weekdays[language][weekdayOf(epochDayOf(date)) - 1] ?? ''} ${writtenDate(date, language)}`;
}

/** `januari 2020`. */
export function writtenMonth(period: Period, language: Language): string {
  return `${months[language][Number(period.slice(5, 7)) - 1] ?? ''} ${period.slice(0, 4)}`;
}

/** `13 januari 2020 kl. 12.01`. Seconds are written when the minute is the cutoff's and they are not zero. */
export function writtenInstant(
  instantMs: number,
  { language, cutoffMs }: { language: Language; cutoffMs: number },
): string {
  const { day, msOfDay } = localTimeOf(instantMs);
  const clock = clockText(msOfDay, cutoffMs);
  const date = writtenDate(civilDateOf(day), language);
  return language === 'sv'
    ? `${date} kl. ${clock.replaceAll(':', '.').replace(/(\.\d\d\.\d\d)\.(\d{3})$/, '$1,$2')}`
    : `${date} at ${clock}`;
}

/** `2020-01-13 12:01`, for tables. Seconds as in sentences. */
export function tabularInstant(instantMs: number, cutoffMs: number): string {
  const { day, msOfDay } = localTimeOf(instantMs);
  return `${civilDateOf(day)} ${clockText(msOfDay, cutoffMs)}`;
}

function clockText(msOfDay: number, cutoffMs: number): string {
  const isAtCutoff = Math.floor(msOfDay / msPerMinute) === Math.floor(cutoffMs / msPerMinute);
  const ms = isAtCutoff ? msOfDay % msPerMinute : 0;
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(msOfDay / msPerMinute);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (ms === 0) return clock;
  const thousandths = ms % 1000;
  return `${clock}:${two(Math.floor(ms / 1000))}${thousandths === 0 ? '' : `.${String(thousandths).padStart(3, '0')}`}`;
}
