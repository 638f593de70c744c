import { Inject, Injectable } from '@nestjs/common';
import { DemoData } from '../../episodes/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  Database,
  type MovableClock,
  type Transaction,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { DemoReviews } from '../../reviews/index.ts';
import { DemoInvoicing } from './demo-invoicing.ts';
import { LATE_ROW } from './late-row.ts';

const FILE = 'sent-vårdtillfälle-juli.ndjson';
const WHY = 'Vårdtillfället kom in efter fakturan.';

/** How far the story has come. */
interface Told {
  readonly caseId: string;
  /** August's invoices are issued: the credit note's number comes after theirs. */
  readonly isItsTurn: boolean;
  /** The file is in the queue: what it says is known a moment later. */
  readonly isHandedIn: boolean;
  readonly isReceived: boolean;
  readonly isOrdered: boolean;
  readonly isRecalculated: boolean;
  readonly isCorrected: boolean;
}

/**
 * The demo's late row: an episode of July reaches Sollentuna's month after its invoice, which is credited and issued anew.
 * Between the acts lie an import and a calculation, done by the jobs that do everybody's: each act looks at what is there.
 */
@Injectable()
export class TellLateRow implements WorkHandler {
  readonly name = 'tell-late-row';
  private isDone = false;

  constructor(
    private readonly database: Database,
    private readonly demoData: DemoData,
    private readonly reviews: DemoReviews,
    private readonly invoicing: DemoInvoicing,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: MovableClock,
  ) {
    queue.register(this, () => this.findUndone());
  }

  async run(): Promise<void> {
    await this.database.whole(REGION_WIDE, async (transaction) => {
      await transaction.query(`select pg_advisory_xact_lock(hashtextextended('tell-late-row', 0))`);
      const told = await this.find(transaction);
      if (!told?.isItsTurn || told.isCorrected) return;
      if (!told.isHandedIn) await this.demoData.handIn(transaction, FILE, [LATE_ROW]);
      else if (!told.isReceived) return;
      else if (!told.isOrdered) await this.reviews.recalculate(told.caseId, WHY);
      else if (told.isRecalculated) await this.invoicing.correct(told.caseId, WHY);
    });
  }

  private async find({ query }: Transaction): Promise<Told | undefined> {
    const [told] = await query<Told>(
      `select c.id::text as "caseId",
              exists (select from invoice i where i.period = '2020-08') as "isItsTurn",
              exists (select from import m where m.file_name = $4) as "isHandedIn",
              exists (select from episode_revision e where e.case_number = $1) as "isReceived",
              exists (select from change_decision d where d.case_id = c.id) as "isOrdered",
              exists (select from review_package k where k.case_id = c.id and k.revision > 1) as "isRecalculated",
              exists (select from invoice i where i.case_id = c.id and i.kind = 'credit-note') as "isCorrected"
         from billing_case c where c.period = '2020-07' and c.payer = $2 and c.care_type = $3`,
      [LATE_ROW.caseNumber, LATE_ROW.municipality, LATE_ROW.careType, FILE],
    );
    return told;
  }

  private async findUndone(): Promise<WorkFlow[]> {
    if (this.isDone || !this.clock.canMove || (await this.demoData.progress()).state !== 'completed') return [];
    const told = await this.database.transaction(REGION_WIDE, (transaction) => this.find(transaction));
    this.isDone = told?.isCorrected ?? false;
    return told?.isItsTurn && !told.isCorrected ? [[{ name: this.name, id: 'demo' }]] : [];
  }
}
