import type { TextKey } from '../i18n/messages.ts';
import type { InvoiceParty } from '../providers/api-types.ts';

const ofBoth = ['name', 'organisationNumber', 'endpointId', 'street', 'postalCode', 'city', 'contactEmail'] as const;

export type PartyField = (typeof ofBoth)[number] | 'buyerReference' | 'bankgiro' | 'vatNumber';
export type PartyValues = Record<PartyField | 'endpointScheme', string>;

const all: readonly PartyField[] = [...ofBoth, 'buyerReference', 'bankgiro', 'vatNumber'];

export const partyFields = {
  /** The sender has an account and a VAT number, a receiver has the reference that it wants on its invoices. */
  of: (id: string): readonly PartyField[] =>
    all.filter((name) =>
      name === 'buyerReference' ? id !== 'region' : ofBoth.some((both) => both === name) || id === 'region',
    ),
  valuesOf: (party: InvoiceParty): PartyValues => ({
    ...(Object.fromEntries(all.map((name) => [name, party[name] ?? ''])) as Record<PartyField, string>),
    endpointScheme: party.endpointScheme ?? '',
  }),
};

/** What is written, in the form of the API: an empty field is a missing datum. An address without a kind has none. */
export function partyBody(values: PartyValues): Record<string, string | null> {
  const trimmed = Object.entries(values).map(([name, value]) => [name, value.trim() === '' ? null : value.trim()]);
  return Object.fromEntries(trimmed) as Record<string, string | null>;
}

export const partyLabels: Record<PartyField, TextKey> = {
  name: 'invoice.name',
  organisationNumber: 'invoice.organisationNumber',
  buyerReference: 'invoice.buyerReference',
  endpointId: 'invoice.endpointId',
  street: 'invoice.street',
  postalCode: 'invoice.postalCode',
  city: 'invoice.city',
  bankgiro: 'invoice.bankgiro',
  vatNumber: 'invoice.vatNumber',
  contactEmail: 'invoice.contactEmail',
};

export const isPartyField = (field: string | null): field is PartyField =>
  field !== null && Object.hasOwn(partyLabels, field);
