import type { Money } from '../money/money.ts';

/** What a payment is, beside the invoice that its reference names. */
export type PaymentMatch = 'matched' | 'partial' | 'double' | 'unknown';

export interface MatchedPayment {
  readonly match: PaymentMatch;
  /** What the invoice gets of it. */
  readonly toInvoice: Money;
  /** What people have to decide about; toInvoice + leftOver is the payment. */
  readonly leftOver: Money;
}

/**
 * A payment settles the invoice of its reference when the sum is the very one that is open; less books what came, and what is
 * too much or comes again is never booked to the invoice but waits for a person.
 * @param open what the invoice still has open; undefined when the reference names none
 */
export function matchPayment(amount: Money, open: Money | undefined): MatchedPayment {
  const nothing = amount.minus(amount);
  if (open === undefined) return { match: 'unknown', toInvoice: nothing, leftOver: amount };
  if (!open.greaterThan(0)) return { match: 'double', toInvoice: nothing, leftOver: amount };
  if (amount.equals(open)) return { match: 'matched', toInvoice: amount, leftOver: nothing };
  if (amount.lessThan(open)) return { match: 'partial', toInvoice: amount, leftOver: nothing };
  return { match: 'double', toInvoice: open, leftOver: amount.minus(open) };
}
