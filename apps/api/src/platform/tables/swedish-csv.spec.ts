import { describe, expect, it } from '@jest/globals';
import { csvHead, csvLine } from './swedish-csv.ts';

const text = (value: string): string => csvLine([value]).slice(0, -2);

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+46', '-1', '@SUM(A1)', '\tx'])(
    'text that a spreadsheet would run, "%s", is made harmless',
    (value) => {
      expect(text(value)).toBe(`'${value}`);
    },
  );

  it('a carriage return at the start is made harmless and stays in its cell', () => {
    expect(text('\rx')).toBe(`"'\rx"`);
  });

  it.each(['0184', '00123', '1234567890123456', '1E5', '2020-01', '1-2', '3/4'])(
    'a code or case number that Excel would alter, %s, stays text',
    (value) => {
      expect(text(value)).toBe(`'${value}`);
    },
  );

  it.each(['A-ANDERS', 'SLL 2020-01-0001', '123456', '2020-10-22 09:00:00', 'å/ä 1', '%'])(
    'ordinary text, %s, stands as it is',
    (value) => {
      expect(text(value)).toBe(value);
    },
  );

  it('semicolons, quotes and line breaks are quoted', () => {
    expect(text('a;"b"\nc')).toBe('"a;""b""\nc"');
  });

  it('a true negative amount stays a number, with decimal comma', () => {
    expect(csvLine([{ amount: '-15600.00' }, { plain: 4 }, { plain: '2020-01-13' }])).toBe(
      '-15600,00;4;2020-01-13\r\n',
    );
  });

  it('the head stands behind a byte order mark', () => {
    expect(csvHead(['Månad', 'Belopp'])).toBe('\uFEFFMånad;Belopp\r\n');
  });
});
