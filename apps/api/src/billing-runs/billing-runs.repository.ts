import { Injectable } from '@nestjs/common';
import type { CareType, Period, RuleVersion } from '@fristdag/rules';
import { offsetOf, type Text, type Transaction } from '../platform/index.ts';
import type { ChecklistFinding } from './checklist/checklist.ts';
import type { BillingRunDto, ListBillingRunsQuery } from './dto/billing-run.dto.ts';
import type { RunMode } from './run/run-step.ts';

export interface RunRow {
  readonly id: string;
  readonly state: BillingRunDto['state'];
  readonly step: BillingRunDto['step'] | 'done';
  readonly done: number;
  readonly total: number;
  readonly period: Period;
  readonly mode: RunMode;
  readonly revision: number;
  readonly ruleVersions: readonly { readonly careType: CareType; readonly name: string; readonly hash: string }[];
  readonly statements: number | null;
  readonly totalAmount: string | null;
  readonly checklist: readonly ChecklistFinding[] | null;
  readonly problem: { readonly code: string; readonly status: number; readonly detail: Text } | null;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly completedAt: number | null;
}

interface NewRun {
  readonly period: Period;
  readonly mode: RunMode;
  readonly versions: readonly RuleVersion[];
  readonly createdBy: { readonly id: string; readonly name: string };
  /** Epoch milliseconds of the business clock. */
  readonly createdAt: number;
}

const SORT_COLUMNS: Readonly<Record<ListBillingRunsQuery['sort'], string>> = {
  createdAt: 'r.created_at',
  period: 'r.period',
  mode: 'r.mode',
  revision: 'r.revision',
  state: 'r.state',
  completedAt: 'r.completed_at',
};

/** Sums are shown of completed runs only: before that they are nobody's result. */
const SELECT_RUN = `
  select r.id::text, r.state, r.step, r.progress_done::int as done, r.progress_total::int as total, r.period, r.mode, r.revision,
         coalesce((select jsonb_agg(jsonb_build_object('careType', v.care_type, 'name', v.rule_version, 'hash', v.rule_version_hash) order by v.care_type collate "C")
                     from billing_run_rule v where v.run_id = r.id), '[]') as "ruleVersions",
         s.statements, s."totalAmount", r.checklist, r.problem,
         epoch_ms(r.created_at) as "createdAt", r.created_by_name as "createdBy", epoch_ms(r.completed_at) as "completedAt"
    from billing_run r
    left join lateral (select count(*)::int as statements, coalesce(sum(amount), 0)::numeric(20, 2)::text as "totalAmount" from statement where run_id = r.id) s
           on r.state = 'completed'`;

@Injectable()
export class BillingRunsRepository {
  async find({ query }: Transaction, id: string): Promise<RunRow | undefined> {
    return (await query<RunRow>(`${SELECT_RUN} where r.id = $1::bigint`, [id]))[0];
  }

  async list({ query }: Transaction, filter: ListBillingRunsQuery): Promise<{ rows: RunRow[]; total: number }> {
    const matches = `($1::text is null or r.period = $1) and ($2::text is null or r.mode = $2) and ($3::text is null or r.state = $3) and ($4::int is null or r.revision = $4)`;
    const values = [filter.period ?? null, filter.mode ?? null, filter.state ?? null, filter.revision ?? null];
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total from billing_run r where ${matches}`,
      values,
    );
    const rows = await query<RunRow>(
      `${SELECT_RUN} where ${matches} order by ${SORT_COLUMNS[filter.sort]} ${filter.order} nulls last, r.id ${filter.order} limit $5 offset $6`,
      [...values, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  /** Makes the next revision of a period and mode. Two at once get two numbers: the second waits for the first. */
  async create({ query }: Transaction, run: NewRun): Promise<{ id: string; revision: number }> {
    const { period, mode, versions, createdBy, createdAt } = run;
    await query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`billing-run ${period} ${mode}`]);
    const [row] = await query<{ id: string; revision: number }>(
      `insert into billing_run (period, mode, revision, created_by, created_by_name, created_at)
       select $1, $2, coalesce(max(revision), 0) + 1, $3, $4, instant_of($5::float8) from billing_run where period = $1 and mode = $2
       returning id::text, revision`,
      [period, mode, createdBy.id, createdBy.name, createdAt],
    );
    if (!row) throw new Error('a run was not made');
    for (const { careType, name, hash } of versions) {
      await query(
        'insert into billing_run_rule (run_id, care_type, rule_version, rule_version_hash) values ($1::bigint, $2, $3, $4)',
        [row.id, careType, name, hash],
      );
    }
    return row;
  }
}
