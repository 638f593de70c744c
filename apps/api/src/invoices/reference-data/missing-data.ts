import type { Text } from '../../platform/index.ts';
import type { InvoiceParty } from './reference-data.repository.ts';

/** Something that an invoice cannot go without, as a sentence that says what to enter. */
interface MissingDatum {
  readonly party: string;
  readonly field: string;
  readonly text: Text;
}

const SENDER = ['organisationNumber', 'endpointId', 'street', 'postalCode', 'city', 'bankgiro'] as const;
const RECEIVER = ['organisationNumber', 'endpointId', 'buyerReference', 'street', 'postalCode', 'city'] as const;

type Field = (typeof SENDER)[number] | (typeof RECEIVER)[number] | 'vatNumber';

const names: Readonly<Record<Field, Text>> = {
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  endpointId: { sv: 'Elektronisk adress', en: 'Electronic address' },
  buyerReference: { sv: 'Referenskod', en: 'Reference code' },
  street: { sv: 'Gatuadress', en: 'Street address' },
  postalCode: { sv: 'Postnummer', en: 'Postal code' },
  city: { sv: 'Ort', en: 'City' },
  bankgiro: { sv: 'Bankgiro', en: 'Bankgiro' },
  vatNumber: { sv: 'Momsregistreringsnummer', en: 'VAT number' },
};

/** What a sender lacks. The VAT number is asked for where the claim is exempt (category E), and never outside VAT (O). */
export function missingOfSender(party: InvoiceParty | undefined, category: 'E' | 'O'): MissingDatum[] {
  return missing(party, {
    id: 'region',
    name: 'regionen',
    fields: category === 'E' ? [...SENDER, 'vatNumber'] : SENDER,
  });
}

/** What a receiver lacks for an e-invoice to reach it (Peppol BIS Billing 3); nothing is invented. */
export function missingOfReceiver(
  party: InvoiceParty | undefined,
  { id, name }: { readonly id: string; readonly name: string },
): MissingDatum[] {
  return missing(party, { id, name, fields: RECEIVER });
}

function missing(
  party: InvoiceParty | undefined,
  { id, name, fields }: { id: string; name: string; fields: readonly Field[] },
): MissingDatum[] {
  return fields
    .filter((field) => (party?.[field] ?? null) === null)
    .map((field) => ({
      party: id,
      field,
      text: {
        sv: `${names[field].sv} saknas för ${party?.name ?? name}. Lägg in det under Register, så går fakturan vidare.`,
        en: `${names[field].en} is missing for ${party?.name ?? name}. Enter it in the register, and the invoice goes on.`,
      },
    }));
}
