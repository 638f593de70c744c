import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountOf, formatAmount } from '../money/money.ts';
import { lateInterest } from './late-interest.ts';
import { matchPayment } from './match-payment.ts';

describe('a payment beside the invoice that its reference names', () => {
  it.each([
    [39_000, 39_000, 'matched', '39000.00', '0.00'],
    [20_000, 39_000, 'partial', '20000.00', '0.00'],
    [40_000, 39_000, 'double', '39000.00', '1000.00'],
    [39_000, 0, 'double', '0.00', '39000.00'],
    [39_000, -100, 'double', '0.00', '39000.00'],
    [39_000, undefined, 'unknown', '0.00', '39000.00'],
  ])('%i kr where %s kr is open is %s: %s to the invoice, %s for a person', (amount, open, match, toInvoice, left) => {
    const answer = matchPayment(amountOf(amount), open === undefined ? undefined : amountOf(open));
    expect([answer.match, formatAmount(answer.toInvoice), formatAmount(answer.leftOver)]).toEqual([
      match,
      toInvoice,
      left,
    ]);
  });

  it('is always the sum of its two parts, and never more than is open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }), (amount, open) => {
        const { toInvoice, leftOver } = matchPayment(amountOf(amount), amountOf(open));
        expect(toInvoice.plus(leftOver).toNumber()).toBe(amount);
        expect(toInvoice.toNumber()).toBeLessThanOrEqual(Math.max(0, open));
      }),
    );
  });
});

describe('interest on what is overdue', () => {
  it.each([
    [39_000, 30, 8, '256.44'],
    [39_000, 0, 8, '0.00'],
    [39_000, -3, 8, '0.00'],
    [365, 100, 10, '10.00'],
  ])('%i kr, %i days late at %s per cent: %s kr', (amount, daysLate, percent, expected) => {
    const interest = lateInterest(amountOf(amount), { daysLate, percentPerYear: amountOf(percent) });
    expect(formatAmount(interest)).toBe(expected);
  });
});
