import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { epochDayOf } from '../calendar/civil-date.ts';
import { isPersonalNumber, parsePersonalNumber } from './personal-number.ts';

const admission = epochDayOf('2020-01-13');

/** The check digit after Luhn, worked out digit by digit. */
function withCheckDigit(nineDigits: string): string {
  const sum = [...nineDigits]
    .map((digit, place) => String(Number(digit) * (place % 2 === 0 ? 2 : 1)))
    .flatMap((product) => [...product].map(Number))
    .reduce((total, digit) => total + digit, 0);
  return `${nineDigits}${(10 - (sum % 10)) % 10}`;
}

describe('a personal number', () => {
  it.each([
    ['8507099805', '198507099805'],
    ['850709-9805', '198507099805'],
    ['198507099805', '198507099805'],
    ['19850709-9805', '198507099805'],
    ['121212-1212', '201212121212'],
    ['121212+1212', '191212121212'],
    ['191212121212', '191212121212'],
    ['19121212+1212', '191212121212'],
    ['701063-2391', '197010632391'],
  ])('%s is kept as %s', (text, number) => {
    expect(parsePersonalNumber(text, admission)).toEqual({ number });
  });

  it('of ten digits belongs to someone born on or before the admission', () => {
    const born = withCheckDigit('200113123');
    expect(parsePersonalNumber(born, epochDayOf('2020-01-13'))).toEqual({ number: `20${born}` });
    expect(parsePersonalNumber(born, epochDayOf('2020-01-12'))).toEqual({ number: `19${born}` });
    expect(parsePersonalNumber(`${born.slice(0, 6)}+${born.slice(6)}`, admission)).toEqual({ number: `19${born}` });
  });

  it.each([
    ['850709-9806', 'personal-number-check-digit'],
    ['198507099804', 'personal-number-check-digit'],
    [withCheckDigit('850230123'), 'personal-number-date'],
    [withCheckDigit('851301123'), 'personal-number-date'],
    [withCheckDigit('850700123'), 'personal-number-date'],
    [withCheckDigit('850792123'), 'personal-number-date'],
    [`17${withCheckDigit('850709123')}`, 'personal-number-date'],
    [`21${withCheckDigit('850709123')}`, 'personal-number-date'],
    ['85070-99805', 'malformed-personal-number'],
    ['850709 9805', 'malformed-personal-number'],
    ['850709--9805', 'malformed-personal-number'],
    ['850709−9805', 'malformed-personal-number'],
    ['85070998', 'malformed-personal-number'],
    ['', 'malformed-personal-number'],
    [' 850709-9805', 'malformed-personal-number'],
    ['8507099805123', 'malformed-personal-number'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parsePersonalNumber(text, admission)).toEqual({ problem });
  });

  it('of anyone born from 1900 on is read back as its twelve digits, whichever way it is written', () => {
    const days = fc.integer({ min: epochDayOf('1900-01-01'), max: admission });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), fc.boolean(), (day, serial, isCoordination) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const birthDay = Number(date.slice(8)) + (isCoordination ? 60 : 0);
        const six = `${date.slice(2, 4)}${date.slice(5, 7)}${String(birthDay).padStart(2, '0')}`;
        const ten = withCheckDigit(six + String(serial).padStart(3, '0'));
        const twelve = date.slice(0, 2) + ten;
        const isHundred = Number(date.slice(0, 4)) <= 1920;
        const short = `${six}${isHundred ? '+' : '-'}${ten.slice(6)}`;
        expect(parsePersonalNumber(twelve, admission)).toEqual({ number: twelve });
        expect(parsePersonalNumber(short, admission)).toEqual({ number: twelve });
        expect(isPersonalNumber(short) && isPersonalNumber(ten) && isPersonalNumber(twelve)).toBe(true);
      }),
    );
  });

  it.each(['A-ANDERS', '2020011301', '123456-7890', '4711', '198507099804'])(
    '%s is a case number, not a personal number',
    (text) => {
      expect(isPersonalNumber(text)).toBe(false);
    },
  );
});
