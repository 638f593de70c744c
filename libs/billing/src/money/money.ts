import { Decimal } from 'decimal.js';

/**
 * Kronor as exact decimals. An own clone, so that no other user of decimal.js changes precision or rounding under us:
 * 40 digits hold a whole county's year at öre precision many times over, and nothing here ever divides.
 */
const Kronor = Decimal.clone({ defaults: true, precision: 40 });

/** An exact amount in Swedish kronor. */
export type Money = Decimal;

const AMOUNT = /^-?\d{1,15}(\.\d{1,2})?$/;

/** An amount out of text such as `7800`, `7800.00` or `-15600.00`; undefined when it is none or has more than two decimals. */
export function parseAmount(text: string): Money | undefined {
  return AMOUNT.test(text) ? new Kronor(text) : undefined;
}

/** The product of a whole number (days) and a price; exact. */
export function multiplyAmount(whole: number, price: Money): Money {
  if (!Number.isSafeInteger(whole))
    throw new RangeError(`An amount is a whole number of days times a price, got ${whole}`);
  return price.times(whole);
}

/**
 * The price a rule version states, or an amount that was stored, as money. A JSON number is read by its shortest decimal
 * form, which is what stands in the file: 7800.1 is 7800.10 kronor, never 7800.1000000000003638.
 * @throws RangeError for anything else: that is our own mistake
 */
export function amountOf(price: number | string): Money {
  const amount = parseAmount(String(price));
  if (amount === undefined) throw new RangeError(`${price} is no amount with at most two decimals`);
  return amount;
}

/** The exact sum; 0 kronor of none. */
export function addAmounts(amounts: Iterable<Money>): Money {
  let sum: Money = new Kronor(0);
  for (const amount of amounts) sum = sum.plus(amount);
  return sum;
}

/** `39000.00`, `-15600.00`, `0.00`: two decimals, decimal point, no grouping. Refuses to round: an amount here has at most two decimals. */
export function formatAmount(amount: Money): string {
  if (amount.decimalPlaces() > 2) throw new RangeError(`${amount.toString()} has more than two decimals`);
  return amount.isZero() ? '0.00' : amount.toFixed(2);
}
