import { Injectable } from '@nestjs/common';
import { AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  COUNT_FAILURE,
  Database,
  FORGET_FAILURES,
  IS_TIME,
  isOutage,
  MOST_FAILURES,
  type Text,
  type Transaction,
  UNSCOPED,
  type WorkFlow,
  WorkQueue,
} from '../../platform/index.ts';
import { AssessEpisodes } from './assess-episodes.job.ts';
import { CompleteBillingRun } from './complete-billing-run.job.ts';
import { FreezeFacts } from './freeze-facts.job.ts';
import { HopelessRunError, type OpenRun, type RunStep, runSteps, type StepName } from './run-step.ts';
import { StateLiability } from './state-liability.job.ts';

/**
 * The steps of a run as work in the queue: freeze-facts → assess-episodes → state-liability → complete-billing-run.
 * The row of the run says what is still to do. Each step takes the row's lock, so two workers on one run take turns, and
 * what a dead one left is taken up by whoever comes next.
 */
@Injectable()
export class BillingRunFlow {
  private readonly steps: readonly RunStep[];

  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
    private readonly audit: AuditTrail,
    freeze: FreezeFacts,
    assess: AssessEpisodes,
    state: StateLiability,
    complete: CompleteBillingRun,
  ) {
    this.steps = [freeze, assess, state, complete];
    for (const { work, step } of this.steps) {
      const handler = { name: work, run: (id: string, signal: AbortSignal) => this.advance(id, step, signal) };
      this.queue.register(handler, step === 'freeze' ? () => this.findUndone() : undefined);
    }
  }

  /** Puts a committed run into the queue. */
  start(runId: string): void {
    this.queue.enqueue(this.flowOf(runId));
  }

  /** Does what is left of a run up to and including a step. */
  async advance(runId: string, through: StepName, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && (await this.takeNext(runId, through, signal)));
  }

  /** @returns false when nothing is left for this step */
  private async takeNext(runId: string, through: StepName, signal: AbortSignal): Promise<boolean> {
    try {
      const taken = await this.database.transaction(REGION_WIDE, async (transaction) => {
        const run = await lockOpenRun(transaction, runId);
        if (!run || runSteps.indexOf(run.step) > runSteps.indexOf(through)) return undefined;
        await this.steps[runSteps.indexOf(run.step)]?.take(transaction, run);
        await transaction.query(`update billing_run set ${FORGET_FAILURES} where id = $1::bigint and failures > 0`, [
          run.id,
        ]);
        return run.step;
      });
      if (taken === 'complete') await this.refreshStatistics();
      return taken !== undefined;
    } catch (error) {
      if (error instanceof HopelessRunError) {
        await this.fail(runId, { status: 422, code: error.code, detail: error.detail });
        return false;
      }
      if (!signal.aborted && !isOutage(error)) await this.countFailure(runId);
      throw error;
    }
  }

  /** A fault of ours: the run is tried again later, but not for ever. */
  private async countFailure(id: string): Promise<void> {
    const [run] = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<{ failures: number }>(
        `update billing_run set ${COUNT_FAILURE}, touched_at = now()
          where id = $1::bigint and state in ('queued', 'running') returning failures`,
        [id],
      ),
    );
    if (!run || run.failures < MOST_FAILURES) return;
    await this.fail(id, { status: 500, code: 'gave-up', detail: givenUp(run.failures) });
  }

  private async fail(id: string, problem: KeptProblem): Promise<void> {
    await this.database.transaction(REGION_WIDE, async (transaction) => {
      const failed = await transaction.query(
        `update billing_run set state = 'failed', problem = $2::jsonb, touched_at = now()
          where id = $1::bigint and state in ('queued', 'running') returning id`,
        [id, JSON.stringify(problem)],
      );
      if (failed.length === 0) return;
      await this.audit.append(transaction, {
        actor: THE_PRODUCT,
        act: 'fail-billing-run',
        object: { kind: 'billing-run', id },
        after: { code: problem.code },
        reason: problem.detail.sv,
      });
    });
  }

  /** Statistics for the planner, after all the rows of a run came in at once. */
  private async refreshStatistics(): Promise<void> {
    await this.database.transaction(UNSCOPED, ({ query }) =>
      query(
        `select refresh_statistics(name) from unnest('{billing_run_episode,judgement,assessment,statement}'::text[]) as name`,
      ),
    );
  }

  /** Runs that nobody has touched for a while. Finding one touches it, so that a busy queue is not filled with repeats. */
  private async findUndone(): Promise<WorkFlow[]> {
    const runs = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<{ id: string }>(
        `update billing_run set touched_at = now()
          where id in (select id from billing_run where state in ('queued', 'running') and ${IS_TIME} and touched_at < now() - interval '5 seconds' order by id for update skip locked)
          returning id::text`,
      ),
    );
    return runs.map(({ id }) => this.flowOf(id));
  }

  private flowOf(id: string): WorkFlow {
    return this.steps.map(({ work }) => ({ name: work, id }));
  }
}

/** Locks the run's row: whoever comes second waits, and then sees how far the first one came. Not too early after a failure. */
async function lockOpenRun({ query }: Transaction, id: string): Promise<OpenRun | undefined> {
  const [run] = await query<OpenRun>(
    `select id::text, period, mode, revision, step, progress_total::int as episodes, assessed_through::int as "assessedThrough"
       from billing_run where id = $1::bigint and state in ('queued', 'running') and ${IS_TIME} for update`,
    [id],
  );
  return run;
}

/** Why a run failed, as its row keeps it. */
interface KeptProblem {
  readonly status: number;
  readonly code: string;
  readonly detail: Text;
}

function givenUp(attempts: number): Text {
  return {
    sv: `Ett fel hos oss stoppade körningen ${attempts} gånger i rad. Inget av den visas eller räknas. Felet står i loggen under körningens id. Starta en ny körning när det är rättat.`,
    en: `A fault of ours stopped the run ${attempts} times in a row. Nothing of it is shown or counted. The fault is in the log under the id of the run. Start a new run once it is mended.`,
  };
}
