import { Injectable } from '@nestjs/common';
import type { Period } from '@fristdag/rules';
import type { ShownEpisode } from '../../identity/index.ts';
import type { Transaction } from '../../platform/index.ts';

type RunState = 'queued' | 'running' | 'completed' | 'failed';

export interface MonthRow {
  readonly period: Period;
  readonly hasEpisodes: boolean;
  readonly billingRun: { id: string; revision: number; state: RunState } | null;
  readonly shadowRun: { id: string; revision: number; state: RunState } | null;
}

interface FlaggedEpisode extends ShownEpisode {
  readonly period: Period | null;
  readonly inpatientUnit: string;
  readonly flags: readonly string[];
}

/** A queue is a query over state: nothing here is stored as a task. */
@Injectable()
export class ToDoRepository {
  /** Months with discharges, found by stepping through the index from month to month. */
  private readonly months = `
    with recursive month (period) as (
      select min(period) from episode_revision where is_latest and not cancelled
      union all
      select (select min(r.period) from episode_revision r where r.is_latest and not r.cancelled and r.period > m.period) from month m where m.period is not null
    )`;

  /** Every month known to the region (or a care unit), newest first, with the run that stands for each mode: the newest completed one, else the newest. */
  findMonths({ query }: Transaction, { withRuns }: { withRuns: boolean }): Promise<MonthRow[]> {
    const run = (
      mode: string,
    ): string => `(select jsonb_build_object('id', b.id::text, 'revision', b.revision, 'state', b.state)
      from billing_run b where ${withRuns ? '' : 'false and '}b.period = known.period and b.mode = '${mode}' order by b.state = 'completed' desc, b.revision desc limit 1)`;
    return query<MonthRow>(
      `${this.months}
       select known.period, bool_or(known.has_episodes) as "hasEpisodes", ${run('billing')} as "billingRun", ${run('shadow')} as "shadowRun"
         from (select period, true as has_episodes from month where period is not null
               union all select period, false from billing_run where ${withRuns}) known
        group by known.period order by known.period desc`,
    );
  }

  /** The months in which a payer in scope has a statement of a completed billing run. */
  findSharedMonths({ query }: Transaction): Promise<MonthRow[]> {
    return query<MonthRow>(
      `select distinct on (s.period) s.period, true as "hasEpisodes",
              jsonb_build_object('id', b.id::text, 'revision', b.revision, 'state', b.state) as "billingRun", null as "shadowRun"
         from statement s join billing_run b on b.id = s.run_id
        where b.state = 'completed' and b.mode = 'billing'
        order by s.period desc, b.revision desc`,
    );
  }

  /** Ended months with discharges and no completed billing run. */
  async findMonthsWithoutRun({ query }: Transaction, before: Period): Promise<Period[]> {
    const rows = await query<{ period: Period }>(
      `${this.months}
       select period from month
        where period < $1 and not exists (select from billing_run b where b.period = month.period and b.mode = 'billing' and b.state in ('completed', 'queued', 'running'))
        order by period`,
      [before],
    );
    return rows.map(({ period }) => period);
  }

  /** Months whose newest completed billing run has not seen the latest word of some episodes. */
  findOutdatedRuns({ query }: Transaction): Promise<{ id: string; period: Period; episodes: number }[]> {
    return query(
      `with newest as (
         select distinct on (period) id, period, created_at from billing_run where mode = 'billing' and state = 'completed' order by period, revision desc)
       select n.id::text, n.period, count(*)::int as episodes
         from newest n join episode_revision r on r.is_latest and r.period = n.period and r.received_at > n.created_at
        group by n.id, n.period order by n.period`,
    );
  }

  /** Failed runs that no later run of the same month and mode has followed. */
  findFailedRuns({ query }: Transaction): Promise<{ id: string; period: Period }[]> {
    return query(
      `select b.id::text, b.period from billing_run b
        where b.state = 'failed' and not exists (select from billing_run n where n.period = b.period and n.mode = b.mode and n.revision > b.revision)
        order by b.period, b.id`,
    );
  }

  /** Failed imports whose file no later import has brought. */
  findFailedImports({ query }: Transaction): Promise<{ id: string; fileName: string | null }[]> {
    return query(
      `select i.id::text, i.file_name as "fileName" from import i
        where i.state = 'failed' and not exists (select from import n where n.id > i.id and n.file_hash = i.file_hash)
        order by i.id desc limit 20`,
    );
  }

  async countUnmappedNames({ query }: Transaction): Promise<number> {
    return (
      (
        await query<{ names: number }>('select count(*)::int as names from care_unit_name where care_unit_id is null')
      )[0]?.names ?? 0
    );
  }

  /** Episodes in scope whose latest revision is odd, newest first. */
  findFlagged({ query }: Transaction): Promise<FlaggedEpisode[]> {
    return query<FlaggedEpisode>(
      `select case_number as "caseNumber", period, inpatient_unit as "inpatientUnit", flags, payer,
              encode(personal_identity_index, 'hex') as "patientIndex", protected_identity as "protectedIdentity"
         from episode_revision where is_latest and not cancelled and flags <> '{}'
        order by received_at desc, case_number limit 100`,
    );
  }
}
