import { shownKey } from '@fristdag/rules';
import type { z } from 'zod';
import type { Text } from './language.ts';
import { problem, type Problem, type ProblemDetail } from './problem.ts';

/**
 * Reads unknown input by a schema.
 * @throws Problem 400 with one entry per fault: path, code, words
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  // The input is reported so that a missing field can be told from one of the wrong type; no word repeats it.
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw invalidInput(result.error.issues.map(detailOf));
}

export function invalidInput(errors: readonly ProblemDetail[]): Problem {
  const places = errors.map(({ path }) => path || '–').join(', ');
  return problem(
    400,
    'invalid-input',
    { sv: `Fel i: ${places}. Rätta och försök igen.`, en: `Fault in: ${places}. Correct it and try again.` },
    errors,
  );
}

const BETWEEN_LANGUAGES = '\n';

/** A schema's own words for what it refuses, as the message of a check: `z.string().regex(…, inWords({ sv, en }))`. */
export function inWords({ sv, en }: Text): string {
  return `${sv}${BETWEEN_LANGUAGES}${en}`;
}

function detailOf(issue: z.core.$ZodIssue): ProblemDetail {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  // A key may be anything that somebody wrote, a personal number too.
  const path = [...issue.path, ...keys.slice(0, 1)].map((key) => shownKey(String(key))).join('.');
  return { path, code: issue.code.replaceAll('_', '-'), message: wordsFor(issue) };
}

function wordsFor(issue: z.core.$ZodIssue): Text {
  const [sv, en] = issue.message.split(BETWEEN_LANGUAGES);
  if (sv !== undefined && en !== undefined) return { sv, en };
  switch (issue.code) {
    case 'unrecognized_keys':
      return { sv: 'Okänt fält.', en: 'Unknown field.' };
    case 'invalid_type':
      return issue.input === undefined ? missing : wrongType(issue.expected);
    case 'invalid_value':
      if (issue.input === undefined) return missing;
      return {
        sv: `Tillåtna värden: ${issue.values.map(String).join(', ')}.`,
        en: `Permitted values: ${issue.values.map(String).join(', ')}.`,
      };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big': {
      const [unitSv = '', unitEn = ''] = units[issue.origin] ?? [];
      return { sv: `Högst ${issue.maximum}${unitSv}.`, en: `At most ${issue.maximum}${unitEn}.` };
    }
    case 'invalid_format':
      return { sv: 'Värdet har fel form.', en: 'The value has the wrong form.' };
    case 'not_multiple_of':
      return { sv: `Värdet ska vara jämnt delbart med ${issue.divisor}.`, en: `A multiple of ${issue.divisor}.` };
    case 'invalid_key':
      return { sv: 'Nyckeln är inte tillåten.', en: 'The key is not permitted.' };
    case 'invalid_union':
    case 'invalid_element':
    case 'custom':
      return { sv: 'Värdet är inte tillåtet.', en: 'The value is not permitted.' };
  }
}

const missing: Text = { sv: 'Fältet saknas.', en: 'The field is missing.' };

/** What a length is counted in. */
const units: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  string: [' tecken', ' characters'],
  array: [' poster', ' items'],
  set: [' poster', ' items'],
  map: [' poster', ' items'],
};

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Text {
  if (origin === 'string' && minimum === 1)
    return { sv: 'Fältet får inte vara tomt.', en: 'The field must not be empty.' };
  const [sv = '', en = ''] = units[origin] ?? [];
  return { sv: `Minst ${minimum}${sv}.`, en: `At least ${minimum}${en}.` };
}

const types: Readonly<Record<string, Text>> = {
  string: { sv: 'text', en: 'text' },
  number: { sv: 'ett tal', en: 'a number' },
  int: { sv: 'ett heltal', en: 'a whole number' },
  boolean: { sv: 'sant eller falskt (true eller false)', en: 'true or false' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'ett objekt', en: 'an object' },
  record: { sv: 'ett objekt', en: 'an object' },
  null: { sv: 'null', en: 'null' },
};

function wrongType(expected: string): Text {
  const { sv, en } = types[expected] ?? { sv: expected, en: expected };
  return { sv: `Värdet ska vara ${sv}.`, en: `The value must be ${en}.` };
}
