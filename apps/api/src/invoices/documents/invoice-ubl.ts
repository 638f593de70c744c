import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { addAmounts, formatAmount, multiplyAmount, parseAmount } from '@fristdag/billing';
import { civilDateOf, epochDayOf } from '@fristdag/rules';
import type { InvoiceContent, InvoiceLine, IssuedParty } from '../issue/invoice-content.ts';
import { withoutPersonalNumbers } from './personal-numbers.ts';
import { ubl } from './ubl-codes.ts';

/** A piece of a document: an aggregate with its children in the order of the schema, or text with attributes. */
interface Piece {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly Piece[];
}
type Pieces = readonly (Piece | undefined)[];

/**
 * An issued document as an e-invoice: UBL 2.1 by Peppol BIS Billing 3, made of nothing but its frozen content, so that the
 * same content gives the same bytes. Amounts go from text to text. It refers to the review package and never holds a case.
 * @throws Error when the lines do not sum to the amount, or a sender or receiver lacks what was checked at issue
 */
export function invoiceUbl(content: InvoiceContent): string {
  requireExactSums(content);
  const isInvoice = content.kind === 'invoice';
  const pieces: Pieces = [
    text('CustomizationID', ubl.customization),
    text('ProfileID', ubl.profile),
    text('ID', content.number),
    text('IssueDate', content.issuedOn),
    // A credit note has its day among the means of payment instead.
    isInvoice ? text('DueDate', content.dueOn) : undefined,
    text(isInvoice ? 'InvoiceTypeCode' : 'CreditNoteTypeCode', ubl.typeCodes[content.kind]),
    text('Note', noteOf(content)),
    text('DocumentCurrencyCode', ubl.currency),
    text('BuyerReference', required(content.buyer.buyerReference, 'buyer reference')),
    all('InvoicePeriod', periodPieces(content.period)),
    content.credits === null
      ? undefined
      : all('BillingReference', [
          all('InvoiceDocumentReference', [
            text('ID', content.credits.number),
            text('IssueDate', content.credits.issuedOn),
          ]),
        ]),
    all('AdditionalDocumentReference', [
      text('ID', content.basis.packageId),
      text('DocumentDescription', `Granskningsunderlag, utgåva ${content.basis.revision}, ${content.basis.hash}`),
    ]),
    all('AccountingSupplierParty', [party(content.seller, content)]),
    all('AccountingCustomerParty', [party(content.buyer, content)]),
    all('PaymentMeans', paymentMeans(content)),
    all('PaymentTerms', [text('Note', termsOf(content))]),
    all('TaxTotal', [
      money('TaxAmount', '0.00'),
      all('TaxSubtotal', [
        money('TaxableAmount', content.amount),
        money('TaxAmount', '0.00'),
        all('TaxCategory', [
          ...categoryPieces(content.vat.category),
          text('TaxExemptionReasonCode', content.vat.reasonCode),
          text('TaxExemptionReason', content.vat.reasonText),
          all('TaxScheme', [text('ID', ubl.taxScheme)]),
        ]),
      ]),
    ]),
    all('LegalMonetaryTotal', [
      money('LineExtensionAmount', content.amount),
      money('TaxExclusiveAmount', content.amount),
      money('TaxInclusiveAmount', content.amount),
      money('PayableAmount', content.amount),
    ]),
    ...content.lines.map((line, place) => linePiece(content, line, place)),
  ];
  return written(content.kind, pieces);
}

function party(of: IssuedParty, { vat }: InvoiceContent): Piece {
  const organisationNumber = required(of.organisationNumber, 'organisation number');
  // Outside VAT (category O) no VAT id may stand anywhere (BR-O-02).
  const vatNumber = vat.category === 'E' ? of.vatNumber : null;
  return all('Party', [
    text('EndpointID', required(of.endpointId, 'electronic address'), {
      schemeID: required(of.endpointScheme, 'kind of electronic address'),
    }),
    all('PartyName', [text('Name', of.name)]),
    all('PostalAddress', [
      text('StreetName', required(of.street, 'street')),
      text('CityName', required(of.city, 'city')),
      text('PostalZone', required(of.postalCode, 'postal code')),
      all('Country', [text('IdentificationCode', ubl.country)]),
    ]),
    vatNumber === null
      ? undefined
      : all('PartyTaxScheme', [text('CompanyID', vatNumber), all('TaxScheme', [text('ID', ubl.taxScheme)])]),
    all('PartyLegalEntity', [
      text('RegistrationName', of.name),
      text('CompanyID', organisationNumber, { schemeID: ubl.organisationNumber }),
    ]),
  ]);
}

function paymentMeans({ kind, dueOn, ocr, seller }: InvoiceContent): Pieces {
  return [
    text('PaymentMeansCode', ubl.creditTransfer),
    kind === 'credit-note' ? text('PaymentDueDate', dueOn) : undefined,
    text('PaymentID', ocr),
    all('PayeeFinancialAccount', [
      text('ID', required(seller.bankgiro, 'bankgiro')),
      text('Name', seller.name),
      all('FinancialInstitutionBranch', [text('ID', ubl.bankgiro)]),
    ]),
  ];
}

function linePiece({ kind, vat, period }: InvoiceContent, line: InvoiceLine, place: number): Piece {
  const isInvoice = kind === 'invoice';
  return all(isInvoice ? 'InvoiceLine' : 'CreditNoteLine', [
    text('ID', String(place + 1)),
    text(isInvoice ? 'InvoicedQuantity' : 'CreditedQuantity', String(line.quantity), { unitCode: line.unit }),
    money('LineExtensionAmount', line.amount),
    all('InvoicePeriod', periodPieces(period)),
    all('Item', [
      text('Name', line.description.sv),
      all('ClassifiedTaxCategory', [...categoryPieces(vat.category), all('TaxScheme', [text('ID', ubl.taxScheme)])]),
    ]),
    all('Price', [money('PriceAmount', line.price)]),
  ]);
}

/** Exempt (E) has the rate 0; outside VAT (O) has no rate at all (BR-O-05). */
function categoryPieces(category: 'E' | 'O'): Pieces {
  return [text('ID', category), category === 'E' ? text('Percent', '0') : undefined];
}

function periodPieces(period: string): Pieces {
  const [year = 0, month = 0] = period.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return [text('StartDate', `${period}-01`), text('EndDate', civilDateOf(epochDayOf(next) - 1))];
}

/** One note at most (PEPPOL-EN16931-R002). */
function noteOf({ reason, remarks, payerName, period }: InvoiceContent): string {
  const words = [`Kommunalt betalningsansvar för ${payerName}, ${period}.`, reason, ...remarks];
  return words
    .filter((word) => word !== null)
    .map(withoutPersonalNumbers)
    .join(' ');
}

export function termsOf({ kind, dueOn, credits, ocr }: InvoiceContent): string {
  return kind === 'invoice'
    ? `Betalas senast ${dueOn}. Ange OCR-nummer ${ocr}.`
    : `Avräknas mot faktura ${credits?.number ?? ''}. Inget att betala.`;
}

function requireExactSums({ number, lines, amount }: InvoiceContent): void {
  const amounts = lines.map((line) => {
    const price = parseAmount(line.price);
    const exact = price && multiplyAmount(line.quantity, price);
    if (!exact || formatAmount(exact) !== line.amount)
      throw new Error(`a line of ${number} is not its quantity times its price`);
    return exact;
  });
  if (lines.length === 0 || formatAmount(addAmounts(amounts)) !== amount)
    throw new Error(`the lines of ${number} do not sum to its amount`);
}

function required<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`an issued document lacks the ${what}`);
  return value;
}

const text = (name: string, value: string, attributes: Piece['attributes'] = {}): Piece => ({
  name: `cbc:${name}`,
  text: value,
  attributes,
});
const money = (name: string, amount: string): Piece => text(name, amount, { currencyID: ubl.currency });
const all = (name: string, children: Pieces): Piece => ({
  name: `cac:${name}`,
  children: children.filter((piece) => piece !== undefined),
});

function written(kind: InvoiceContent['kind'], pieces: Pieces): string {
  // What XML has no way to write (2.2) is left out: a name may have come with a control character from another system.
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' });
  const root = document.ele(ubl.namespaces[kind], kind === 'invoice' ? 'Invoice' : 'CreditNote', {
    'xmlns:cac': ubl.namespaces.aggregate,
    'xmlns:cbc': ubl.namespaces.basic,
  });
  for (const piece of pieces) if (piece) append(root, piece);
  return `${document.end({ prettyPrint: true })}\n`;
}

function append(parent: XMLBuilder, { name, attributes = {}, text: value, children }: Piece): void {
  const element = parent.ele(name, attributes);
  if (value !== undefined) element.txt(value);
  for (const child of children ?? []) append(element, child);
}
