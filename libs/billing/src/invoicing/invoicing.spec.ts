import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountOf, formatAmount } from '../money/money.ts';
import { type IssuedDocument, netEffect, netOf } from './net-effect.ts';
import { isOcrReference, ocrReference } from './ocr-reference.ts';
import { parseBankgiro, parseGln, parseOrganisationNumber } from './organisation-number.ts';

describe('reference data of an invoice', () => {
  it.each([
    ['202100-5489', '2021005489'],
    [' 2120000142 ', '2120000142'],
    ['212000-0143', undefined],
    ['191212121212', undefined],
    ['1212121212', undefined],
    ['', undefined],
  ])('of %s the organisation number is %s', (text, expected) => {
    expect(parseOrganisationNumber(text)).toBe(expected);
  });

  it.each([
    ['991-2346', '9912346'],
    ['5050-1055', '50501055'],
    ['5050-1056', undefined],
    ['12', undefined],
  ])('of %s the bankgiro number is %s', (text, expected) => {
    expect(parseBankgiro(text)).toBe(expected);
  });

  it('a location number has thirteen digits and a check digit of its own', () => {
    expect(parseGln('7300009999998')).toBe(undefined);
    expect(parseGln('4006381333931')).toBe('4006381333931');
  });
});

describe('the reference that comes back with a payment', () => {
  it('holds the number of the invoice, its length and a check digit', () => {
    expect(ocrReference('2020-000017')).toMatch(/^20200000172\d$/);
    expect(isOcrReference(ocrReference('2020-000017'))).toBe(true);
  });

  it('is told from one with any single digit changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.nat({ max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (number, place, by) => {
          const reference = ocrReference(`2020-${String(number).padStart(6, '0')}`);
          const at = place % reference.length;
          const changed = `${reference.slice(0, at)}${(Number(reference[at]) + by) % 10}${reference.slice(at + 1)}`;
          expect(isOcrReference(changed)).toBe(false);
        },
      ),
    );
  });
});

describe('a month that is corrected after its invoice', () => {
  const kronor = (amount: number) => amountOf(amount);

  it('39 000 kr invoiced and 7 800 kr owed: the invoice is credited and a new one sent, 31 200 kr less in all', () => {
    const effect = netEffect([{ kind: 'invoice', amount: kronor(39_000) }], kronor(7_800));
    expect([effect.credit, effect.invoice, effect.net].map(formatAmount)).toEqual(['39000.00', '7800.00', '-31200.00']);
  });

  it('nothing is sent when the sum is right already', () => {
    const effect = netEffect([{ kind: 'invoice', amount: kronor(39_000) }], kronor(39_000));
    expect([effect.credit, effect.invoice, effect.net].map(formatAmount)).toEqual(['0.00', '0.00', '0.00']);
  });

  it('ends at the same sum whatever order the corrections come in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 8 }), fc.nat({ max: 50 }), (days, last) => {
        const follow = (targets: readonly number[]): string => {
          const documents: IssuedDocument[] = [];
          for (const each of targets) {
            const { credit, invoice } = netEffect(documents, kronor(each * 7_800));
            if (credit.greaterThan(0)) documents.push({ kind: 'credit-note', amount: credit });
            if (invoice.greaterThan(0)) documents.push({ kind: 'invoice', amount: invoice });
          }
          return formatAmount(netOf(documents));
        };
        expect(follow([...days, last])).toBe(follow([...days.reverse(), last]));
        expect(follow([...days, last])).toBe(formatAmount(kronor(last * 7_800)));
      }),
    );
  });
});
