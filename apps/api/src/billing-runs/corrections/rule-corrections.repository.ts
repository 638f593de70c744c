import { Injectable } from '@nestjs/common';
import type { CareType, Period } from '@fristdag/rules';
import { type ListQuery, offsetOf, type Text, type Transaction } from '../../platform/index.ts';

/** A month as it is billed now: by the newest completed billing run, under this version. */
interface BilledMonth {
  readonly runId: string;
  readonly period: Period;
  readonly careType: CareType;
  readonly ruleVersion: string;
}

interface CorrectedMonth {
  readonly period: Period;
  readonly billingRunId: string;
  readonly shadowRunId: string;
  readonly state: 'queued' | 'running' | 'completed' | 'failed';
  /** False when the month has been billed anew since. */
  readonly isNewest: boolean;
  readonly problem: { readonly code: string; readonly status: number; readonly detail: Text } | null;
}

export interface CorrectionRow {
  readonly id: string;
  readonly ruleVersion: string;
  readonly ruleVersionHash: string;
  readonly careType: CareType;
  readonly createdAt: number;
  readonly months: readonly CorrectedMonth[];
}

/** What one run states of a payer's month. */
export interface StatedSide {
  readonly statementId: string;
  /** Kronor with two decimals. */
  readonly amount: string;
  readonly episodes: number;
  readonly billableDays: number;
  readonly liable: boolean;
  readonly ruleVersion: string;
}

/** One payer's month as it was billed and as it is under the version that governs now. */
export interface StatementDifference {
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
  readonly payerName: string;
  /** null where the month had, or has, no statement: nothing to count. */
  readonly before: StatedSide | null;
  readonly after: StatedSide | null;
  /** after − before, kronor with two decimals. */
  readonly difference: string;
  readonly isNewest: boolean;
}

const NEWEST = `not exists (select from billing_run n where n.period = b.period and n.mode = 'billing' and n.state = 'completed' and n.revision > b.revision)`;

const SELECT_CORRECTION = `
  select c.id::text, c.rule_version as "ruleVersion", c.rule_version_hash as "ruleVersionHash", c.care_type as "careType",
         epoch_ms(c.created_at) as "createdAt",
         (select jsonb_agg(jsonb_build_object('period', m.period, 'billingRunId', m.base_run_id::text, 'shadowRunId', m.shadow_run_id::text,
                                              'state', s.state, 'problem', s.problem, 'isNewest', ${NEWEST}) order by m.period, m.base_run_id)
            from rule_correction_month m join billing_run s on s.id = m.shadow_run_id join billing_run b on b.id = m.base_run_id
           where m.correction_id = c.id) as months
    from rule_correction c`;

const side = (s: string): string => `
  case when ${s}.id is null then null else jsonb_build_object('statementId', ${s}.id::text, 'amount', ${s}.amount::text, 'episodes', ${s}.episodes,
    'billableDays', ${s}.billable_days, 'liable', ${s}.liable, 'ruleVersion', ${s}.rule_version) end`;

@Injectable()
export class RuleCorrectionsRepository {
  /** Changes with every publication, every version that becomes known, every withdrawal and every completed billing run. */
  async fingerprint({ query }: Transaction, knownAt: number): Promise<string> {
    const [row] = await query<{ fingerprint: string }>(
      `select concat_ws(' ',
                (select count(*) from rule_version where published_at <= instant_of($1::float8)),
                (select count(*) from rule_version where withdrawn_at <= instant_of($1::float8)),
                (select count(*) from billing_run where mode = 'billing' and state = 'completed')) as fingerprint`,
      [knownAt],
    );
    return row?.fingerprint ?? '';
  }

  findBilledMonths({ query }: Transaction): Promise<BilledMonth[]> {
    return query<BilledMonth>(
      `select b.id::text as "runId", b.period, v.care_type as "careType", v.rule_version as "ruleVersion"
         from billing_run b join billing_run_rule v on v.run_id = b.id
        where b.mode = 'billing' and b.state = 'completed' and ${NEWEST}
        order by b.period, v.care_type`,
    );
  }

  /** @returns the id, made or found */
  async findOrCreate(
    { query }: Transaction,
    correction: { ruleVersion: string; ruleVersionHash: string; careType: CareType; createdAt: number },
  ): Promise<string> {
    const { ruleVersion, ruleVersionHash, careType, createdAt } = correction;
    await query(
      `insert into rule_correction (rule_version, rule_version_hash, care_type, created_at)
       values ($1, $2, $3, instant_of($4::float8)) on conflict do nothing`,
      [ruleVersion, ruleVersionHash, careType, createdAt],
    );
    const [row] = await query<{ id: string }>('select id::text from rule_correction where rule_version = $1', [
      ruleVersion,
    ]);
    if (!row) throw new Error('a correction was not made');
    return row.id;
  }

  async hasMonth({ query }: Transaction, correctionId: string, baseRunId: string): Promise<boolean> {
    const rows = await query(
      'select from rule_correction_month where correction_id = $1::bigint and base_run_id = $2::bigint',
      [correctionId, baseRunId],
    );
    return rows.length > 0;
  }

  async addMonth(
    { query }: Transaction,
    correctionId: string,
    month: { period: Period; baseRunId: string; shadowRunId: string },
  ): Promise<void> {
    await query(
      `insert into rule_correction_month (correction_id, period, base_run_id, shadow_run_id) values ($1::bigint, $2, $3::bigint, $4::bigint)`,
      [correctionId, month.period, month.baseRunId, month.shadowRunId],
    );
  }

  async find({ query }: Transaction, id: string): Promise<CorrectionRow | undefined> {
    return (await query<CorrectionRow>(`${SELECT_CORRECTION} where c.id = $1::bigint`, [id]))[0];
  }

  async list({ query }: Transaction, page: ListQuery): Promise<{ rows: CorrectionRow[]; total: number }> {
    const [count] = await query<{ total: number }>('select count(*)::int as total from rule_correction');
    const rows = await query<CorrectionRow>(
      `${SELECT_CORRECTION} order by c.id ${page.order === 'desc' ? 'desc' : 'asc'} limit $1 offset $2`,
      [page.perPage, offsetOf(page)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  /** Every affected statement of corrections, as far as the transaction may see them; only months whose shadow run is completed. */
  loadDifferences(
    { query }: Transaction,
    correctionIds: readonly string[],
  ): Promise<(StatementDifference & { correctionId: string })[]> {
    return query<StatementDifference & { correctionId: string }>(
      `with month as (
         select m.correction_id, m.period, m.base_run_id, m.shadow_run_id, c.care_type, ${NEWEST} as is_newest
           from rule_correction_month m join rule_correction c on c.id = m.correction_id
           join billing_run r on r.id = m.shadow_run_id and r.state = 'completed' join billing_run b on b.id = m.base_run_id
          where m.correction_id = any($1::bigint[])),
       payer_month as (
         select distinct m.*, s.payer from month m join statement s on s.run_id in (m.base_run_id, m.shadow_run_id) and s.care_type = m.care_type)
       select x.correction_id::text as "correctionId", x.period, x.care_type as "careType", x.payer, p.name as "payerName", x.is_newest as "isNewest",
              ${side('old')} as before, ${side('fresh')} as after,
              (coalesce(fresh.amount, 0) - coalesce(old.amount, 0))::numeric(20, 2)::text as difference
         from payer_month x join payer p on p.code = x.payer
         left join statement old on old.run_id = x.base_run_id and old.care_type = x.care_type and old.payer = x.payer
         left join statement fresh on fresh.run_id = x.shadow_run_id and fresh.care_type = x.care_type and fresh.payer = x.payer
        order by x.correction_id, x.period, x.payer`,
      [correctionIds],
    );
  }
}
