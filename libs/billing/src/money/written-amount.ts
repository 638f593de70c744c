import type { Language } from '@fristdag/rules';
import type { Money } from './money.ts';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/** `39 000 kr`, `−15 600 kr`, `7 800,50 kr` with no-break spaces; öre only when there are any. English: `7 800.50 kr`. */
export function writtenAmount(amount: Money, language: Language): string {
  const decimals = amount.isInteger() ? 0 : 2;
  const [kronor = '0', ore] = amount.abs().toFixed(decimals).split('.');
  const grouped = kronor.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const fraction = ore === undefined ? '' : `${language === 'sv' ? ',' : '.'}${ore}`;
  return `${amount.isNegative() && !amount.isZero() ? MINUS : ''}${grouped}${fraction}${NO_BREAK_SPACE}kr`;
}
