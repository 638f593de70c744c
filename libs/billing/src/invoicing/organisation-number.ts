/**
 * A Swedish organisation number as ten digits, or undefined when the text is none: the check digit is the Luhn digit over
 * the nine before it, and the third digit is at least 2, which tells it from a personal number.
 */
export function parseOrganisationNumber(text: string): string | undefined {
  const digits = text.trim().replace(/^(\d{6})-(\d{4})$/, '$1$2');
  if (!/^\d{2}[2-9]\d{7}$/.test(digits)) return undefined;
  return luhnDigit(digits.slice(0, 9)) === Number(digits[9]) ? digits : undefined;
}

/** A bankgiro number as its seven or eight digits, or undefined: the last one is a Luhn digit. */
export function parseBankgiro(text: string): string | undefined {
  const digits = text.trim().replace(/^(\d{3,4})-(\d{4})$/, '$1$2');
  if (!/^\d{7,8}$/.test(digits)) return undefined;
  return luhnDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits : undefined;
}

/** A global location number of thirteen digits, or undefined: weights 3 and 1 from the right. */
export function parseGln(text: string): string | undefined {
  const digits = text.trim();
  if (!/^\d{13}$/.test(digits)) return undefined;
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(digits[12]) ? digits : undefined;
}

/** The digit that makes a number pass the Luhn check (modulus 10, weights 2 and 1 from the right). */
export function luhnDigit(digits: string): number {
  let sum = 0;
  for (const [place, digit] of [...digits].reverse().entries()) {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}
