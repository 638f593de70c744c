import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, localTimeOf } from '@fristdag/rules';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Transaction,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { type UnansweredParty, WaitingConsultations } from '../../rules/index.ts';
import { REMINDED_FROM_MS_OF_DAY } from './notice-kinds.ts';

const WORK = 'remind-of-consultation';

/** So many days before the last day to answer, in the order in which they come. */
const DAYS_BEFORE = [7, 2, 0] as const;
interface Reminder {
  readonly round: string;
  readonly party: string;
  readonly deadline: string;
  readonly mark: string;
}

/**
 * Reminds a party that has not answered of a round's last day: a week before it, two days before and on the day. What a
 * stopped system missed is not told twice over: only the latest reminder that is due. A new last day is reminded of anew.
 */
@Injectable()
export class RemindOfConsultations implements WorkHandler {
  readonly name = WORK;

  constructor(
    private readonly database: Database,
    private readonly consultations: WaitingConsultations,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    queue.register(this, () => this.findDue());
  }

  /** Adds what is missing of a round; run twice, it adds nothing. */
  async run(round: string): Promise<void> {
    await this.database.transaction(REGION_WIDE, async (transaction) => {
      const due = (await this.missing(transaction)).filter((reminder) => reminder.round === round);
      await transaction.query(
        `insert into notice (kind, mark, object_kind, object_id, case_id, payer, side, last_day, actor)
         select 'consultation-last-day', mark, 'consultation', $1, null, party, 'municipality', deadline, null
           from unnest($2::text[], $3::text[], $4::date[]) as due (mark, party, deadline) on conflict do nothing`,
        [round, due.map(({ mark }) => mark), due.map(({ party }) => party), due.map(({ deadline }) => deadline)],
      );
    });
  }

  private async findDue(): Promise<WorkFlow[]> {
    const due = await this.database.transaction(REGION_WIDE, (transaction) => this.missing(transaction));
    return [...new Set(due.map(({ round }) => round))].map((id) => [{ name: WORK, id }]);
  }

  /** Reminders that are due today by the business clock and have not been given. */
  private async missing(transaction: Transaction): Promise<readonly Reminder[]> {
    const { day, msOfDay } = localTimeOf(this.clock.now());
    if (msOfDay < REMINDED_FROM_MS_OF_DAY) return [];
    const through = civilDateOf(day + DAYS_BEFORE[0]);
    const unanswered = await this.consultations.unanswered(transaction, { from: civilDateOf(day), through });
    const due = unanswered.map((party) => reminderOf(party, day));
    if (due.length === 0) return [];
    const given = await transaction.query<{ round: string; mark: string }>(
      `select object_id as round, mark from notice where kind = 'consultation-last-day' and object_kind = 'consultation' and object_id = any($1::text[])`,
      [[...new Set(due.map(({ round }) => round))]],
    );
    const known = new Set(given.map(({ round, mark }) => `${round} ${mark}`));
    return due.filter(({ round, mark }) => !known.has(`${round} ${mark}`));
  }
}

function reminderOf({ round, party, deadline, deadlineDay }: UnansweredParty, today: number): Reminder {
  const before = DAYS_BEFORE.findLast((days) => deadlineDay - days <= today) ?? DAYS_BEFORE[0];
  return { round, party, deadline, mark: `${party} ${deadline} ${before}` };
}
