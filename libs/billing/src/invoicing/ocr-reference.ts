import { luhnDigit } from './organisation-number.ts';

/**
 * The reference that a payer states with its payment: the invoice's digits, a length digit and a check digit, as Swedish OCR
 * numbers have them. Invoice 2020-000017 → 2020000017, length 12 → 2, check digit by Luhn.
 */
export function ocrReference(invoiceNumber: string): string {
  const digits = invoiceNumber.replaceAll('-', '');
  if (!/^\d{1,23}$/.test(digits)) throw new RangeError(`"${invoiceNumber}" is no invoice number`);
  const withLength = `${digits}${(digits.length + 2) % 10}`;
  return `${withLength}${luhnDigit(withLength)}`;
}

/** Whether a text has the form of such a reference, spaces aside. */
export function isOcrReference(text: string): boolean {
  const digits = text.replaceAll(' ', '');
  if (!/^\d{3,25}$/.test(digits)) return false;
  return luhnDigit(digits.slice(0, -1)) === Number(digits.at(-1)) && digits.length % 10 === Number(digits.at(-2));
}
