import { problem } from '../../platform/index.ts';

/** Deeper than any agreement, and shallow enough for everything that walks a document. */
const DEEPEST = 60;

/** The shipped versions have some six hundred values, their worked cases some two thousand. */
const MOST_VALUES = 20_000;

/** Conditions are judged together: what is checked of them grows with their number. */
const MOST_CONDITIONS = 50;

interface Written {
  readonly document: Readonly<Record<string, unknown>>;
  readonly workedCases?: readonly unknown[] | undefined;
}

/**
 * A document of any shape may be checked or saved, but not of any size.
 * @throws Problem 422 `invalid-document` saying what there is too much of
 */
export function requireBounded({ document, workedCases = [] }: Written): void {
  measure('document', document);
  measure('workedCases', workedCases);
  const conditions = document['conditions'];
  if (!Array.isArray(conditions) || conditions.length <= MOST_CONDITIONS) return;
  throw tooMuch('document.conditions', {
    sv: `har fler villkor än ${MOST_CONDITIONS}`,
    en: `has more conditions than ${MOST_CONDITIONS}`,
  });
}

/** Level by level, so that the depth of what was sent never becomes the depth of a stack. */
function measure(path: string, written: unknown): void {
  let level: unknown[] = [written];
  let values = 1;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST)
      throw tooMuch(path, { sv: `är djupare än ${DEEPEST} nivåer`, en: `is deeper than ${DEEPEST} levels` });
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value as Record<string, unknown>) : [],
    );
    values += level.length;
    if (values > MOST_VALUES)
      throw tooMuch(path, { sv: `har fler värden än ${MOST_VALUES}`, en: `has more values than ${MOST_VALUES}` });
  }
}

function tooMuch(path: string, message: { readonly sv: string; readonly en: string }) {
  return problem(
    422,
    'invalid-document',
    { sv: `${path} ${message.sv}. Korta den och försök igen.`, en: `${path} ${message.en}. Shorten it and try again.` },
    [{ path, code: 'invalid-document', message }],
  );
}
