import { z } from 'zod';
import { jobKinds } from '../job-tables.ts';

const JobCount = z
  .object({
    kind: z.enum(jobKinds),
    state: z.enum(['queued', 'running', 'completed', 'failed']),
    count: z.number().int(),
    /** Since anybody touched the one that has waited longest; null when the jobs are over. */
    oldestSeconds: z.number().nullable(),
  })
  .meta({ id: 'JobCount' });

const FailedJob = z
  .object({
    kind: z.enum(jobKinds),
    id: z.string(),
    code: z.string(),
    failedAt: z.string(),
    /** Whether it was given up after faults of the product, so that trying again may help. */
    canRetry: z.boolean(),
  })
  .meta({ id: 'FailedJob' });

const ImportSource = z
  .object({
    source: z.string(),
    format: z.enum(['ndjson', 'csv']),
    completed: z.number().int(),
    lastCompletedAt: z.string().nullable(),
    lastFailedAt: z.string().nullable(),
  })
  .meta({ id: 'ImportSource' });

const DueStepCount = z
  .object({
    kind: z.string(),
    title: z.string(),
    /** Due by the business clock and not taken, for no reason that is known. */
    late: z.number().int(),
    /** Due, and waiting for something that its case shows. */
    waiting: z.number().int(),
    planned: z.number().int(),
    nextAt: z.string().nullable(),
  })
  .meta({ id: 'DueStepCount' });

export const OperationAnswer = z
  .object({
    product: z.object({ version: z.string(), startedAt: z.string(), mode: z.enum(['demo', 'production']) }),
    clock: z.object({ businessNow: z.string(), realNow: z.string() }),
    database: z.object({
      version: z.string(),
      sizeBytes: z.number(),
      connections: z.number().int(),
      migrations: z.number().int(),
      newestMigration: z.string(),
      migratedAt: z.string(),
    }),
    queue: z.object({
      place: z.enum(['database', 'redis']),
      answers: z.boolean(),
      waiting: z.number().int(),
      active: z.number().int(),
      /** Work that failed three times in a row; the sweeper takes it up again from the database. */
      deadLetters: z.number().int(),
      sweptAt: z.string().nullable(),
    }),
    jobs: z.array(JobCount),
    failedJobs: z.array(FailedJob),
    imports: z.array(ImportSource),
    dueSteps: z.array(DueStepCount),
    mayRetry: z.boolean(),
  })
  .meta({ id: 'Operation' });

export const RetriedJob = z.object({ kind: z.enum(jobKinds), id: z.string(), state: z.literal('queued') }).meta({
  id: 'RetriedJob',
});
