import { Injectable } from '@nestjs/common';
import { type ListQuery, offsetOf, type Transaction } from '../../platform/index.ts';
import { SCOPE_NAME } from '../identity.repository.ts';

/** Also the command line reads and writes roles: with SQL alone. */
type Sql = Pick<Transaction, 'query'>;

export type ScopeKind = 'region' | 'payer' | 'care-unit';

export interface RoleScope {
  readonly kind: ScopeKind;
  readonly code: string | null;
  readonly name: string;
}

export interface RoleRow {
  readonly id: string;
  readonly titleSv: string;
  readonly titleEn: string;
  /** For what kind of unit it can be held. */
  readonly scopeKinds: readonly ScopeKind[];
  /** A municipality's own administrator may grant it. */
  readonly isMunicipal: boolean;
  readonly permissions: readonly string[];
}

/** An assignment as a row, with the words around it. Instants in epoch milliseconds, days as civil dates. */
export interface AssignmentRow {
  readonly id: string;
  readonly account: { readonly id: string; readonly displayName: string };
  readonly accountUnit: { readonly kind: ScopeKind; readonly code: string | null; readonly name: string };
  readonly role: string;
  readonly titleSv: string;
  readonly titleEn: string;
  readonly isMunicipal: boolean;
  readonly scope: RoleScope;
  readonly validFrom: string;
  readonly validThrough: string | null;
  readonly deputyOf: string | null;
  readonly deputyFor: { readonly id: string; readonly displayName: string } | null;
  readonly grantedBy: string;
  readonly grantedAt: number;
  readonly ended: { readonly at: number; readonly by: string | null; readonly reason: string } | null;
  /** `dormant`: a deputy's, while the role it stands in for is not held. */
  readonly state: 'valid' | 'upcoming' | 'expired' | 'dormant' | 'ended';
  readonly version: number;
}

export interface NewAssignment {
  readonly accountId: string;
  readonly role: string;
  readonly scope: { readonly kind: ScopeKind; readonly code: string | null };
  /** Civil dates in Stockholm; without a first day from today. */
  readonly validFrom: string | null;
  readonly validThrough: string | null;
  readonly deputyOf: string | null;
  readonly grantedBy: { readonly id: string | null; readonly name: string };
}

export interface AssignmentFilter {
  readonly account?: string | undefined;
  readonly role?: string | undefined;
  readonly permission?: string | undefined;
  /** Only those within these payers, or of people who belong to them; null = everywhere. */
  readonly payers: readonly string[] | null;
  /** Ended and expired ones too. */
  readonly withPast: boolean;
}

const TODAY = `(now() at time zone 'Europe/Stockholm')::date`;

const COLUMNS = `a.id, a.role_id as role, r.title_sv as "titleSv", r.title_en as "titleEn", r.is_municipal as "isMunicipal",
  json_build_object('id', p.id, 'displayName', p.display_name) as account,
  json_build_object('kind', p.unit_kind, 'code', p.unit_code, 'name', p.unit_name) as "accountUnit",
  json_build_object('kind', a.scope_kind, 'code', a.scope_code, 'name', ${SCOPE_NAME}) as scope,
  a.valid_from::text as "validFrom", a.valid_through::text as "validThrough", a.deputy_of as "deputyOf",
  (select json_build_object('id', q.id, 'displayName', q.display_name)
     from role_assignment own join account q on q.id = own.account_id where own.id = a.deputy_of) as "deputyFor",
  a.granted_by_name as "grantedBy", epoch_ms(a.granted_at) as "grantedAt",
  case when a.ended_at is not null
       then json_build_object('at', epoch_ms(a.ended_at), 'by', a.ended_by_name, 'reason', a.end_reason) end as ended,
  case when a.ended_at is not null then 'ended' when a.valid_from > ${TODAY} then 'upcoming'
       when a.valid_through < ${TODAY} then 'expired' when assignment_holds(a) then 'valid' else 'dormant' end as state,
  a.version`;

const FROM = `from role_assignment a join role r on r.id = a.role_id join account p on p.id = a.account_id`;

/** What only counts for the region gives nothing in a unit: $5 are the permissions that do. */
const WHERE = `where ($1::text is null or a.account_id = $1) and ($2::text is null or a.role_id = $2)
  and ($3::text[] is null or a.scope_code = any($3) or (p.unit_kind = 'payer' and p.unit_code = any($3)))
  and ($4::text is null or (exists (select 1 from role_permission given where given.role_id = a.role_id and given.permission = $4)
                            and (a.scope_kind = 'region' or $4 = any($5::text[])) and assignment_holds(a) and p.disabled_at is null))
  and ($6 or (a.ended_at is null and coalesce(a.valid_through, 'infinity') >= ${TODAY}))`;

/** Roles and who holds them, as rows. Who may see and change which is asked before. */
@Injectable()
export class RoleRepository {
  /** In their order. */
  listRoles({ query }: Sql): Promise<RoleRow[]> {
    return query<RoleRow>(
      `select id, title_sv as "titleSv", title_en as "titleEn", scope_kinds as "scopeKinds", is_municipal as "isMunicipal",
              array(select permission from role_permission where role_id = role.id order by permission) as permissions
         from role order by place, id`,
    );
  }

  async list(
    { query }: Sql,
    filter: AssignmentFilter,
    { page, withinUnits }: { page: Pick<ListQuery, 'page' | 'perPage' | 'order'>; withinUnits: readonly string[] },
  ): Promise<{ rows: AssignmentRow[]; total: number }> {
    const { account = null, role = null, permission = null, payers, withPast } = filter;
    const filters = [account, role, payers, permission, withinUnits, withPast];
    const [count] = await query<{ total: number }>(`select count(*)::int as total ${FROM} ${WHERE}`, filters);
    const rows = await query<AssignmentRow>(
      `select ${COLUMNS} ${FROM} ${WHERE} order by p.display_name collate "sv-x-icu" ${page.order}, p.id, r.place, a.granted_at, a.id
        limit $7 offset $8`,
      [...filters, page.perPage, offsetOf(page)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  /** All assignments of some people, past ones too. */
  listOf({ query }: Sql, accounts: readonly string[]): Promise<AssignmentRow[]> {
    return query<AssignmentRow>(
      `select ${COLUMNS} ${FROM} where a.account_id = any($1::text[])
        order by a.ended_at is not null, r.place, a.granted_at, a.id`,
      [accounts],
    );
  }

  /** Who stands in for somebody today, or is going to. */
  listDeputies({ query }: Sql, accountId: string): Promise<AssignmentRow[]> {
    return query<AssignmentRow>(
      `select ${COLUMNS} ${FROM} where a.deputy_of in (select own.id from role_assignment own where own.account_id = $1)
          and a.ended_at is null and coalesce(a.valid_through, 'infinity') >= ${TODAY} and p.disabled_at is null
        order by r.place, a.valid_from, a.id`,
      [accountId],
    );
  }

  async find({ query }: Sql, id: string): Promise<AssignmentRow | undefined> {
    const [row] = await query<AssignmentRow>(`select ${COLUMNS} ${FROM} where a.id = $1`, [id]);
    return row;
  }

  /** One change of somebody's roles at a time. */
  async lock({ query }: Sql, accountId: string): Promise<void> {
    await query('select 1 from account where id = $1 for update', [accountId]);
  }

  /** @returns the new assignment's id */
  async insert({ query }: Sql, given: NewAssignment): Promise<string> {
    const { accountId, role, scope, validFrom, validThrough, deputyOf, grantedBy } = given;
    const [row] = await query<{ id: string }>(
      `insert into role_assignment (account_id, role_id, scope_kind, scope_code, valid_from, valid_through, deputy_of, granted_by, granted_by_name)
       values ($1, $2, $3, $4, coalesce($5::date, ${TODAY}), $6, $7, $8, $9) returning id`,
      [accountId, role, scope.kind, scope.code, validFrom, validThrough, deputyOf, grantedBy.id, grantedBy.name],
    );
    return row?.id ?? '';
  }

  async end(
    { query }: Sql,
    { id, by, reason }: { id: string; by: { readonly id: string; readonly name: string }; reason: string },
  ): Promise<void> {
    await query(
      `update role_assignment set ended_at = now(), ended_by = $2, ended_by_name = $3, end_reason = $4, version = version + 1
        where id = $1`,
      [id, by.id, by.name, reason],
    );
  }

  /** How many people hold each permission today. */
  async countHolders(
    { query }: Sql,
    { payers, withinUnits }: { payers: readonly string[] | null; withinUnits: readonly string[] },
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await query<{ permission: string; holders: number }>(
      `select given.permission, count(distinct a.account_id)::int as holders
         ${FROM} join role_permission given on given.role_id = a.role_id
        where assignment_holds(a) and p.disabled_at is null
          and (a.scope_kind = 'region' or given.permission = any($2::text[]))
          and ($1::text[] is null or a.scope_code = any($1) or (p.unit_kind = 'payer' and p.unit_code = any($1)))
        group by given.permission`,
      [payers, withinUnits],
    );
    return new Map(rows.map(({ permission, holders }) => [permission, holders]));
  }

  /** Payers that are there today, and municipalities that are split into districts; null = all. */
  listPayers({ query }: Sql, codes: readonly string[] | null): Promise<RoleScope[]> {
    return query<RoleScope>(
      `select 'payer' as kind, code, name
         from (select code, name, municipality from payer where coalesce(valid_through, 'infinity') >= ${TODAY}
               union
               select municipality, municipality_name, municipality from payer where district is not null) as given
        where $1::text[] is null or code = any($1) order by name collate "sv-x-icu", code`,
      [codes],
    );
  }

  async today({ query }: Sql): Promise<string> {
    const [row] = await query<{ today: string }>(`select ${TODAY}::text as today`);
    return row?.today ?? '';
  }
}
