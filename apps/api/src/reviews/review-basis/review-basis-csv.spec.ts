import { describe, expect, it } from '@jest/globals';
import { csvCell } from './review-basis-csv.ts';

const noon = 43_200_000;
const text = (value: string): string => csvCell({ kind: 'text', value }, noon);

describe('a cell of the CSV file', () => {
  it.each(['=1+1', '+46', '-1', '@SUM(A1)', '\tx'])(
    'text that a spreadsheet would run, "%s", is made harmless',
    (value) => {
      expect(text(value)).toBe(`'${value}`);
    },
  );

  it('a carriage return at the start is made harmless and stays in its cell', () => {
    expect(text('\rx')).toBe(`"'\rx"`);
  });

  it.each(['00123', '1234567890123456', '1E5', '2020-01', '1-2', '3/4'])(
    'a case number that Excel would alter, %s, stays text',
    (value) => {
      expect(text(value)).toBe(`'${value}`);
    },
  );

  it.each(['A-ANDERS', 'SLL 2020-01-0001', '123456', 'å/ä 1', '%'])(
    'an ordinary case number, %s, stands as it is',
    (value) => {
      expect(text(value)).toBe(value);
    },
  );

  it('semicolons, quotes and line breaks are quoted', () => {
    expect(text('a;"b"\nc')).toBe('"a;""b""\nc"');
  });

  it('a true negative amount stays a number, with decimal comma', () => {
    expect(csvCell({ kind: 'amount', value: '-15600.00' }, noon)).toBe('-15600,00');
    expect(csvCell({ kind: 'whole', value: 4 }, noon)).toBe('4');
  });

  it('an instant is local date and clock, with seconds when they decide day 0', () => {
    expect(csvCell({ kind: 'instant', value: '2020-01-13T11:01:30Z' }, noon)).toBe('2020-01-13 12:01');
    expect(csvCell({ kind: 'instant', value: '2020-01-13T12:00:01+01:00' }, noon)).toBe('2020-01-13 12:00:01');
    expect(csvCell({ kind: 'date', value: '2020-01-13' }, noon)).toBe('2020-01-13');
    expect(csvCell({ kind: 'empty' }, noon)).toBe('');
  });
});
