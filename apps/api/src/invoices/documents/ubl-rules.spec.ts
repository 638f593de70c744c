import { describe, expect, it } from '@jest/globals';
import { aCreditNote, anInvoice, outsideVat } from './documents.fixtures.ts';
import { invoiceUbl } from './invoice-ubl.ts';
import { readUbl } from './ubl-reader.fixtures.ts';
import { UBL_RULES } from './ubl-rules.fixtures.ts';

const part = { description: { sv: 'Del av fakturan', en: 'Part of the invoice' }, quantity: 1, unit: 'C62' } as const;
const RIGHT = {
  'an invoice of exempt care': invoiceUbl(anInvoice()),
  'an invoice outside VAT': invoiceUbl(anInvoice({ vat: outsideVat })),
  'a credit note': invoiceUbl(aCreditNote()),
  'a credit note outside VAT': invoiceUbl(aCreditNote({ vat: outsideVat })),
  'a credit note on a part': invoiceUbl(
    aCreditNote({ amount: '4600.50', lines: [{ ...part, price: '4600.50', amount: '4600.50' }] }),
  ),
};

describe.each(Object.entries(RIGHT))('%s', (_, xml) => {
  it.each(UBL_RULES)('keeps $id: $says', ({ holds }) => {
    expect(holds(readUbl(xml))).toBe(true);
  });
});

describe('a document that is broken on purpose', () => {
  it.each(UBL_RULES)('is caught by $id', ({ holds, breach: [what, by], of }) => {
    const right =
      of === 'credit-note'
        ? RIGHT['a credit note']
        : of === 'outside-vat'
          ? RIGHT['an invoice outside VAT']
          : RIGHT['an invoice of exempt care'];
    const broken = right.replace(what, by);
    expect(broken).not.toBe(right);
    expect(holds(readUbl(broken))).toBe(false);
  });
});
