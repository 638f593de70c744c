import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/index.ts';
import type { DueStepKind } from '../reviews/index.ts';
import { type JobKind, jobKinds, jobTables } from './job-tables.ts';

export interface JobCount {
  readonly kind: JobKind;
  readonly state: string;
  readonly count: number;
  /** Of the job that has waited longest since anybody touched it; null for jobs that are over. */
  readonly oldestSeconds: number | null;
}

export interface FailedJob {
  readonly kind: JobKind;
  readonly id: string;
  readonly code: string;
  readonly failedAt: number;
  readonly canRetry: boolean;
}

export interface ImportSource {
  readonly source: string;
  readonly format: string;
  readonly completed: number;
  readonly lastCompletedAt: number | null;
  readonly lastFailedAt: number | null;
}

export interface DueStepCount {
  readonly kind: DueStepKind;
  readonly late: number;
  readonly waiting: number;
  readonly planned: number;
  readonly nextAt: number | null;
}

interface DatabaseState {
  readonly version: string;
  readonly sizeBytes: number;
  readonly connections: number;
  readonly newestMigration: string;
  readonly migrations: number;
  readonly migratedAt: number;
}

/** So many failed jobs are shown; older ones are in their own lists. */
const SHOWN = 50;
/** Given up after faults of ours; any other failure is the file's or the month's, and trying again changes nothing. */
const RETRIABLE = `problem->>'code' = 'gave-up'`;

/** What the operator watches: states, ages and counts. No row of a patient is read. */
@Injectable()
export class OperationRepository {
  countJobs({ query }: Transaction): Promise<JobCount[]> {
    return query<JobCount>(
      `${eachKind(
        (kind, { jobs }) => `select '${kind}' as kind, state, count(*)::int as count,
           case when state in ('queued', 'running') then extract(epoch from now() - min(touched_at))::float8 end as "oldestSeconds"
           from ${jobs} job group by state`,
      )} order by 1, 2`,
    );
  }

  listFailed({ query }: Transaction): Promise<FailedJob[]> {
    return query<FailedJob>(
      `${eachKind(
        (kind, { jobs }) => `select '${kind}' as kind, id::text, coalesce(problem->>'code', 'failed') as code,
           epoch_ms(coalesce(completed_at, touched_at)) as "failedAt", coalesce(${RETRIABLE}, false) as "canRetry" from ${jobs} job where state = 'failed'`,
      )} order by 4 desc limit ${SHOWN}`,
    );
  }

  listSources({ query }: Transaction): Promise<ImportSource[]> {
    return query<ImportSource>(
      `select created_by_name as source, format, count(*) filter (where state = 'completed')::int as completed,
              epoch_ms(max(completed_at) filter (where state = 'completed')) as "lastCompletedAt",
              epoch_ms(max(coalesce(completed_at, touched_at)) filter (where state = 'failed')) as "lastFailedAt"
         from import group by created_by_name, format order by created_by_name collate "sv-x-icu", format`,
    );
  }

  /** What is due for the billing cases, counted by kind; `now` in epoch milliseconds of the business clock. */
  countDueSteps({ query }: Transaction, now: number): Promise<DueStepCount[]> {
    return query<DueStepCount>(
      `select kind, count(*) filter (where due_at <= instant_of($1::float8) and waits is null)::int as late,
              count(*) filter (where due_at <= instant_of($1::float8) and waits is not null)::int as waiting,
              count(*) filter (where due_at > instant_of($1::float8))::int as planned,
              epoch_ms(min(due_at) filter (where due_at > instant_of($1::float8))) as "nextAt"
         from due_step where done_at is null and cancelled_at is null group by kind order by min(due_at), kind`,
      [now],
    );
  }

  async describeDatabase({ query }: Transaction): Promise<DatabaseState> {
    const [state] = await query<DatabaseState>(
      `select current_setting('server_version') as version, pg_database_size(current_database())::float8 as "sizeBytes",
              (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
              (select name from schema_migration order by id desc limit 1) as "newestMigration",
              (select count(*)::int from schema_migration) as migrations,
              (select epoch_ms(max(executed_at)) from schema_migration) as "migratedAt"`,
    );
    if (!state) throw new Error('the database says nothing about itself');
    return state;
  }

  /** Puts a job that was given up back to where it was; the sweeper takes it up. @returns false when there is none */
  async retry({ query }: Transaction, kind: JobKind, id: string): Promise<boolean> {
    const { table, queued } = jobTables[kind];
    const rows = await query(
      `update ${table} set state = '${queued}', problem = null, failures = 0, not_before = null, completed_at = null,
              touched_at = now() - interval '1 minute'
        where id::text = $1 and state = 'failed' and ${RETRIABLE} returning id`,
      [id],
    );
    return rows.length > 0;
  }
}

function eachKind(select: (kind: JobKind, table: (typeof jobTables)[JobKind]) => string): string {
  return jobKinds.map((kind) => select(kind, jobTables[kind])).join(' union all ');
}
