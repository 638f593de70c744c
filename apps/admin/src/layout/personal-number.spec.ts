import { describe, expect, it } from '@jest/globals';
import { isPersonalNumber } from './personal-number.ts';

describe('the search field', () => {
  it.each(['19811218-9876', '811218-9876', '198112189876', '8112789876'.replace('78', '18')])(
    'recognises the personal number %s and does not search for it',
    (text) => {
      expect(isPersonalNumber(text)).toBe(true);
    },
  );

  it.each(['A-ANDERS', '8112189875', '2020000123', '4711'])('takes %s for a case number', (text) => {
    expect(isPersonalNumber(text)).toBe(false);
  });
});
