import { Injectable } from '@nestjs/common';
import type { Period } from '@fristdag/rules';
import { THE_PRODUCT } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import { Database, UNSCOPED, type WorkFlow, type WorkHandler, WorkQueue } from '../../platform/index.ts';
import { BillingRunsService } from '../billing-runs.service.ts';
import { BillingRunFlow } from '../run/billing-run-flow.ts';

/** Who the demo's runs are started by; a run of theirs says that the demo has had its runs. */
const DEMO = 'demo';
const LAST_BILLED: Period = '2020-09';
const SHADOWED: Period = '2020-10';

/** Once the invented county is loaded, its past months are run the way an official would: billed through September 2020, October in shadow. */
@Injectable()
export class StartDemoRuns implements WorkHandler {
  readonly name = 'start-demo-runs';

  constructor(
    private readonly database: Database,
    private readonly runs: BillingRunsService,
    private readonly flow: BillingRunFlow,
    queue: WorkQueue,
  ) {
    queue.register(this, () => this.findUndone());
  }

  /** All the runs are made in one transaction, so a crash leaves none or all of them; the sweeper starts what was made. */
  async run(): Promise<void> {
    const started = await this.database.transaction(REGION_WIDE, async (transaction) => {
      await transaction.query(`select pg_advisory_xact_lock(hashtextextended('start-demo-runs', 0))`);
      const [waiting] = await transaction.query(IS_WAITING, [DEMO]);
      if (!waiting) return [];
      const months = await transaction.query<{ period: Period }>(
        `select distinct period from episode_revision where is_latest and not cancelled and period <= $1 order by period`,
        [SHADOWED],
      );
      const ids: string[] = [];
      for (const { period } of months) {
        const mode = period <= LAST_BILLED ? 'billing' : 'shadow';
        const run = await this.runs.create(transaction, { period, mode }, { by: THE_PRODUCT, accountId: DEMO });
        ids.push(run.id);
      }
      return ids;
    });
    for (const id of started) await this.flow.start(id);
  }

  private async findUndone(): Promise<WorkFlow[]> {
    const waiting = await this.database.transaction(UNSCOPED, ({ query }) => query(IS_WAITING, [DEMO]));
    return waiting.length > 0 ? [[{ name: this.name, id: DEMO }]] : [];
  }
}

/** The demo's patients are in and its runs are not made yet. */
const IS_WAITING = `select 1 from demo_data where state = 'completed' and not exists (select from billing_run where created_by = $1)`;
