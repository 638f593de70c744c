import { Injectable } from '@nestjs/common';
import type { ReconciledKind } from '@fristdag/billing';
import type { Transaction } from '../../platform/index.ts';
import { billingCaseColumns, type BillingCaseRow } from '../cases/billing-case.row.ts';
import { foldedName, type UnitNames } from './list/listed-episodes.ts';
import type { ListRefusal } from './list/read-own-list.ts';
import type { KeptEpisode, NewReconciliation, ReconciliationRow } from './reconciliation.row.ts';

const COLUMNS = `r.id::text, r.case_id::text as "caseId", r.package_id::text as "packageId", r.payer, r.revision,
  (select max(k.revision) from review_package k where k.case_id = r.case_id) as "newestRevision", r.file_name as "fileName", r.columns, r.rows,
  r.matched, r.differing, r.only_ours as "onlyOurs", r.only_theirs as "onlyTheirs", r.elsewhere, r.refused,
  r.made_by_name as "madeByName", epoch_ms(r.made_at) as "madeAt"`;

interface Slice {
  readonly kind: ReconciledKind | null;
  readonly order: 'asc' | 'desc';
  readonly limit: number | null;
  readonly offset: number;
}

@Injectable()
export class ReconciliationsRepository {
  /** The case, when it is within reach. */
  async findCase({ query }: Transaction, id: string): Promise<BillingCaseRow | undefined> {
    const [row] = await query<BillingCaseRow>(
      `select ${billingCaseColumns('c')} from billing_case c where c.id = $1::bigint`,
      [id],
    );
    return row;
  }

  async add({ query }: Transaction, added: NewReconciliation): Promise<string> {
    const [row] = await query<{ id: string }>(
      `insert into reconciliation (case_id, package_id, payer, revision, file_name, columns, rows, matched, differing, only_ours, only_theirs,
                                   elsewhere, refused, document, made_by, made_by_name, made_at)
       values ($1::bigint, $2::bigint, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15, $16, instant_of($17::float8))
       returning id::text`,
      [
        added.caseId,
        added.packageId,
        added.payer,
        added.revision,
        added.fileName,
        added.columns,
        added.rows,
        added.matched,
        added.differing,
        added.onlyOurs,
        added.onlyTheirs,
        added.elsewhere,
        added.refused,
        JSON.stringify(added.document),
        added.madeBy,
        added.madeByName,
        added.madeAt,
      ],
    );
    if (!row) throw new Error('a reconciliation was not stored');
    return row.id;
  }

  async find({ query }: Transaction, id: string): Promise<ReconciliationRow | undefined> {
    const [row] = await query<ReconciliationRow>(`select ${COLUMNS} from reconciliation r where r.id = $1::bigint`, [
      id,
    ]);
    return row;
  }

  async list(
    { query }: Transaction,
    caseId: string,
    page: { readonly order: 'asc' | 'desc'; readonly limit: number; readonly offset: number },
  ): Promise<{ rows: ReconciliationRow[]; total: number }> {
    const [count] = await query<{ total: number }>(
      'select count(*)::int as total from reconciliation where case_id = $1::bigint',
      [caseId],
    );
    const rows = await query<ReconciliationRow>(
      `select ${COLUMNS} from reconciliation r where r.case_id = $1::bigint order by r.id ${page.order} limit $2 offset $3`,
      [caseId, page.limit, page.offset],
    );
    return { rows, total: count?.total ?? 0 };
  }

  /** Its episodes in the order of their case numbers: one kind or all. */
  async listEpisodes(
    { query }: Transaction,
    id: string,
    { kind, order, limit, offset }: Slice,
  ): Promise<{ rows: KeptEpisode[]; total: number }> {
    const those = `
         from reconciliation r cross join lateral jsonb_array_elements(r.document -> 'episodes') with ordinality as e (episode, place)
        where r.id = $1::bigint and ($2::text is null or e.episode ->> 'kind' = $2)`;
    const [count] = await query<{ total: number }>(`select count(*)::int as total ${those}`, [id, kind]);
    const found = await query<{ episode: KeptEpisode }>(
      `select e.episode ${those} order by e.place ${order} limit $3 offset $4`,
      [id, kind, limit, offset],
    );
    return { rows: found.map(({ episode }) => episode), total: count?.total ?? 0 };
  }

  async findRefusals({ query }: Transaction, id: string): Promise<ListRefusal[]> {
    const [row] = await query<{ refusals: ListRefusal[] }>(
      `select document -> 'refusals' as refusals from reconciliation where id = $1::bigint`,
      [id],
    );
    return row?.refusals ?? [];
  }

  /** Every name that has been seen of an inpatient unit, with the name that the register has for it. */
  async findUnitNames({ query }: Transaction): Promise<UnitNames> {
    const rows = await query<{ name: string; unit: string }>(
      `select n.name, coalesce(u.name, n.name) as unit from care_unit_name n left join care_unit u on u.id = n.care_unit_id
        where n.kind = 'inpatient-unit'`,
    );
    return new Map(rows.map(({ name, unit }) => [foldedName(name), unit]));
  }
}
