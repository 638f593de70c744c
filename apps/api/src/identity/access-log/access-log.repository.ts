import { Injectable } from '@nestjs/common';
import type { Text, Transaction } from '../../platform/index.ts';
import type { ShownEpisode } from './access-log.ts';

/** Null where everything is wanted. */
export interface AccessFilter {
  /** Part of a name or of a username. */
  readonly person: string | null;
  readonly act: string | null;
  /** Epoch milliseconds; `to` is the first that is not wanted. */
  readonly from: number | null;
  readonly to: number | null;
  readonly caseNumber: string | null;
  readonly unit: string | null;
}

export interface AccessRow {
  readonly id: string;
  readonly at: number;
  readonly username: string;
  readonly person: string;
  readonly role: string | null;
  /** What the role is called, in both languages; null for a role that is not kept. */
  readonly roleTitle: Text | null;
  readonly unitKind: string;
  readonly unitCode: string | null;
  readonly unitName: string;
  readonly act: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly purpose: string | null;
  readonly requestId: string;
}

/** An entry with what it showed, of the episodes that the transaction may see. */
export interface ListedAccessRow extends AccessRow {
  readonly episodes: number;
  readonly protectedEpisodes: number;
  /** The first of them, by case number. */
  readonly first: readonly ShownEpisode[];
}

/** One episode that an entry showed, or an entry that showed none. */
export interface ExportedAccessRow extends AccessRow {
  readonly shown: readonly (ShownEpisode & { readonly payerName: string | null })[];
}

/** An access to one patient's episodes, as the patient may be told of it. */
export interface PatientAccessRow extends ShownEpisode {
  readonly at: number;
  readonly act: string;
  readonly unitName: string;
}

const NAMED_CASES = 3;

export const accessColumns = `e.id::text, epoch_ms(e.at) as at, e.username, e.person_name as person, e.role,
  (select jsonb_build_object('sv', title_sv, 'en', title_en) from role where role.id = e.role) as "roleTitle", e.unit_kind as "unitKind",
  e.unit_code as "unitCode", e.unit_name as "unitName", e.act, e.object_kind as "objectKind", e.object_id as "objectId",
  e.purpose, e.request_id as "requestId"`;

const shownJson = `jsonb_build_object('caseNumber', s.case_number, 'payer', nullif(s.payer, ''),
  'patientIndex', encode(s.patient_index, 'hex'), 'protectedIdentity', s.protected_identity)`;

/** How many episodes an entry showed, and the first of them. */
export const whatWasShown = `
  cross join lateral (
    select count(distinct s.case_number)::int as episodes,
           count(distinct s.case_number) filter (where s.protected_identity)::int as "protectedEpisodes"
      from access_shown s where s.entry_id = e.id and s.month = e.month) counted
  cross join lateral (
    select coalesce(jsonb_agg(${shownJson} order by s.case_number), '[]') as first
      from (select * from access_shown s where s.entry_id = e.id and s.month = e.month
             order by s.case_number, s.payer limit ${NAMED_CASES}) s) named`;

const conditions = `($1::text is null or e.person_name ilike '%' || $1 || '%' or e.username ilike '%' || $1 || '%')
  and ($2::text is null or e.act = $2) and ($3::float8 is null or e.at >= instant_of($3)) and ($4::float8 is null or e.at < instant_of($4))
  and ($5::text is null or (e.id, e.month) in (select entry_id, month from access_shown where case_number = $5))
  and ($6::text is null or e.unit_code = $6 or e.unit_name ilike '%' || $6 || '%')`;

const parametersOf = ({ person, act, from, to, caseNumber, unit }: AccessFilter): unknown[] => [
  person === null ? null : person.replaceAll(/[\\%_]/g, '\\$&'),
  act,
  from,
  to,
  caseNumber,
  unit === null ? null : unit.replaceAll(/[\\%_]/g, '\\$&'),
];

const ORDER: Readonly<Record<'at' | 'person', string>> = { at: 'e.at', person: 'e.person_name collate "sv-x-icu"' };

/** Reads the access log. The database's policies bound it to the episodes of the caller's payers. */
@Injectable()
export class AccessLogRepository {
  async count({ query }: Transaction, filter: AccessFilter): Promise<number> {
    const sql = `select count(*)::int as total from access_entry e where ${conditions}`;
    const [count] = await query<{ total: number }>(sql, parametersOf(filter));
    return count?.total ?? 0;
  }

  list(
    { query }: Transaction,
    filter: AccessFilter,
    { sort, order, limit, offset }: { sort: 'at' | 'person'; order: 'asc' | 'desc'; limit: number; offset: number },
  ): Promise<ListedAccessRow[]> {
    return query<ListedAccessRow>(
      `with page as materialized (
         select e.*, row_number() over () as place
           from (select * from access_entry e where ${conditions}
                  order by ${ORDER[sort]} ${order}, e.id ${order} limit $7 offset $8) e)
       select ${accessColumns}, counted.*, named.* from page e ${whatWasShown} order by e.place`,
      [...parametersOf(filter), limit, offset],
    );
  }

  async exists({ query }: Transaction, id: string): Promise<boolean> {
    return (await query('select 1 from access_entry where id = $1::bigint', [id])).length > 0;
  }

  async countShown({ query }: Transaction, id: string): Promise<number> {
    const [count] = await query<{ total: number }>(
      'select count(*)::int as total from access_shown where entry_id = $1::bigint',
      [id],
    );
    return count?.total ?? 0;
  }

  /** What one entry showed. */
  listShown(
    { query }: Transaction,
    id: string,
    { order, limit, offset }: { order: 'asc' | 'desc'; limit: number; offset: number },
  ): Promise<(ShownEpisode & { payerName: string | null })[]> {
    return query(
      `select s.case_number as "caseNumber", nullif(s.payer, '') as payer, p.name as "payerName", encode(s.patient_index, 'hex') as "patientIndex",
              s.protected_identity as "protectedIdentity"
         from access_shown s left join payer p on p.code = s.payer
        where s.entry_id = $1::bigint order by s.case_number ${order}, s.payer limit $2 offset $3`,
      [id, limit, offset],
    );
  }

  /** The next entries before one, newest first: for reading the whole log piece by piece. */
  listBefore(
    { query }: Transaction,
    filter: AccessFilter,
    { id, limit }: { id: string | null; limit: number },
  ): Promise<ExportedAccessRow[]> {
    return query<ExportedAccessRow>(
      `select ${accessColumns}, shown.shown
         from (select * from access_entry e where ${conditions} and ($7::bigint is null or e.id < $7::bigint)
                order by e.id desc limit $8) e
        cross join lateral (
          select coalesce(jsonb_agg(${shownJson} || jsonb_build_object('payerName', p.name) order by s.case_number, s.payer), '[]') as shown
            from access_shown s left join payer p on p.code = s.payer
           where s.entry_id = e.id and s.month = e.month) shown
        order by e.id desc`,
      [...parametersOf(filter), id, limit],
    );
  }

  /**
   * Every access to the episodes of one patient, or to one case, oldest first. A case that was shown when nobody could tell
   * whose it was (a refused row) belongs to the patient who is known to have it.
   */
  listOfPatient(
    { query }: Transaction,
    { patientIndex, caseNumber, from, to }: PatientQuestion,
  ): Promise<PatientAccessRow[]> {
    return query<PatientAccessRow>(
      `select epoch_ms(e.at) as at, e.act, e.unit_name as "unitName", s.case_number as "caseNumber", nullif(s.payer, '') as payer,
              encode(s.patient_index, 'hex') as "patientIndex", s.protected_identity as "protectedIdentity"
         from access_shown s join access_entry e on e.id = s.entry_id and e.month = s.month
        where ($1::text is null or s.patient_index = decode($1, 'hex')
               or s.patient_index is null and s.case_number in (select case_number from access_shown where patient_index = decode($1, 'hex'))) and ($2::text is null or s.case_number = $2)
          and ($3::float8 is null or e.at >= instant_of($3)) and ($4::float8 is null or e.at < instant_of($4))
        order by e.at, e.id, s.case_number`,
      [patientIndex, caseNumber, from, to],
    );
  }
}

/** One of the two says whose accesses are wanted. */
export interface PatientQuestion {
  readonly patientIndex: string | null;
  readonly caseNumber: string | null;
  readonly from: number | null;
  readonly to: number | null;
}
