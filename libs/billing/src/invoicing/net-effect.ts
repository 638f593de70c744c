import { addAmounts, type Money, parseAmount } from '../money/money.ts';

/** An invoice or credit note of one month, in kronor; amounts are positive on both. */
export interface IssuedDocument {
  readonly kind: 'invoice' | 'credit-note';
  readonly amount: Money;
}

/** What a correction does to a month that is invoiced. */
export interface NetEffect {
  /** Σ invoices − Σ credit notes so far. */
  readonly invoiced: Money;
  /** What the month comes to now. */
  readonly target: Money;
  /** target − invoiced: above zero the payer pays more. */
  readonly net: Money;
  /** The credit note that takes the live invoice back, and the new invoice; 0 = none. */
  readonly credit: Money;
  readonly invoice: Money;
}

/**
 * The way from what a payer was asked for to what it owes: what stands is credited as a whole, and the month is invoiced
 * anew. Whatever order the same corrections come in, the sum of the documents ends at the last target.
 */
export function netEffect(documents: readonly IssuedDocument[], target: Money): NetEffect {
  const invoiced = netOf(documents);
  const isRight = invoiced.equals(target);
  return {
    invoiced,
    target,
    net: target.minus(invoiced),
    credit: isRight ? zero() : invoiced,
    invoice: isRight ? zero() : target,
  };
}

/** Σ invoices − Σ credit notes, in kronor. */
export function netOf(documents: readonly IssuedDocument[]): Money {
  return addAmounts(documents.map(({ kind, amount }) => (kind === 'invoice' ? amount : amount.negated())));
}

function zero(): Money {
  const amount = parseAmount('0');
  if (amount === undefined) throw new Error('0 is an amount');
  return amount;
}
