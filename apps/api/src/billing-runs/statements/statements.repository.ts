import { Injectable } from '@nestjs/common';
import type { CareType, Model, Period } from '@fristdag/rules';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import type { ListStatementsQuery } from '../dto/statement.dto.ts';
import type { RunMode } from '../run/run-step.ts';

/** A statement as stored, with the names of its payer and what the revision before said. */
export interface StatementRow {
  readonly id: string;
  readonly runId: string;
  readonly revision: number;
  readonly mode: RunMode;
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
  readonly payerName: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly ruleVersion: string;
  readonly ruleVersionHash: string;
  readonly model: Model;
  readonly episodes: number;
  readonly excludedEpisodes: number;
  readonly dischargeReadyDays: number;
  readonly freeDays: number;
  readonly billableDays: number;
  readonly liable: boolean;
  readonly amount: string;
  readonly costPerCareDay: string;
  /** The part that shares an average; null in the individual model. */
  readonly averagedEpisodes: number | null;
  readonly averagedDays: number | null;
  readonly previousRevision: number | null;
  readonly previousAmount: string | null;
  readonly createdAt: number;
}

/** What the reader may see beside the database's own policies; null = everything. */
export interface Visible {
  readonly payers: readonly string[] | null;
  readonly modes: readonly RunMode[];
}

const SELECT = `
  select s.id::text, s.run_id::text as "runId", s.revision, s.mode, s.period, s.care_type as "careType", s.payer,
         p.name as "payerName", p.municipality, p.municipality_name as "municipalityName",
         s.rule_version as "ruleVersion", s.rule_version_hash as "ruleVersionHash", s.model, s.episodes,
         s.excluded_episodes as "excludedEpisodes", s.discharge_ready_days as "dischargeReadyDays", s.free_days as "freeDays",
         s.billable_days as "billableDays", s.liable, s.amount::text, s.cost_per_care_day::text as "costPerCareDay",
         s.averaged_episodes as "averagedEpisodes", s.averaged_days as "averagedDays",
         before.revision as "previousRevision", before.amount as "previousAmount", epoch_ms(s.created_at) as "createdAt"`;

/** Only completed runs have statements to show. */
const FROM = `
    from statement s
    join billing_run r on r.id = s.run_id and r.state = 'completed'
    join payer p on p.code = s.payer`;

/** What the revision before said, to a payer the one that it was given before; a statement that it did not have was 0 there. */
const withRevisionBefore = ({ payers }: Visible): string => `
    left join lateral (
      select b.revision, coalesce(t.amount, 0)::numeric(14, 2)::text as amount
        from billing_run b left join statement t on t.run_id = b.id and t.care_type = s.care_type and t.payer = s.payer
       where b.period = s.period and b.mode = s.mode and b.state = 'completed' and b.revision < s.revision
         ${payers === null ? '' : 'and exists (select from readable_calculation c where c.run_id = b.id and (c.care_type, c.payer) = (s.care_type, s.payer))'}
       order by b.revision desc limit 1) before on true`;

const VISIBLE = `($1::text[] is null or s.payer = any($1::text[])) and s.mode = any($2::text[])`;

/** For the region the newest calculation, for a payer the one that it was given last. */
const newestFor = ({ payers }: Visible): string =>
  payers === null
    ? `not exists (select from billing_run n where n.period = s.period and n.mode = s.mode and n.state = 'completed' and n.revision > s.revision)`
    : `s.run_id = (select c.run_id from readable_calculation c
                    where (c.period, c.care_type, c.payer) = (s.period, s.care_type, s.payer) order by c.id desc limit 1)`;

const SORT_COLUMNS: Readonly<Record<ListStatementsQuery['sort'], string>> = {
  // Months are never mixed by the default order: the newest first.
  careType: 's.period desc, s.care_type collate "C"',
  period: 's.period',
  payer: 's.payer',
  payerName: 'p.name collate "sv-x-icu"',
  revision: 's.revision',
  episodes: 's.episodes',
  excludedEpisodes: 's.excluded_episodes',
  dischargeReadyDays: 's.discharge_ready_days',
  averageDays: 's.averaged_days::numeric / nullif(s.averaged_episodes, 0)',
  billableDays: 's.billable_days',
  amount: 's.amount',
  liable: 's.liable',
  createdAt: 's.created_at',
};

@Injectable()
export class StatementsRepository {
  async find({ query }: Transaction, id: string, visible: Visible): Promise<StatementRow | undefined> {
    return (
      await query<StatementRow>(
        `${SELECT} ${FROM} ${withRevisionBefore(visible)} where ${VISIBLE} and s.id = $3::bigint`,
        [visible.payers, visible.modes, id],
      )
    )[0];
  }

  /** The newest completed revision of each period and mode, unless a revision or a run is asked for. */
  async list(
    { query }: Transaction,
    filter: ListStatementsQuery,
    visible: Visible,
  ): Promise<{ rows: StatementRow[]; total: number }> {
    const { period = null, careType = null, payer = null, revision = null, runId = null } = filter;
    const matches = `${VISIBLE} and ($3::text is null or s.period = $3) and ($4::text is null or s.care_type = $4) and ($5::text is null or s.payer = $5)
      and ($6::int is null or s.revision = $6) and ($7::bigint is null or s.run_id = $7) and ($6::int is not null or $7::bigint is not null or ${newestFor(visible)})`;
    const values = [visible.payers, visible.modes, period, careType, payer, revision, runId];
    const [count] = await query<{ total: number }>(`select count(*)::int as total ${FROM} where ${matches}`, values);
    const rows = await query<StatementRow>(
      `${SELECT} ${FROM} ${withRevisionBefore(visible)} where ${matches}
        order by ${SORT_COLUMNS[filter.sort]} ${filter.order} nulls last, s.period desc, s.care_type collate "C", s.payer, s.id
        limit $8 offset $9`,
      [...values, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }
}
