import { daysInMonth, epochDayOfParts, msPerDay } from './civil-date.ts';
import { instantOfLocal } from './stockholm-time.ts';

/** Why a text is no instant: not written as one, in a year outside 2000–2099, or an hour skipped in spring. */
export type InstantProblem = 'malformed' | 'out-of-range' | 'skipped-by-clock';

const zero = 48;
const minute = 60_000;

/**
 * Epoch milliseconds of `YYYY-MM-DDTHH:MM[:SS[.f{1,3}]][Z|±HH:MM]`, or why it is none. The years are
 * 2000–2099 as written, whatever the offset. Without one the text is local time in Europe/Stockholm. An import reads
 * ten of these a line, so the digits are read by hand.
 */
export function parseInstant(text: string): number | InstantProblem {
  const length = text.length;
  if (length < 16 || length > 29) return 'malformed';
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && hours <= 23 && minutes <= 59)) return 'malformed';
  if (text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':') return 'malformed';
  if (day > daysInMonth(year, month)) return 'malformed';

  let at = 16;
  let msOfMinute = 0;
  if (text[at] === ':') {
    const seconds = twoDigits(text, at + 1);
    if (!(seconds <= 59)) return 'malformed';
    msOfMinute = seconds * 1000;
    at += 3;
    if (text[at] === '.') {
      const end = endOfDigits(text, at + 1);
      const digits = end - at - 1;
      if (digits < 1 || digits > 3) return 'malformed';
      msOfMinute += readDigits(text, at + 1, end) * (digits === 1 ? 100 : digits === 2 ? 10 : 1);
      at = end;
    }
  }
  const offset = readOffset(text, at);
  if (offset === 'malformed') return 'malformed';
  if (year < 2000 || year > 2099) return 'out-of-range';

  const epochDay = epochDayOfParts(year, month, day);
  const msOfDay = (hours * 60 + minutes) * minute + msOfMinute;
  if (offset === 'local') {
    const instant = instantOfLocal(epochDay, msOfDay);
    return instant === 'skipped' ? 'skipped-by-clock' : instant;
  }
  return epochDay * msPerDay + msOfDay - offset * minute;
}

/** Minutes east of UTC, or that none was written. */
function readOffset(text: string, at: number): number | 'local' | 'malformed' {
  if (at === text.length) return 'local';
  const sign = text[at];
  if (sign === 'Z') return text.length === at + 1 ? 0 : 'malformed';
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6 || text[at + 3] !== ':') return 'malformed';
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  if (!(hours <= 23 && minutes <= 59)) return 'malformed';
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** The number of two digits at a place, NaN when either is none: every comparison with it is false. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function readDigits(text: string, from: number, end: number): number {
  let value = 0;
  for (let at = from; at < end; at += 1) value = value * 10 + text.charCodeAt(at) - zero;
  return value;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= zero + 9;
}
