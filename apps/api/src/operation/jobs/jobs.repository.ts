import { Injectable } from '@nestjs/common';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import type { ListJobsQuery, WorkKind } from './dto/job.dto.ts';

export interface WorkRow {
  readonly kind: WorkKind;
  readonly id: string;
  readonly state: 'queued' | 'running' | 'completed' | 'failed';
  readonly done: number | null;
  readonly total: number | null;
  readonly problem: Readonly<Record<string, unknown>> | null;
  readonly failures: number;
  /** Epoch milliseconds. */
  readonly triedAgainAt: number | null;
  readonly createdAt: number;
  readonly createdBy: string | null;
  readonly endedAt: number | null;
  /** What the words are made of. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** Which jobs somebody may see: of which kinds, whose documents, whose e-mail. */
export interface WorkSight {
  readonly kinds: readonly WorkKind[];
  /** Payers whose documents; null = of all. */
  readonly payers: readonly string[] | null;
  /** Whose e-mail; null = everybody's. */
  readonly account: string | null;
}

const STATES: Readonly<Record<NonNullable<ListJobsQuery['state']>, readonly string[]>> = {
  undone: ['queued', 'running', 'failed'],
  open: ['queued', 'running'],
  failed: ['failed'],
  completed: ['completed'],
};

const COUNTED = `progress_done::float8 as done, progress_total::float8 as total, problem, failures, not_before + business_shift(), created_at, created_by_name, completed_at`;
const WHOLE = 'null::float8 as done, null::float8 as total';
/** Stockholm may be told as a whole, though its districts pay. */
const NOTICE = `jsonb_build_object('notice', n.kind, 'payerName', coalesce((select p.name from payer p where p.code = n.payer),
  (select m.municipality_name from payer m where m.municipality = n.payer limit 1)))`;

/** SQL of each kind: $1 are the payers and $2 the account of the caller's sight. */
const selects: Readonly<Record<WorkKind, string>> = {
  import: `select 'import' as kind, id::text, state, rows_read::float8 as done, greatest(rows_total, rows_read)::float8 as total, problem, failures,
      not_before + business_shift() as not_before, created_at, created_by_name, completed_at, jsonb_build_object('fileName', file_name) as about
      from import where source = 'file' or state <> 'completed'`,
  'billing-run': `select 'billing-run', id::text, state, ${COUNTED}, jsonb_build_object('period', period, 'mode', mode) from billing_run`,
  'impact-preview': `select 'impact-preview', v.id::text, v.state, v.progress_done::float8, v.progress_total::float8, v.problem, v.failures,
      v.not_before + business_shift(), v.created_at, v.created_by_name, v.completed_at, jsonb_build_object('name', r.name, 'periods', v.periods)
      from impact_preview v join rule_version r on r.id = v.rule_version_id`,
  'invoice-delivery': `select 'invoice-delivery', d.id::text, d.state, ${WHOLE}, d.problem, d.failures, d.not_before + business_shift(), i.issued_at, null,
      d.completed_at + business_shift(), jsonb_build_object('number', i.number, 'payerName', p.name, 'invoiceId', i.id::text)
      from invoice_delivery d join invoice i on i.id = d.invoice_id join payer p on p.code = i.payer
     where $1::text[] is null or i.payer = any($1)`,
  // What was told is no work any more: there are thousands of those, and none that anybody looks for here.
  notice: `select 'notice', n.id::text, 'queued', ${WHOLE}, null::jsonb, n.failures, n.not_before + business_shift(), n.created_at + business_shift(), null, null::timestamptz,
      ${NOTICE} from notice n where n.spread_at is null`,
  'notice-mail': `select 'notice-mail', d.id::text, d.mail, ${WHOLE}, d.problem, d.failures, d.not_before + business_shift(), d.told_at, null,
      case when d.mail = 'failed' then d.touched_at + business_shift() end, ${NOTICE}
      from notice_delivery d join notice n on n.id = d.notice_id
     where d.mail in ('queued', 'failed') and ($2::text is null or d.account_id = $2)`,
  'key-rotation': `select 'key-rotation', id::text, state, values_done::float8, values_total::float8, problem, failures, not_before + business_shift(), created_at,
      created_by_name, completed_at, '{}'::jsonb from key_rotation where kind = 'rotate'`,
  'retention-order': `select 'retention-order', id::text, case state when 'approved' then 'queued' else state end, ${WHOLE}, problem, failures,
      not_before + business_shift(), coalesce(approved_at, proposed_at), proposed_by_name, completed_at, jsonb_build_object('retention', kind)
      from retention_order where state in ('approved', 'completed', 'failed')`,
};

/** Jobs of every kind as rows of one list, paged by the database. */
@Injectable()
export class JobsRepository {
  async list(
    { query }: Transaction,
    { kinds, payers, account }: WorkSight,
    filter: ListJobsQuery,
  ): Promise<{ rows: WorkRow[]; total: number }> {
    const wanted = kinds.filter((kind) => filter.kind === undefined || kind === filter.kind);
    if (wanted.length === 0) return { rows: [], total: 0 };
    // The import's columns name those of all; it is there for its names where it is not asked for.
    const named = wanted.includes('import') ? [] : [`select * from (${selects.import}) names where false`];
    const from = `from (${[...named, ...wanted.map((kind) => selects[kind])].join(' union all ')}) job
      where ($3::text[] is null or state = any($3))`;
    const values = [payers, account, filter.state === undefined ? null : STATES[filter.state]];
    // Both values are used in every statement, whichever kinds are asked for.
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total, $1::text[] is null, $2::text is null ${from}`,
      values,
    );
    const rows = await query<WorkRow>(
      `select kind, id, state, done, total, problem, failures, epoch_ms(not_before) as "triedAgainAt", epoch_ms(created_at) as "createdAt",
              created_by_name as "createdBy", epoch_ms(completed_at) as "endedAt", about, $1::text[] is null, $2::text is null
         ${from} order by created_at ${filter.order}, kind, id limit $4 offset $5`,
      [...values, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }
}
