import { Injectable } from '@nestjs/common';
import type { Period } from '@fristdag/rules';
import { THE_PRODUCT } from '../../audit/index.ts';
import { DemoData } from '../../episodes/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  Database,
  type Transaction,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { BillingRunsService } from '../billing-runs.service.ts';
import { BillingRunFlow } from '../run/billing-run-flow.ts';

/** Who the demo's runs are started by; a run of theirs says that the demo has had its runs. */
const DEMO = 'demo';
/** The county's December 2019 lies before the first rule version: it is there for comparison, not for billing. */
const FIRST_BILLED: Period = '2020-01';
const LAST_BILLED: Period = '2020-09';
const SHADOWED: Period = '2020-10';

/** Once the invented county is loaded, its past months are run the way an official would: billed through September 2020, October in shadow. */
@Injectable()
export class StartDemoRuns implements WorkHandler {
  readonly name = 'start-demo-runs';
  private isDone = false;

  constructor(
    private readonly database: Database,
    private readonly runs: BillingRunsService,
    private readonly flow: BillingRunFlow,
    private readonly demoData: DemoData,
    queue: WorkQueue,
  ) {
    queue.register(this, () => this.findUndone());
  }

  /** All the runs are made in one transaction, so a crash leaves none or all of them; the sweeper starts what was made. */
  async run(): Promise<void> {
    const started = await this.database.transaction(REGION_WIDE, async (transaction) => {
      await transaction.query(`select pg_advisory_xact_lock(hashtextextended('start-demo-runs', 0))`);
      if (await this.hasStarted(transaction)) return [];
      const months = await transaction.query<{ period: Period }>(
        `select distinct period from episode_revision where is_latest and not cancelled and period between $1 and $2 order by period`,
        [FIRST_BILLED, SHADOWED],
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

  /** The county is in, and its runs are not made yet. */
  private async findUndone(): Promise<WorkFlow[]> {
    if (this.isDone || (await this.demoData.progress()).state !== 'completed') return [];
    this.isDone = await this.database.transaction(UNSCOPED, (transaction) => this.hasStarted(transaction));
    return this.isDone ? [] : [[{ name: this.name, id: DEMO }]];
  }

  private async hasStarted({ query }: Transaction): Promise<boolean> {
    return (await query('select from billing_run where created_by = $1 limit 1', [DEMO])).length > 0;
  }
}
