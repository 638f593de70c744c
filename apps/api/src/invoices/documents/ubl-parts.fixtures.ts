import { at, type Element, everything, localName, texts } from './ubl-reader.fixtures.ts';
import { SEQUENCES } from './ubl-sequences.fixtures.ts';

/** A rule of EN 16931, Peppol BIS Billing 3 or its Swedish part, as far as documents like ours can break it. */
export interface UblRule {
  readonly id: string;
  readonly says: string;
  readonly holds: (document: Element) => boolean;
  /** One way to break it: what is replaced in a right document by what. */
  readonly breach: readonly [what: RegExp | string, by: string];
  /** Which right document is broken; the invoice of exempt care unless it says otherwise. */
  readonly of?: 'credit-note' | 'outside-vat';
}

export const SELLER = 'AccountingSupplierParty/Party';
export const BUYER = 'AccountingCustomerParty/Party';
const TOTAL = 'LegalMonetaryTotal';
export const lines = (document: Element): readonly Element[] => [
  ...at(document, 'InvoiceLine'),
  ...at(document, 'CreditNoteLine'),
];
export const one = (element: Element, path: string): string => texts(element, path).join();
export const ore = (amount: string): number => Math.round(Number(amount) * 100);
export const total = (document: Element, name: string): number => ore(one(document, `${TOTAL}/${name}`));
export const categories = (document: Element): readonly string[] => [
  ...texts(document, 'TaxTotal/TaxSubtotal/TaxCategory/ID'),
  ...lines(document).flatMap((line) => texts(line, 'Item/ClassifiedTaxCategory/ID')),
];
export const isOf = (document: Element, category: string): boolean => categories(document).includes(category);
export const isFilled = (document: Element, path: string): boolean => one(document, path) !== '';
export const percents = (document: Element): readonly string[] =>
  everything(document)
    .filter((element) => localName(element) === 'Percent')
    .map(({ text }) => text);

/** The check digit of Swedish organisation numbers and bankgiro numbers. */
export function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((before, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return before + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

export function isGln(digits: string): boolean {
  const [check = '', ...rest] = [...digits].reverse();
  const sum = rest.reduce((before, digit, place) => before + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return /^\d{13}$/.test(digits) && (10 - (sum % 10)) % 10 === Number(check);
}

export function isInSequence(element: Element): boolean {
  const order = SEQUENCES[localName(element)];
  if (!order) return true;
  const places = element.children.map((child) => order.indexOf(localName(child)));
  return !places.includes(-1) && places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}

export function hasKnownScheme({ attributes }: Element): boolean {
  return ['0007', '0088'].includes(attributes['schemeID'] ?? '');
}

export function endpoints(document: Element, scheme: string): readonly string[] {
  return [SELLER, BUYER]
    .flatMap((party) => at(document, `${party}/EndpointID`))
    .filter(({ attributes }) => attributes['schemeID'] === scheme)
    .map(({ text }) => text);
}

export function hasReason(document: Element): boolean {
  const category = 'TaxTotal/TaxSubtotal/TaxCategory';
  return (
    isFilled(document, `${category}/TaxExemptionReasonCode`) || isFilled(document, `${category}/TaxExemptionReason`)
  );
}

export function amounts(document: Element): readonly Element[] {
  return everything(document).filter((element) => /Amount$/.test(element.name));
}
