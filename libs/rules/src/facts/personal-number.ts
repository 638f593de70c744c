import { daysInMonth, epochDayOfParts, padded, partsOfEpochDay, type EpochDay } from '../calendar/civil-date.ts';
import type { RefusalCode } from './refusal.ts';

type PersonalNumberProblem = Extract<
  RefusalCode,
  'malformed-personal-number' | 'personal-number-date' | 'personal-number-check-digit'
>;

/** A personal number in its one stored form, or why the text is none. */
export type ParsedPersonalNumber = { readonly number: string } | { readonly problem: PersonalNumberProblem };

const earliestYear = 1800;
const latestYear = 2099;
const written = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{4})$/;

/**
 * Reads a personnummer, or a samordningsnummer (day of birth + 60), of 10 or 12 digits with an optional `-` or `+`
 * before the last four, and gives its twelve digits. With ten digits the century is the one in which the person was
 * born on or before `referenceDay` (the admission) and is under a hundred; `+` marks the year of turning a hundred and
 * later (18 § folkbokföringslagen).
 */
export function parsePersonalNumber(text: string, referenceDay: EpochDay): ParsedPersonalNumber {
  const parts = readParts(text);
  if (parts === undefined) return { problem: 'malformed-personal-number' };
  const { century, yy, month, day, isHundred } = parts;
  const year = century ?? centuryOf({ yy, month, day, isHundred, referenceDay });
  if (!isBirthDate(year + yy, month, day)) return { problem: 'personal-number-date' };
  if (!hasCheckDigit(parts.tenDigits)) return { problem: 'personal-number-check-digit' };
  return { number: padded(year / 100, 2) + parts.tenDigits };
}

/** Whether a text is a personal number of someone, whatever the century. */
export function isPersonalNumber(text: string): boolean {
  if (text.length < 10 || text.length > 13) return false;
  const parts = readParts(text);
  if (parts === undefined || !hasCheckDigit(parts.tenDigits)) return false;
  const centuries = parts.century === undefined ? [1800, 1900, 2000] : [parts.century];
  return centuries.some((century) => isBirthDate(century + parts.yy, parts.month, parts.day));
}

interface WrittenNumber {
  /** 1800, 1900 or 2000; undefined when ten digits are written. */
  readonly century: number | undefined;
  readonly yy: number;
  readonly month: number;
  readonly day: number;
  readonly isHundred: boolean;
  readonly tenDigits: string;
}

function readParts(text: string): WrittenNumber | undefined {
  const match = written.exec(text);
  if (match === null) return undefined;
  const [, century, yy = '', month = '', day = '', sign, last = ''] = match;
  return {
    century: century === undefined ? undefined : Number(century) * 100,
    yy: Number(yy),
    month: Number(month),
    day: Number(day) > 60 ? Number(day) - 60 : Number(day),
    isHundred: sign === '+',
    tenDigits: yy + month + day + last,
  };
}

function centuryOf(birth: {
  readonly yy: number;
  readonly month: number;
  readonly day: number;
  readonly isHundred: boolean;
  readonly referenceDay: EpochDay;
}): number {
  const referenceYear = partsOfEpochDay(birth.referenceDay).year;
  const century = referenceYear - (referenceYear % 100);
  const latest = century + birth.yy > referenceYear ? century - 100 : century;
  if (birth.isHundred) return latest - 100;
  return epochDayOfParts(latest + birth.yy, birth.month, birth.day) > birth.referenceDay ? latest - 100 : latest;
}

function isBirthDate(year: number, month: number, day: number): boolean {
  return (
    year >= earliestYear &&
    year <= latestYear &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** The Luhn check over ten digits: every second one doubled from the first, digit sums add up to a multiple of ten. */
function hasCheckDigit(tenDigits: string): boolean {
  let sum = 0;
  for (let at = 0; at < 10; at += 1) {
    const digit = tenDigits.charCodeAt(at) - 48;
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
