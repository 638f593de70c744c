/** Where jobs of a kind are: their rows share id, state, problem, completed_at and touched_at. */
interface JobTable {
  readonly table: string;
  /** SQL for the rows that are jobs, in the states of jobs. */
  readonly jobs: string;
  /** What the table calls a job that waits. */
  readonly queued: string;
}

const simple = (table: string): JobTable => ({ table, jobs: table, queued: 'queued' });

export const jobTables = {
  import: simple('import'),
  'billing-run': simple('billing_run'),
  'impact-preview': simple('impact_preview'),
  // Sealing at an upgrade is done before the product serves; it is not a job that anybody started.
  'key-rotation': { ...simple('key_rotation'), jobs: `(select * from key_rotation where kind = 'rotate')` },
  'invoice-delivery': simple('invoice_delivery'),
  // A proposal is not yet work, and what fell is not a failure.
  'retention-order': {
    table: 'retention_order',
    jobs: `(select id, case state when 'approved' then 'queued' else state end as state, problem, completed_at, touched_at
              from retention_order where state in ('approved', 'completed', 'failed'))`,
    queued: 'approved',
  },
} as const satisfies Readonly<Record<string, JobTable>>;

export type JobKind = keyof typeof jobTables;
export const jobKinds = Object.keys(jobTables) as [JobKind, ...JobKind[]];
