import { describe, expect, it } from '@jest/globals';
import { writtenPercent } from './written-percent.ts';

describe('a rate of interest', () => {
  it.each([
    ['8', '8.00'],
    ['8,5', '8.50'],
    [' 12.25 ', '12.25'],
    ['100', '100.00'],
    ['0', null],
    ['100,01', null],
    ['8 %', null],
    ['', null],
  ])('"%s" is read as %s', (written, read) => {
    expect(writtenPercent(written)).toBe(read);
  });
});
