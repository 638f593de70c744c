import { Inject, Injectable } from '@nestjs/common';
import type { Period } from '@fristdag/rules';
import { DemoData } from '../../episodes/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  Database,
  type MovableClock,
  type Transaction,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { DemoCalendar, DueSteps, instantOf } from '../../reviews/index.ts';
import { DemoInvoicing } from './demo-invoicing.ts';
import { DemoStories } from './demo-stories.ts';

const PARTIES_ENTERED_AT = '2020-01-15T10:00';
/** The day that the stories are told on. */
const TOLD_FROM = '2020-10-22T00:00';
/** Months that have been shared by then: what is looked at first, then the rest in the order of their invoices' numbers. */
const MONTHS: readonly Period[] = [
  '2020-01',
  '2020-09',
  '2020-02',
  '2020-03',
  '2020-04',
  '2020-05',
  '2020-06',
  '2020-07',
  '2020-08',
];

/**
 * The demo's past: what a region ten months into the agreement has shared, had reviewed, invoiced and been paid, with the
 * stories that are looked at. Told once, when the invented county is billed, through the services of everybody's work and on
 * the days when it happened. A month is one transaction: a crash leaves it whole or not begun, and nothing is told twice.
 */
@Injectable()
export class TellDemoMonths implements WorkHandler {
  readonly name = 'tell-demo-months';
  private isDone = false;

  constructor(
    private readonly database: Database,
    private readonly demoData: DemoData,
    private readonly calendar: DemoCalendar,
    private readonly stories: DemoStories,
    private readonly invoicing: DemoInvoicing,
    queue: WorkQueue,
    steps: DueSteps,
    @Inject(BUSINESS_CLOCK) private readonly clock: MovableClock,
  ) {
    queue.register(this, () => this.findUndone());
    steps.waitFor(() => this.isTelling());
  }

  async run(_id: string, signal: AbortSignal): Promise<void> {
    await this.database.whole(REGION_WIDE, (transaction) => this.enterParties(transaction));
    for (const period of MONTHS) {
      if (signal.aborted) return;
      await this.database.whole(REGION_WIDE, (transaction) => this.tell(transaction, period));
    }
  }

  private async enterParties(transaction: Transaction): Promise<void> {
    const entered = await transaction.query('select from invoice_party limit 1');
    if (entered.length > 0) return;
    await this.clock.at(instantOf(PARTIES_ENTERED_AT), () => this.invoicing.enterParties(transaction));
  }

  private async tell(transaction: Transaction, period: Period): Promise<void> {
    await transaction.query(`select pg_advisory_xact_lock(hashtextextended('tell-demo-months', 0))`);
    if (!(await this.findUntold(transaction)).includes(period)) return;
    const { month, acts } = await this.stories.actsOf(transaction, period);
    const caseIds = month.cases.map(({ id }) => id);
    const until = this.clock.now();
    await this.calendar.play(transaction, { caseIds, acts: acts.filter(({ at }) => instantOf(at) <= until), until });
  }

  /** A month that somebody has released is told, by the demo or by whoever was faster. */
  private async findUntold({ query }: Transaction): Promise<Period[]> {
    const rows = await query<{ period: Period }>(
      `select period from unnest($1::text[]) as period where not exists (select from sharing_release r where r.period = period.period)
          and exists (select from billing_case c where c.period = period.period) order by period`,
      [MONTHS],
    );
    return rows.map(({ period }) => period);
  }

  private async findUndone(): Promise<WorkFlow[]> {
    const isReady = (await this.isTelling()) && (await this.isBilled());
    return isReady ? [[{ name: this.name, id: 'demo' }]] : [];
  }

  /** The county comes in or is in, and something of its past is not told. */
  private async isTelling(): Promise<boolean> {
    if (this.isDone || !this.clock.canMove || this.clock.now() < instantOf(TOLD_FROM)) return false;
    const { state } = await this.demoData.progress();
    if (state !== 'completed') return state === 'loading';
    if (!(await this.isBilled())) return true;
    const untold = await this.database.transaction(REGION_WIDE, (transaction) => this.findUntold(transaction));
    this.isDone = untold.length === 0;
    return !this.isDone;
  }

  /** Every month that is over has its cases. */
  private async isBilled(): Promise<boolean> {
    const [row] = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<{ billed: boolean }>(
        `select count(*) > 0 and bool_and(d.run_id is not null) as billed
           from billing_run b left join billing_case_run d on d.run_id = b.id where b.created_by = 'demo' and b.mode = 'billing'`,
      ),
    );
    return row?.billed ?? false;
  }
}
