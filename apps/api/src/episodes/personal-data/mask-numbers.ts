/** Six or eight digits of a date, a hyphen, dash, plus or spaces between, four digits: how personal numbers are written. */
const NUMBER_LIKE = /(?<!\d)(?:\d{2}\s?)?\d{6}[\s\p{Pd}+\u2212]{0,3}\d{4}(?!\d)/gu;

/**
 * A text without anything that looks like a personal number. For names and keys that a source makes up: they are shown and
 * kept in the clear, and may hold anything by mistake.
 */
export function maskNumbers(text: string): string {
  return text.replace(NUMBER_LIKE, '…');
}
