import { describe, expect, it } from '@jest/globals';
import { create } from 'xmlbuilder2';
import { aCreditNote, anInvoice, outsideVat } from './documents.fixtures.ts';
import { invoiceUbl } from './invoice-ubl.ts';

/** Names of the parts right below the root, in their order, each once. */
function topLevelOf(xml: string): string[] {
  const names = [...xml.matchAll(/^ {2}<(c[ab]c:\w+)/gm)].map(([, name = '']) => name);
  return names.filter((name, place) => name !== names[place - 1]);
}
const all = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<cbc:${name}(?: [^>]*)?>([^<]*)</cbc:${name}>`, 'g'))].map(([, value = '']) => value);

/** The sequences of the UBL 2.1 schemas, as far as they are used here. */
const HEAD = ['cbc:CustomizationID', 'cbc:ProfileID', 'cbc:ID', 'cbc:IssueDate'];
const MIDDLE = ['cbc:DocumentCurrencyCode', 'cbc:BuyerReference', 'cac:InvoicePeriod'];
const TAIL = [
  'cac:AdditionalDocumentReference',
  'cac:AccountingSupplierParty',
  'cac:AccountingCustomerParty',
  'cac:PaymentMeans',
  'cac:PaymentTerms',
  'cac:TaxTotal',
  'cac:LegalMonetaryTotal',
];

describe('the e-invoice of a month', () => {
  const xml = invoiceUbl(anInvoice());

  it('has its parts in the order of the UBL schema', () => {
    expect(topLevelOf(xml)).toEqual([
      ...HEAD,
      'cbc:DueDate',
      'cbc:InvoiceTypeCode',
      'cbc:Note',
      ...MIDDLE,
      ...TAIL,
      'cac:InvoiceLine',
    ]);
  });

  it('leaves out what XML cannot write, wherever it came from', () => {
    const odd = invoiceUbl({ ...aCreditNote(), reason: 'En rad\u0001 kom\u000b för\ufffe sent.' });
    expect(all(odd, 'Note').join()).toContain('En rad kom för sent.');
  });

  it('is an invoice by Peppol BIS Billing 3, read without fault', () => {
    expect(() => create(xml)).not.toThrow();
    expect(xml).toContain('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"');
    expect([all(xml, 'CustomizationID'), all(xml, 'ProfileID')]).toEqual([
      ['urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'],
      ['urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'],
    ]);
    expect(all(xml, 'InvoiceTypeCode')).toEqual(['380']);
  });

  it('asks for 39 000 kr: five days at 7 800 kr, and every sum says the same', () => {
    const sums = ['LineExtensionAmount', 'TaxExclusiveAmount', 'TaxInclusiveAmount', 'PayableAmount', 'TaxableAmount'];
    expect(sums.flatMap((name) => all(xml, name))).toEqual(Array<string>(6).fill('39000.00'));
    expect(xml).toContain('<cbc:InvoicedQuantity unitCode="DAY">5</cbc:InvoicedQuantity>');
    expect([all(xml, 'PriceAmount'), all(xml, 'TaxAmount')]).toEqual([['7800.00'], ['0.00', '0.00']]);
    expect(new Set(xml.match(/currencyID="\w+"/g))).toEqual(new Set(['currencyID="SEK"']));
  });

  it('says when to pay, in a date and in words, and where, with the reference to state', () => {
    expect([all(xml, 'DueDate'), all(xml, 'PaymentID'), all(xml, 'PaymentMeansCode')]).toEqual([
      ['2020-04-06'],
      ['202000000128'],
      ['30'],
    ]);
    expect(all(xml, 'Note')[1]).toBe('Betalas senast 2020-04-06. Ange OCR-nummer 202000000128.');
    expect(xml).toMatch(/<cbc:ID>9900010<\/cbc:ID>[\s\S]*<cbc:ID>SE:BANKGIRO<\/cbc:ID>/);
  });

  it("carries the debtor's own reference, both electronic addresses with their kind, and the month", () => {
    expect(all(xml, 'BuyerReference')).toEqual(['ZZ0184']);
    expect(xml).toContain('<cbc:EndpointID schemeID="0007">9920000008</cbc:EndpointID>');
    expect(xml).toContain('<cbc:EndpointID schemeID="0088">4006381333931</cbc:EndpointID>');
    expect(xml).toContain('<cbc:CompanyID schemeID="0007">9920000016</cbc:CompanyID>');
    expect([all(xml, 'StartDate'), all(xml, 'EndDate')]).toEqual([
      ['2020-01-01', '2020-01-01'],
      ['2020-01-31', '2020-01-31'],
    ]);
  });

  it('refers to the review basis and holds none of it', () => {
    expect(xml).toMatch(
      /<cac:AdditionalDocumentReference>\s*<cbc:ID>17<\/cbc:ID>\s*<cbc:DocumentDescription>[^<]*sha256:abc/,
    );
    expect(xml).not.toMatch(/Attachment|EmbeddedDocument/);
  });

  it('gives the same bytes each time, and refuses sums that are not exact', () => {
    expect(invoiceUbl(anInvoice())).toBe(xml);
    expect(() => invoiceUbl(anInvoice({ amount: '39000.01' }))).toThrow('do not sum');
    const [line] = anInvoice().lines;
    if (!line) throw new Error('an invoice has a line');
    expect(() => invoiceUbl(anInvoice({ lines: [{ ...line, quantity: 6 }] }))).toThrow('quantity times its price');
  });
});

describe('value added tax', () => {
  it('exempt care (E) states the seller’s VAT number, rate 0, a reason code and a reason', () => {
    const xml = invoiceUbl(anInvoice());
    expect([all(xml, 'Percent'), all(xml, 'TaxExemptionReasonCode')]).toEqual([['0', '0'], ['VATEX-EU-132-1B']]);
    expect(all(xml, 'TaxExemptionReason')).toEqual(['Undantaget: sjukvård &amp; vård']);
    expect(xml).toContain('<cbc:CompanyID>SE992000000801</cbc:CompanyID>');
  });

  it('a claim outside VAT (O) states no VAT number of anybody and no rate', () => {
    const xml = invoiceUbl(anInvoice({ vat: outsideVat }));
    expect([all(xml, 'Percent'), all(xml, 'TaxExemptionReasonCode')]).toEqual([[], ['VATEX-EU-O']]);
    expect(xml).not.toMatch(/PartyTaxScheme|SE9920/);
    expect(all(xml, 'ID').filter((id) => id === 'O')).toHaveLength(2);
  });
});

describe('the credit note', () => {
  const xml = invoiceUbl(aCreditNote());

  it('is a document of its own kind that names the invoice it takes back', () => {
    expect(xml).toContain('<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"');
    expect(topLevelOf(xml)).toEqual([
      ...HEAD,
      'cbc:CreditNoteTypeCode',
      'cbc:Note',
      ...MIDDLE,
      'cac:BillingReference',
      ...TAIL,
      'cac:CreditNoteLine',
    ]);
    expect(all(xml, 'CreditNoteTypeCode')).toEqual(['381']);
    expect(xml).toMatch(/<cac:InvoiceDocumentReference>\s*<cbc:ID>2020-000001<\/cbc:ID>\s*<cbc:IssueDate>2020-03-09/);
    expect(xml).toContain('<cbc:CreditedQuantity unitCode="DAY">5</cbc:CreditedQuantity>');
  });

  it('has its day and terms too, though nothing is to be paid', () => {
    expect([all(xml, 'DueDate'), all(xml, 'PaymentDueDate')]).toEqual([[], ['2020-03-20']]);
    expect(all(xml, 'Note')[1]).toBe('Avräknas mot faktura 2020-000001. Inget att betala.');
  });

  it('hides a personal number that somebody wrote into the reason', () => {
    const reason = 'Gäller 19121212-1212 och 121212 1212, beslut 2020-1234567.';
    expect(all(invoiceUbl(aCreditNote({ reason })), 'Note')[0]).toContain(
      'Gäller [personnummer] och [personnummer], beslut 2020-1234567.',
    );
  });
});
