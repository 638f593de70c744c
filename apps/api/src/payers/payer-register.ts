import { Injectable } from '@nestjs/common';
import { type PayerDefinition, payerMapOf, type PayerMap } from '@fristdag/billing';
import type { Transaction } from '../platform/index.ts';

/** The payers over time, as the database holds them. They are data: the libs get them as an argument. */
@Injectable()
export class PayerRegister {
  async load({ query }: Transaction): Promise<PayerMap> {
    return payerMapOf(
      await query<PayerDefinition>(
        `select code, municipality, district, name, municipality_name as "municipalityName",
                valid_from::text as "validFrom", valid_through::text as "validThrough", successors
           from payer order by code`,
      ),
    );
  }

  /** What a role on these payers reaches: the districts of a municipality, and all predecessors (their months are finished by the successor's staff). */
  async reachOf({ query }: Transaction, codes: readonly string[]): Promise<string[]> {
    const rows = await query<{ code: string }>(
      `with recursive reach (code) as (
         select code from payer where code = any($1::text[]) or municipality = any($1::text[])
         union
         select p.code from payer p join reach r on r.code = any(p.successors)
       ) select code from reach order by code`,
      [codes],
    );
    return rows.map(({ code }) => code);
  }

  /** Puts the shipped payers into an empty register; what an administrator changed later is never overwritten. */
  async fillWhenEmpty({ query }: Transaction, definitions: readonly PayerDefinition[]): Promise<void> {
    await query(
      `insert into payer (code, municipality, district, name, municipality_name, valid_from, valid_through, successors)
       select code, municipality, district, name, municipality_name, valid_from, valid_through, coalesce(array(select jsonb_array_elements_text(successors)), '{}')
         from jsonb_to_recordset($1::jsonb) as given
           (code text, municipality text, district text, name text, municipality_name text, valid_from date, valid_through date, successors jsonb)
       on conflict do nothing`,
      [
        JSON.stringify(
          definitions.map(({ code, municipality, district, name, municipalityName, validFrom, validThrough, successors }) => ({
            ...{ code, municipality, district, name, successors },
            ...{ municipality_name: municipalityName, valid_from: validFrom, valid_through: validThrough },
          })),
        ),
      ],
    );
  }
}
