import { performance } from 'node:perf_hooks';
import { THE_PRODUCT } from '../../apps/api/src/audit/index.ts';
import { BillingRunsService } from '../../apps/api/src/billing-runs/billing-runs.service.ts';
import { BillingRunFlow } from '../../apps/api/src/billing-runs/run/billing-run-flow.ts';
import { runSteps, type StepName } from '../../apps/api/src/billing-runs/run/run-step.ts';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { Database } from '../../apps/api/src/platform/index.ts';
import type { ProductRooms } from './product.ts';

export interface MeasuredRun {
  readonly episodes: number;
  readonly steps: readonly { readonly step: StepName; readonly ms: number }[];
}

/**
 * A billing run of a month on what is stored, step by step as the queue would do it.
 * @throws when it does not end as completed
 */
export async function measureBillingRun(rooms: ProductRooms, period: string): Promise<MeasuredRun> {
  const { id } = await rooms
    .get(Database)
    .transaction(REGION_WIDE, (transaction) =>
      rooms
        .get(BillingRunsService)
        .create(transaction, { period, mode: 'billing' }, { by: THE_PRODUCT, accountId: THE_PRODUCT.name }),
    );
  const flow = rooms.get(BillingRunFlow);
  const steps: { step: StepName; ms: number }[] = [];
  for (const step of runSteps) {
    const start = performance.now();
    await flow.advance(id, step, new AbortController().signal);
    steps.push({ step, ms: performance.now() - start });
  }
  const { rows } = await rooms.superuser.query<{ state: string; episodes: number }>(
    'select state, progress_done::int as episodes from billing_run where id = $1',
    [id],
  );
  const [run] = rows;
  if (run?.state !== 'completed') throw new Error(`the billing run ended as ${run?.state ?? 'nothing'}`);
  return { episodes: run.episodes, steps };
}
