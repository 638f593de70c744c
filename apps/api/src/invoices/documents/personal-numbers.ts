import { isPersonalNumber } from '@fristdag/rules';

const CANDIDATE = /(?<!\d)\d{6}(?:\d{2})?[-+ ]?\d{4}(?!\d)/g;

/**
 * A person's reason for a credit note is free text, and the document passes access points, ledgers and public registers: what
 * is a valid personal number in it is hidden.
 */
export function withoutPersonalNumbers(text: string): string {
  return text.replace(CANDIDATE, (digits) => (isPersonalNumber(digits.replace(' ', '-')) ? '[personnummer]' : digits));
}
