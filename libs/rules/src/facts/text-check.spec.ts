import { describe, expect, it } from '@jest/globals';
import { shownKey } from './text-check.ts';

describe('a column or key that somebody made up is shown', () => {
  it.each([
    ['191212121212', '************'],
    ['19121212-1212', '*************'],
    ['19121212 1212', '*************'],
    ['121212 1212', '***********'],
    ['121212 - 1212', '*************'],
    ['121212\u00A01212', '***********'],
    ['121212–1212', '***********'],
    ['Tolvan 121212+1212', 'Tolvan ***********'],
  ])('without the personal number in %j', (key, shown) => {
    expect(shownKey(key)).toBe(shown);
  });

  it.each(['dischargedAt', 'kolumn 2', '20200113 0800', 'ärende 121212 1213'])('as it is when it is %j', (key) => {
    expect(shownKey(key)).toBe(key);
  });
});
