import { describe, expect, it } from '@jest/globals';
import { csvCell } from './review-basis-csv.ts';

const noon = 43_200_000;

describe('a cell of the review basis as CSV', () => {
  it('an amount and a count are numbers, a case number is text', () => {
    expect(csvCell({ kind: 'amount', value: '-15600.00' }, noon)).toEqual({ amount: '-15600.00' });
    expect(csvCell({ kind: 'whole', value: 4 }, noon)).toEqual({ plain: 4 });
    expect(csvCell({ kind: 'text', value: '00123' }, noon)).toBe('00123');
    expect(csvCell({ kind: 'empty' }, noon)).toBe('');
  });

  it('an instant is local date and clock, with seconds when they decide day 0', () => {
    expect(csvCell({ kind: 'instant', value: '2020-01-13T11:01:30Z' }, noon)).toEqual({ plain: '2020-01-13 12:01' });
    expect(csvCell({ kind: 'instant', value: '2020-01-13T12:00:01+01:00' }, noon)).toEqual({
      plain: '2020-01-13 12:00:01',
    });
    expect(csvCell({ kind: 'date', value: '2020-01-13' }, noon)).toEqual({ plain: '2020-01-13' });
  });
});
