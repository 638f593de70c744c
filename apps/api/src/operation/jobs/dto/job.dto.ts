import { z } from 'zod';
import { listQuery } from '../../../platform/index.ts';

/** Everything that goes on by itself after somebody, or the calendar, has set it going. */
const workKinds = [
  'import',
  'billing-run',
  'impact-preview',
  'invoice-delivery',
  'notice',
  'notice-mail',
  'key-rotation',
  'retention-order',
] as const;
export type WorkKind = (typeof workKinds)[number];

export const Job = z
  .object({
    kind: z.enum(workKinds),
    id: z.string(),
    state: z.enum(['queued', 'running', 'completed', 'failed']),
    /** What it is about, in words: a file's name, a month, a document and its debtor. Null for those who only operate. */
    subject: z.string().nullable(),
    /** Null where a job is one piece. */
    progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
    /** Why it failed, or what last went wrong, and what to do about it. */
    problem: z.string().nullable(),
    /** Failures in a row so far. */
    failures: z.number().int(),
    /** When it is tried again by itself, after a failure. */
    triedAgainAt: z.string().nullable(),
    createdAt: z.string(),
    createdBy: z.string().nullable(),
    endedAt: z.string().nullable(),
    /** The page of the console that it leads to. */
    page: z.string().nullable(),
    /** The call that tries it again; null where that would change nothing, or is not the caller's to do. */
    retry: z.string().nullable(),
  })
  .meta({ id: 'Job' });
export type JobDto = z.output<typeof Job>;

export const ListJobs = listQuery({
  sortable: ['createdAt'],
  defaultOrder: 'desc',
  filters: {
    kind: z.enum(workKinds).optional(),
    /** `undone`: all but the completed ones. */
    state: z.enum(['undone', 'open', 'failed', 'completed']).optional(),
  },
});
export type ListJobsQuery = z.output<typeof ListJobs>;
