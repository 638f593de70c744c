import { describe, expect, it } from '@jest/globals';
import { chainNet, leftOf, signedAmount, writtenAmount } from './chain-net.ts';

describe('a chain of invoices', () => {
  it('invoice, credit note and new invoice come to what the newest basis says', () => {
    expect(
      chainNet([
        { kind: 'invoice', amount: '39000.00' },
        { kind: 'credit-note', amount: '39000.00' },
        { kind: 'invoice', amount: '7800.00' },
      ]),
    ).toBe('7800.00');
  });

  it('a credit note is written below zero, whatever sign it has', () => {
    expect(signedAmount({ kind: 'credit-note', amount: '39000.00' })).toBe('-39000.00');
    expect(signedAmount({ kind: 'credit-note', amount: '-39000.00' })).toBe('-39000.00');
  });

  it('what is left is the invoice less what is credited', () => {
    expect(leftOf({ amount: '39000.00', credited: '7800.50' })).toBe('31199.50');
  });

  it.each([
    ['7 800,50 kr', '7800.50'],
    ['39\u00A0000', '39000'],
    ['0,505', null],
    ['-5', null],
    ['', null],
  ])('"%s" is read as %s', (written, read) => {
    expect(writtenAmount(written)).toBe(read);
  });
});
