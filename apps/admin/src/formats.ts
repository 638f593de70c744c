import { isoWeekOf, weekdayOf, type CivilDate, type Period } from './civil-dates.ts';

/** How numbers, amounts and times are written in the console. The only module that decides it. */

export type Language = 'sv' | 'en';

const noBreakSpace = '\u00A0';
const minus = '\u2212';
export const unknown = '–';

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const weekdays = {
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
}

/** 1968 → "1 968". A missing number is "–", never 0. */
export function count(value: number | null | undefined): string {
  if (value === null || value === undefined) return unknown;
  return `${value < 0 ? minus : ''}${group(String(Math.abs(value)))}`;
}

/** "39000.00" → "39 000 kr"; öre only when they are not zero. */
export function amount(decimal: string | null | undefined): string {
  if (decimal === null || decimal === undefined || !/^-?\d+(\.\d+)?$/.test(decimal)) return unknown;
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const ore = /^0*$/.test(fraction) ? '' : `,${fraction.padEnd(2, '0')}`;
  const isZero = ore === '' && /^0+$/.test(whole);
  return `${decimal.startsWith('-') && !isZero ? minus : ''}${group(whole.replace(/^0+(?=\d)/, ''))}${ore}${noBreakSpace}kr`;
}

/** "39000.00" → "39 000", where the heading says that it is kronor. */
export function kronor(decimal: string | null | undefined): string {
  return amount(decimal).replace(`${noBreakSpace}kr`, '');
}

/** An effect on the amount: "+15 600 kr", "−15 600 kr", "0 kr". */
export function effect(decimal: string | null | undefined): string {
  const text = amount(decimal);
  return text === unknown || text.startsWith(minus) || text === `0${noBreakSpace}kr` ? text : `+${text}`;
}

/** "3.00" → "3,00". The API gives more decimals where rounding would hide the side of the free days. */
export function average(decimal: string | null | undefined, language: Language): string {
  if (decimal === null || decimal === undefined) return unknown;
  return language === 'sv' ? decimal.replace('.', ',') : decimal;
}

/** "januari 2020". */
export function month(period: Period, language: Language): string {
  return `${monthOnly(period, language)} ${period.slice(0, 4)}`;
}

/** A month at the start of a title: "Januari 2020". */
export function titleMonth(period: Period, language: Language): string {
  const text = month(period, language);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function monthOnly(period: Period, language: Language): string {
  return months[language][Number(period.slice(5, 7)) - 1] ?? unknown;
}

export function shortMonth(period: Period, language: Language): string {
  return monthOnly(period, language).slice(0, 3);
}

/** "13 januari 2020". */
export function date(civil: CivilDate | null | undefined, language: Language): string {
  return civil ? `${Number(civil.slice(8, 10))}${noBreakSpace}${month(civil.slice(0, 7), language)}` : unknown;
}

/** "13 januari", where the year is understood. */
export function dayAndMonth(civil: CivilDate, language: Language): string {
  return `${Number(civil.slice(8, 10))}${noBreakSpace}${monthOnly(civil.slice(0, 7), language)}`;
}

/** A deadline is the last day one can act, with its weekday: "söndag 8 mars 2020". */
export function deadline(civil: CivilDate | null | undefined, language: Language): string {
  return civil ? `${weekday(civil, language)} ${date(civil, language)}` : unknown;
}

export function weekday(civil: CivilDate, language: Language): string {
  return weekdays[language][weekdayOf(civil) - 1] ?? unknown;
}

/** Head of a day column: "mån 13 jan". */
export function dayHead(civil: CivilDate, language: Language): string {
  return `${weekday(civil, language).slice(0, 3)} ${Number(civil.slice(8, 10))} ${shortMonth(civil, language)}`;
}

/** "vecka 7". */
export function week(civil: CivilDate, language: Language): string {
  return `${language === 'sv' ? 'vecka' : 'week'} ${isoWeekOf(civil)}`;
}

/** Table form of a date: the ISO text itself. */
export function tableDate(civil: CivilDate | null | undefined): string {
  return civil ?? unknown;
}

/**
 * Table form of an instant, "2020-01-13 12:01". Seconds, and thousandths, are shown only in the cutoff's own minute,
 * where 12:00:00.000 and 12:00:00.001 fall on different sides.
 */
export function tableInstant(instant: string | null | undefined, cutoffTime = '12:00'): string {
  return instant ? `${instant.slice(0, 10)} ${clockText(instant, cutoffTime)}` : unknown;
}

/** "13 januari 2020 kl. 12.01". */
export function sentenceInstant(instant: string | null | undefined, language: Language, cutoffTime = '12:00'): string {
  if (!instant) return unknown;
  const joint = language === 'sv' ? ' kl. ' : ' at ';
  return `${date(instant.slice(0, 10), language)}${joint.replace(/ $/, noBreakSpace)}${clock(instant, language, cutoffTime)}`;
}

/** "12.01" in Swedish, "12:01" in English. */
export function clock(instant: string, language: Language, cutoffTime = '12:00'): string {
  const text = clockText(instant, cutoffTime);
  return language === 'sv' ? text.replaceAll(':', '.') : text;
}

function clockText(instant: string, cutoffTime: string): string {
  const minute = instant.slice(11, 16);
  if (minute !== cutoffTime) return minute;
  const parts = /^:(\d\d)(?:\.(\d{1,3}))?/.exec(instant.slice(16));
  const seconds = parts?.[1] ?? '00';
  const thousandths = (parts?.[2] ?? '').padEnd(3, '0');
  if (thousandths !== '000') return `${minute}:${seconds},${thousandths}`;
  return seconds === '00' ? minute : `${minute}:${seconds}`;
}

/** "1,4 MB". */
export function fileSize(bytes: number | null | undefined, language: Language): string {
  if (bytes === null || bytes === undefined) return unknown;
  if (bytes < 1000) return `${bytes}${noBreakSpace}B`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${average(size < 10 ? size.toFixed(1) : String(Math.round(size)), language)}${noBreakSpace}${unit}`;
}

/** Sum of decimal amounts, exactly: counted in öre as whole numbers. */
export function sumOfAmounts(decimals: readonly string[]): string {
  const total = decimals.reduce((sum, text) => {
    const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
    const ore = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
    return text.startsWith('-') ? sum - ore : sum + ore;
  }, 0n);
  const digits = String(total < 0n ? -total : total).padStart(3, '0');
  return `${total < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
