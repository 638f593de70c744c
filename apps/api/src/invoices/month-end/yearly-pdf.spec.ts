import { describe, expect, it } from '@jest/globals';
import { yearlyPdf } from './yearly-pdf.ts';

const statement = {
  payer: '0184',
  payerName: 'Solna',
  municipality: '0184',
  year: '2020',
  opening: '0.00',
  invoiced: '1234567.50',
  credited: '-7800.00',
  paid: '-39000.00',
  refunded: '0.00',
  setOff: '0.00',
  writtenOff: '-1000.00',
  closing: '1186767.50',
};
const january = { period: '2020-01', careType: 'somatic', issuedOn: '2020-03-09', dueOn: '2020-04-06' } as const;
const documents = [
  { ...january, number: '2020-000001', kind: 'invoice', amount: '1234567.50', outstanding: '1186767.50' },
  { ...january, number: '2020-000002', kind: 'credit-note', amount: '7800.00', outstanding: '0.00' },
] as const;
const printed = { statement, documents, printedAt: Date.UTC(2020, 9, 22), printedOn: '2020-10-22' };

describe("a payer's year on paper", () => {
  it('is a tagged Swedish PDF, the same bytes each time', async () => {
    const [first, again] = [await yearlyPdf(printed), await yearlyPdf(printed)];
    expect(first.equals(again)).toBe(true);
    const text = first.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toMatch(/\/Lang \(sv-SE\)/);
    expect(text).toMatch(/\/StructTreeRoot/);
  });

  it('is there for a year without a document too', async () => {
    expect((await yearlyPdf({ ...printed, documents: [] })).length).toBeGreaterThan(1000);
  });
});
