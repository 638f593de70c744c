import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { filterText } from './list-query.ts';
import { Problem } from './problem.ts';
import { inWords, parseInput } from './validation.ts';

/** What is said about each fault of an input: path, code, Swedish, English. */
function faultsOf(schema: z.ZodType, input: unknown): string[][] {
  try {
    parseInput(schema, input);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.status).toBe(400);
    return error.errors.map(({ path, code, message }) => [path, code, message.sv, message.en]);
  }
}

const month = z.string().regex(/^\d{4}-\d{2}$/, inWords({ sv: 'Skriv ÅÅÅÅ-MM.', en: 'Write YYYY-MM.' }));

describe('what is said about input that cannot be used', () => {
  it.each<[string, z.ZodType, unknown, string[]]>([
    [
      'a missing field',
      z.object({ a: z.string() }),
      {},
      ['a', 'invalid-type', 'Fältet saknas.', 'The field is missing.'],
    ],
    [
      'a missing choice',
      z.object({ a: z.enum(['x', 'y']) }),
      {},
      ['a', 'invalid-value', 'Fältet saknas.', 'The field is missing.'],
    ],
    [
      'a wrong choice',
      z.enum(['x', 'y']),
      'z',
      ['', 'invalid-value', 'Tillåtna värden: x, y.', 'Permitted values: x, y.'],
    ],
    [
      'a number for text',
      z.object({ a: z.string() }),
      { a: 7 },
      ['a', 'invalid-type', 'Värdet ska vara text.', 'The value must be text.'],
    ],
    [
      'letters for a number',
      z.coerce.number(),
      'ett',
      ['', 'invalid-type', 'Värdet ska vara ett tal.', 'The value must be a number.'],
    ],
    [
      'a fraction for a whole number',
      z.int(),
      1.5,
      ['', 'invalid-type', 'Värdet ska vara ett heltal.', 'The value must be a whole number.'],
    ],
    [
      'a list for an object',
      z.object({}),
      [],
      ['', 'invalid-type', 'Värdet ska vara ett objekt.', 'The value must be an object.'],
    ],
    ['an unknown field', z.strictObject({}), { a: 1 }, ['a', 'unrecognized-keys', 'Okänt fält.', 'Unknown field.']],
    [
      'an empty text',
      z.string().min(1),
      '',
      ['', 'too-small', 'Fältet får inte vara tomt.', 'The field must not be empty.'],
    ],
    ['a text too long', z.string().max(3), 'abcd', ['', 'too-big', 'Högst 3 tecken.', 'At most 3 characters.']],
    ['a list too long', z.array(z.int()).max(1), [1, 2], ['', 'too-big', 'Högst 1 poster.', 'At most 1 items.']],
    ['a number too small', z.int().min(1), 0, ['', 'too-small', 'Minst 1.', 'At least 1.']],
    [
      'a malformed text',
      z.string().regex(/x/),
      'y',
      ['', 'invalid-format', 'Värdet har fel form.', 'The value has the wrong form.'],
    ],
    [
      "a schema's own words",
      z.object({ period: month }),
      { period: 'januari' },
      ['period', 'invalid-format', 'Skriv ÅÅÅÅ-MM.', 'Write YYYY-MM.'],
    ],
  ])('%s', (_, schema, input, fault) => {
    expect(faultsOf(schema, input)).toEqual([fault]);
  });

  it.each(['a\0b', '\ud800'])('a filter with what no row can hold is refused in words', (text) => {
    expect(faultsOf(z.object({ q: filterText() }), { q: text })).toEqual([
      [
        'q',
        'custom',
        'Texten innehåller ett tecken som inte kan användas.',
        'The text contains a character that cannot be used.',
      ],
    ]);
  });

  it('never repeats the input, which may be anything', () => {
    const schema = z.strictObject({ a: z.enum(['x']), b: z.string().max(3), c: z.int() });
    const said = JSON.stringify(faultsOf(schema, { a: '198507099805', b: '198507099805', c: '198507099805' }));
    expect(said).not.toContain('198507099805');
  });
});
