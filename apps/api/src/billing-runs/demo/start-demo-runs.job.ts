import { Inject, Injectable } from '@nestjs/common';
import { localDayOf, type Period, periodOf } from '@fristdag/rules';
import { THE_PRODUCT } from '../../audit/index.ts';
import { DemoData } from '../../episodes/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  Problem,
  type Transaction,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { BillingRunsService, type StartRequest } from '../billing-runs.service.ts';
import { BillingRunFlow } from '../run/billing-run-flow.ts';

/** Who the demo's runs are started by; a run of theirs says that the demo has had its runs. */
const DEMO = 'demo';

/**
 * Once the invented county is loaded, its months are run the way an official would: those that are over are billed, the one
 * that goes on is run in shadow. On the demo's 22 October 2020 that is January to September, and October. The county's
 * December 2019 lies before the first rule version: it is there for comparison, not for billing.
 */
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
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    queue.register(this, () => this.findUndone());
  }

  /** All the runs are made in one transaction, so a crash leaves none or all of them; the sweeper starts what was made. */
  async run(): Promise<void> {
    const started = await this.database.transaction(REGION_WIDE, async (transaction) => {
      await transaction.query(`select pg_advisory_xact_lock(hashtextextended('start-demo-runs', 0))`);
      if (await this.hasStarted(transaction)) return [];
      const now = periodOf(localDayOf(this.clock.now()));
      const months = await transaction.query<{ period: Period }>(
        'select distinct period from episode_revision where is_latest and not cancelled and period <= $1 order by period',
        [now],
      );
      const ids: string[] = [];
      for (const { period } of months) {
        const id = await this.startWhereRulesExist(transaction, { period, mode: period < now ? 'billing' : 'shadow' });
        if (id !== undefined) ids.push(id);
      }
      this.isDone = true;
      return ids;
    });
    for (const id of started) this.flow.start(id);
  }

  /** A month before the agreement began has no run. */
  private async startWhereRulesExist(transaction: Transaction, request: StartRequest): Promise<string | undefined> {
    try {
      return (await this.runs.create(transaction, request, { by: THE_PRODUCT, accountId: DEMO })).id;
    } catch (error) {
      if (error instanceof Problem && error.code === 'missing-rule-version') return undefined;
      throw error;
    }
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
