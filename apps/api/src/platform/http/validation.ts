import type { z } from 'zod';
import { problem, type Problem, type ProblemDetail } from './problem.ts';

/**
 * Reads unknown input by a schema.
 * @throws Problem 400 with one entry per fault: path, code, words
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
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

function detailOf(issue: z.core.$ZodIssue): ProblemDetail {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = [...issue.path, ...keys.slice(0, 1)].map(String).join('.');
  return { path, code: issue.code.replaceAll('_', '-'), message: wordsFor(issue) };
}

function wordsFor(issue: z.core.$ZodIssue): { sv: string; en: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { sv: 'Okänt fält.', en: 'Unknown field.' };
    case 'invalid_type':
      return issue.input === undefined
        ? { sv: 'Fältet saknas.', en: 'The field is missing.' }
        : { sv: `Fel typ: väntade ${issue.expected}.`, en: `Wrong type: expected ${issue.expected}.` };
    case 'invalid_value':
      return {
        sv: `Tillåtna värden: ${issue.values.join(', ')}.`,
        en: `Permitted values: ${issue.values.join(', ')}.`,
      };
    case 'too_small':
      return { sv: `Minst ${issue.minimum}.`, en: `At least ${issue.minimum}.` };
    case 'too_big':
      return { sv: `Högst ${issue.maximum}.`, en: `At most ${issue.maximum}.` };
    default:
      return { sv: 'Värdet kan inte tolkas.', en: `The value cannot be read: ${issue.message}.` };
  }
}
