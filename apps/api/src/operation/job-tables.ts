/** The tables whose rows are jobs; they share the columns id, state, progress, problem, failures and touched_at. */
export const jobTables = { import: 'import', 'billing-run': 'billing_run' } as const;

export type JobKind = keyof typeof jobTables;
export const jobKinds = Object.keys(jobTables) as [JobKind, ...JobKind[]];
