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
import { REMINDED_FROM_MS_OF_DAY } from './notice-kinds.ts';

const WORK = 'remind-of-unit-question';

/** A care unit is reminded so many days before the last day to answer. */
const DAYS_BEFORE = 2;
/** Reminds a care unit of a question that it has not answered, once, while the dialogue it was asked in is still open. */
@Injectable()
export class RemindOfUnitQuestions implements WorkHandler {
  readonly name = WORK;

  constructor(
    private readonly database: Database,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    queue.register(this, () => this.findDue());
  }

  /** Adds the reminder of a question; run twice, or after an answer, it adds nothing. */
  async run(id: string): Promise<void> {
    await this.database.transaction(REGION_WIDE, async (transaction) => {
      if (!(await this.due(transaction)).includes(id)) return;
      await transaction.query(
        `insert into notice (kind, mark, object_kind, object_id, case_id, payer, side, last_day, actor)
         select 'unit-question-last-day', q.answer_by::text, 'unit-question', q.id::text, d.case_id, q.payer, 'care-unit', q.answer_by, null
           from unit_question q join dialogue d on d.id = q.dialogue_id where q.id = $1::bigint on conflict do nothing`,
        [id],
      );
    });
  }

  private async findDue(): Promise<WorkFlow[]> {
    const due = await this.database.transaction(REGION_WIDE, (transaction) => this.due(transaction));
    return due.map((id) => [{ name: WORK, id }]);
  }

  /** Questions whose last day is near by the business clock, and that have not been reminded of. */
  private async due({ query }: Transaction): Promise<readonly string[]> {
    const { day, msOfDay } = localTimeOf(this.clock.now());
    if (msOfDay < REMINDED_FROM_MS_OF_DAY) return [];
    const found = await query<{ id: string }>(
      `select q.id::text from unit_question q join dialogue d on d.id = q.dialogue_id
        where q.answer is null and d.state = 'open' and q.answer_by between $1::date and $2::date
          and not exists (select from notice n where n.kind = 'unit-question-last-day' and n.object_kind = 'unit-question'
                             and n.object_id = q.id::text and n.mark = q.answer_by::text)
        order by q.id`,
      [civilDateOf(day), civilDateOf(day + DAYS_BEFORE)],
    );
    return found.map(({ id }) => id);
  }
}
