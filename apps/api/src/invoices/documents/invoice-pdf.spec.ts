import { describe, expect, it } from '@jest/globals';
import { aCreditNote, anInvoice } from './documents.fixtures.ts';
import { invoicePdf } from './invoice-pdf.ts';

const at = { hash: 'sha256:def', issuedAt: Date.UTC(2020, 2, 9, 7) };

describe('an invoice on paper', () => {
  it('is a Swedish PDF with its structure written down, the same bytes each time', async () => {
    const [first, second] = [
      await invoicePdf({ content: anInvoice(), ...at }),
      await invoicePdf({ content: anInvoice(), ...at }),
    ];
    const text = first.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect([text.includes('/MarkInfo'), text.includes('(sv-SE)'), text.includes('/StructTreeRoot')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(first.equals(second)).toBe(true);
  });

  it('is one page upright, a credit note too', async () => {
    for (const content of [anInvoice(), aCreditNote()]) {
      const text = (await invoicePdf({ content, ...at })).toString('latin1');
      expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
      expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
    }
  });
});
