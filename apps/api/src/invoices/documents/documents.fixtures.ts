import type { InvoiceContent } from '../issue/invoice-content.ts';

const seller = {
  id: 'region',
  name: 'Region Exempel',
  organisationNumber: '9920000008',
  endpointScheme: '0007' as const,
  endpointId: '9920000008',
  buyerReference: null,
  street: 'Exempelgatan 1',
  postalCode: '111 11',
  city: 'Exempelstad',
  bankgiro: '9900010',
  vatNumber: 'SE992000000801',
  isExample: true,
};
const buyer = {
  ...seller,
  id: '0184',
  name: 'Solna',
  organisationNumber: '9920000016',
  endpointScheme: '0088' as const,
  endpointId: '4006381333931',
  buyerReference: 'ZZ0184',
  bankgiro: null,
  vatNumber: null,
};

/** The material's month of January 2020, invoiced on 9 March: 5 days at 7 800 kr. */
export function anInvoice(changed: Partial<InvoiceContent> = {}): InvoiceContent {
  return {
    number: '2020-000001',
    kind: 'invoice',
    issuedOn: '2020-03-09',
    dueOn: '2020-04-06',
    period: '2020-01',
    careType: 'somatic',
    payer: '0184',
    payerName: 'Solna',
    seller,
    buyer,
    amount: '39000.00',
    lines: [
      {
        description: { sv: 'Betalningsdagar, somatisk vård, 2020-01', en: 'Billable days, somatic care, 2020-01' },
        quantity: 5,
        unit: 'DAY',
        price: '7800.00',
        amount: '39000.00',
      },
    ],
    vat: { category: 'E', reasonCode: 'VATEX-EU-132-1B', reasonText: 'Undantaget: sjukvård & vård' },
    ocr: '202000000128',
    credits: null,
    reason: null,
    remarks: ['Beloppet per vårddygn är inte beslutat.'],
    basis: { packageId: '17', revision: 2, hash: 'sha256:abc', ruleVersion: 'somatic/2020-01-01' },
    ...changed,
  };
}

export const outsideVat: InvoiceContent['vat'] = {
  category: 'O',
  reasonCode: 'VATEX-EU-O',
  reasonText: 'Utanför momsens område',
};

/** All of the invoice taken back. */
export function aCreditNote(changed: Partial<InvoiceContent> = {}): InvoiceContent {
  return anInvoice({
    number: '2020-000002',
    kind: 'credit-note',
    issuedOn: '2020-03-20',
    dueOn: '2020-03-20',
    credits: { number: '2020-000001', issuedOn: '2020-03-09' },
    reason: 'En rad kom för sent.',
    ...changed,
  });
}
