import { describe, expect, it } from '@jest/globals';
import { copyLine, instantText } from './copy-text.ts';

describe('a row on its way into the database', () => {
  it('keeps what COPY would take for its own signs', () => {
    expect(copyLine(['', 'a\\b', '\\N', '\\.', 'tab\there', 'line\nbreak', null, true, false, 7])).toBe(
      '\ta\\\\b\t\\\\N\t\\\\.\ttab\\there\tline\\nbreak\t\\N\tt\tf\t7\n',
    );
  });

  it.each([
    ['2020-01-13T11:00:00.001Z', '2020-01-13 11:00:00.001Z'],
    ['2000-02-29T00:00:00.000Z', '2000-02-29 00:00:00Z'],
    ['2099-12-31T23:59:59.999Z', '2099-12-31 23:59:59.999Z'],
    ['1999-12-31T23:30:00.000Z', '1999-12-31 23:30:00Z'],
  ])('writes the instant %s as %s', (iso, text) => {
    expect(instantText(Date.parse(iso))).toBe(text);
  });
});
