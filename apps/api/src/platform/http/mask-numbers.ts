/** Six or eight digits of a date, a hyphen, dash, plus or spaces between, four digits: how personal numbers are written. */
const NUMBER_LIKE = /(?<!\d)(?:\d{2}\s?)?\d{6}[\s\p{Pd}+\u2212]{0,3}\d{4}(?!\d)/gu;

/**
 * A text without anything that looks like a personal number. For names and keys that a source makes up: they are shown and
 * kept in the clear, and may hold anything by mistake.
 */
export function maskNumbers(text: string): string {
  return text.replace(NUMBER_LIKE, '…');
}

/** Whether a personal number could stand anywhere in a value of JSON: in a text, or as a field of its own. */
export function holdsNumber(value: unknown): boolean {
  if (typeof value === 'string') return maskNumbers(value) !== value;
  if (typeof value === 'number') return holdsNumber(String(value));
  if (Array.isArray(value)) return value.some(holdsNumber);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, part]) => name === 'personalIdentityNumber' || holdsNumber(name) || holdsNumber(part),
  );
}
