import { Injectable } from '@nestjs/common';
import type { Period } from '@fristdag/rules';
import type { Transaction } from '../../platform/index.ts';

/** Something happened to a file or a run. */
interface ObjectRow {
  readonly id: string;
  readonly at: number;
  readonly name: string | null;
}

export interface RunRow {
  readonly id: string;
  readonly period: Period;
  readonly revision: number;
  readonly state: 'queued' | 'running' | 'completed' | 'failed';
  readonly createdAt: number;
  readonly completedAt: number | null;
}

interface RevisedMonthRow {
  readonly runId: string;
  readonly period: Period;
  readonly episodes: number;
  readonly at: number;
}

/** What the stored months, files and runs say by themselves; nothing is kept about deviations as such. */
@Injectable()
export class AuditDeviationsRepository {
  findFailedImports({ query }: Transaction): Promise<ObjectRow[]> {
    return query<ObjectRow>(
      `select id::text, epoch_ms(coalesce(completed_at, created_at)) as at, file_name as name from import where state = 'failed'`,
    );
  }

  findBillingRuns({ query }: Transaction): Promise<RunRow[]> {
    return query<RunRow>(
      `select id::text, period, revision, state, epoch_ms(created_at) as "createdAt", epoch_ms(completed_at) as "completedAt"
         from billing_run where mode = 'billing' order by period, revision`,
    );
  }

  /** Months whose newest billing run judged an episode in another revision than its latest, or did not judge it at all. */
  findRevisedMonths({ query }: Transaction): Promise<RevisedMonthRow[]> {
    return query<RevisedMonthRow>(
      `with run as (select distinct on (period) id, period from billing_run
                     where mode = 'billing' and state = 'completed' order by period, revision desc)
       select run.id::text as "runId", run.period, count(*)::int as episodes, epoch_ms(max(r.received_at)) as at
         from run join episode_revision r on r.period = run.period and r.is_latest
        where not exists (select from billing_run_episode e where e.run_id = run.id and e.revision_id = r.id)
          and (not r.cancelled or exists (select from assessment a where a.case_number = r.case_number and a.run_id = run.id))
        group by run.id, run.period`,
    );
  }

  async findUsedRuleVersions({ query }: Transaction): Promise<string[]> {
    const rows = await query<{ name: string }>(
      `select distinct rule_version as name from billing_run_rule g join billing_run b on b.id = g.run_id
        where b.mode = 'billing' and b.state = 'completed' order by 1`,
    );
    return rows.map(({ name }) => name);
  }
}
