import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addAmounts, amountOf, formatAmount, multiplyAmount, parseAmount } from './money.ts';
import { writtenAmount } from './written-amount.ts';

describe('amounts in kronor', () => {
  it.each([
    ['7800', '7800.00'],
    ['7800.5', '7800.50'],
    ['-15600.00', '-15600.00'],
    ['0', '0.00'],
    ['-0', '0.00'],
  ])('reads %s and writes %s', (text, written) => {
    expect(formatAmount(amountOf(text))).toBe(written);
  });

  it.each(['', '1e3', '0x10', '1.234', ' 1', '1,5', 'NaN', 'Infinity', '1_000'])('refuses "%s"', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  it('multiplies öre exactly where floating point would not', () => {
    expect(formatAmount(multiplyAmount(3, amountOf(0.1)))).toBe('0.30');
    expect(formatAmount(multiplyAmount(100_000_001, amountOf('9999999.99')))).toBe('1000000008999999.99');
  });

  it('refuses to round an amount with more than two decimals', () => {
    expect(() => formatAmount(amountOf('1.00').dividedBy(3))).toThrow(RangeError);
    expect(() => amountOf(7800.001)).toThrow(RangeError);
    expect(() => multiplyAmount(1.5, amountOf(1))).toThrow(RangeError);
  });

  it('gives the same sum whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })), (ore) => {
        const amounts = ore.map((one) => amountOf((one / 100).toFixed(2)));
        expect(formatAmount(addAmounts(amounts))).toBe(formatAmount(addAmounts(amounts.toReversed())));
        expect(addAmounts(amounts).times(100).toNumber()).toBe(ore.reduce((sum, one) => sum + one, 0) + 0);
      }),
    );
  });
});

describe('an amount as it is shown', () => {
  it.each([
    ['39000', 'sv', '39\u00a0000\u00a0kr'],
    ['-15600', 'sv', '\u221215\u00a0600\u00a0kr'],
    ['7800.5', 'sv', '7\u00a0800,50\u00a0kr'],
    ['0', 'sv', '0\u00a0kr'],
    ['1234567.89', 'en', '1\u00a0234\u00a0567.89\u00a0kr'],
    ['999', 'en', '999\u00a0kr'],
  ] as const)('%s in %s is %s', (text, language, written) => {
    expect(writtenAmount(amountOf(text), language)).toBe(written);
  });
});
