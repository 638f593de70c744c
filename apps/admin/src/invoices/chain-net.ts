import { sumOfAmounts } from '../formats.ts';

interface Link {
  kind: 'invoice' | 'credit-note';
  amount: string;
}

/** A credit note takes away: its amount is shown and summed below zero. */
export function signedAmount({ kind, amount }: Link): string {
  if (kind === 'invoice' || /^-?0+(\.0+)?$/.test(amount)) return amount;
  return amount.startsWith('-') ? amount : `-${amount}`;
}

/** What a chain of documents comes to for the payer. */
export const chainNet = (chain: readonly Link[]): string => sumOfAmounts(chain.map(signedAmount));

/** "7 800,50" as a person writes it, in the form of the API; null when it is no amount. */
export function writtenAmount(text: string): string | null {
  const plain = text
    .replace(/[\s\u00A0]/g, '')
    .replace(/kr$/i, '')
    .replace(',', '.');
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? plain : null;
}

/** What is left of an invoice that is not credited yet. */
export const leftOf = ({ amount, credited }: { amount: string; credited: string }): string =>
  sumOfAmounts([amount, `-${credited}`]);
