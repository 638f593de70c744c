import { Injectable } from '@nestjs/common';
import { type PayerDefinition, payerMapOf, type PayerMap } from '@fristdag/billing';
import { offsetOf, type Transaction } from '../platform/index.ts';
import type { PayerAnswer, PayerListQuery } from './dto/payer.dto.ts';

const SORTED_BY: Readonly<Record<PayerListQuery['sort'], string>> = {
  name: 'name collate "sv-x-icu"',
  code: 'code',
  municipality: 'municipality',
  validFrom: 'valid_from',
  validThrough: 'valid_through',
};

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

  /** A page of the register, with the payers that each took over from. */
  async list({ query }: Transaction, asked: PayerListQuery): Promise<{ rows: PayerAnswer[]; total: number }> {
    const where = `where ($1::text is null or code = $1) and ($2::text is null or municipality = $2)
      and ($3::text is null or district = $3)
      and ($4::date is null or (coalesce(valid_from, $4) <= $4 and coalesce(valid_through, $4) >= $4))
      and ($5::text is null or strpos(lower(name), lower($5)) > 0 or starts_with(code, $5))`;
    const filters = [asked.code, asked.municipality, asked.district, asked.on, asked.q].map((value) => value ?? null);
    const [count] = await query<{ total: number }>(`select count(*)::int as total from payer ${where}`, filters);
    const rows = await query<PayerAnswer>(
      `select code, name, municipality, municipality_name as "municipalityName", district,
              valid_from::text as "validFrom", valid_through::text as "validThrough", successors,
              array(select before.code from payer before where payer.code = any(before.successors) order by 1) as predecessors, version
         from payer ${where} order by ${SORTED_BY[asked.sort]} ${asked.order} nulls last, code limit $6 offset $7`,
      [...filters, asked.perPage, offsetOf(asked)],
    );
    return { rows, total: count?.total ?? 0 };
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

  /** What a role on each of these codes reaches by itself; see reachOf. */
  async reachOfEach({ query }: Transaction, codes: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    if (codes.length === 0) return new Map();
    const rows = await query<{ root: string; codes: string[] }>(
      `with recursive reach (root, code) as (
         select root, code from unnest($1::text[]) as root join payer on code = root or municipality = root
         union
         select r.root, p.code from payer p join reach r on r.code = any(p.successors)
       ) select root, array_agg(code order by code) as codes from reach group by root`,
      [[...new Set(codes)]],
    );
    return new Map(rows.map(({ root, codes: reached }) => [root, reached]));
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
          definitions.map(
            ({ code, municipality, district, name, municipalityName, validFrom, validThrough, successors }) => ({
              code,
              municipality,
              district,
              name,
              successors,
              municipality_name: municipalityName,
              valid_from: validFrom,
              valid_through: validThrough,
            }),
          ),
        ),
      ],
    );
  }
}
