import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@fristdag/rules';
import type { Transaction } from '../../platform/index.ts';

/** A sender or receiver of invoices. `id` is 'region' or the code of a municipality. */
export interface InvoiceParty {
  readonly id: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly endpointScheme: '0007' | '0088' | null;
  readonly endpointId: string | null;
  readonly buyerReference: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly bankgiro: string | null;
  readonly contactEmail: string | null;
  readonly vatNumber: string | null;
  readonly isExample: boolean;
  readonly version: number;
}

export interface VatSetting {
  readonly validFrom: CivilDate;
  readonly category: 'E' | 'O';
  readonly reasonCode: string;
  readonly reasonText: string;
  readonly decidedBy: string;
  readonly setByName: string;
}

const PARTY = `id, name, organisation_number as "organisationNumber", endpoint_scheme as "endpointScheme", endpoint_id as "endpointId",
  buyer_reference as "buyerReference", street, postal_code as "postalCode", city, bankgiro, contact_email as "contactEmail",
  vat_number as "vatNumber", is_example as "isExample", version`;

export const REGION = 'region';

@Injectable()
export class ReferenceDataRepository {
  /** Every party there can be: the region, and each municipality of the register, also one that nothing is known of yet. */
  list({ query }: Transaction): Promise<InvoiceParty[]> {
    return query<InvoiceParty>(
      `select * from (
       select ${PARTY} from invoice_party
       union all
       select distinct on (municipality) municipality, municipality_name, null, null, null, null, null, null, null, null, null, null, false, 0
         from payer where not exists (select from invoice_party known where known.id = payer.municipality)
       ) party order by id = '${REGION}' desc, name collate "sv-x-icu"`,
    );
  }

  async find({ query }: Transaction, id: string, lock = false): Promise<InvoiceParty | undefined> {
    const [party] = await query<InvoiceParty>(
      `select ${PARTY} from invoice_party where id = $1${lock ? ' for update' : ''}`,
      [id],
    );
    return party;
  }

  async save({ query }: Transaction, party: InvoiceParty, at: number): Promise<void> {
    await query(
      `insert into invoice_party (id, name, organisation_number, endpoint_scheme, endpoint_id, buyer_reference, street, postal_code, city, bankgiro,
                                  contact_email, vat_number, is_example, version, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, instant_of($15::float8))
       on conflict (id) do update set name = excluded.name, organisation_number = excluded.organisation_number, endpoint_scheme = excluded.endpoint_scheme,
         endpoint_id = excluded.endpoint_id, buyer_reference = excluded.buyer_reference, street = excluded.street, postal_code = excluded.postal_code,
         city = excluded.city, bankgiro = excluded.bankgiro, contact_email = excluded.contact_email, vat_number = excluded.vat_number,
         is_example = excluded.is_example, version = excluded.version, changed_at = excluded.changed_at`,
      [
        party.id,
        party.name,
        party.organisationNumber,
        party.endpointScheme,
        party.endpointId,
        party.buyerReference,
        party.street,
        party.postalCode,
        party.city,
        party.bankgiro,
        party.contactEmail,
        party.vatNumber,
        party.isExample,
        party.version,
        at,
      ],
    );
  }

  listVat({ query }: Transaction): Promise<VatSetting[]> {
    return query<VatSetting>(
      `select valid_from::text as "validFrom", category, reason_code as "reasonCode", reason_text as "reasonText", decided_by as "decidedBy", set_by_name as "setByName"
         from vat_setting order by valid_from`,
    );
  }

  /** The setting of a civil day: the latest that has begun. */
  async vatOn(transaction: Transaction, day: CivilDate): Promise<VatSetting | undefined> {
    return (await this.listVat(transaction)).filter(({ validFrom }) => validFrom <= day).at(-1);
  }

  async addVat(
    { query }: Transaction,
    setting: Omit<VatSetting, 'setByName'>,
    { by, byName, at }: { by: string; byName: string; at: number },
  ): Promise<boolean> {
    const { validFrom, category, reasonCode, reasonText, decidedBy } = setting;
    const added = await query(
      `insert into vat_setting values ($1::date, $2, $3, $4, $5, $6, $7, instant_of($8::float8)) on conflict do nothing returning 1`,
      [validFrom, category, reasonCode, reasonText, decidedBy, by, byName, at],
    );
    return added.length > 0;
  }
}
