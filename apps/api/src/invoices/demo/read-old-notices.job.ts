import { Inject, Injectable } from '@nestjs/common';
import { DemoData } from '../../episodes/index.ts';
import type { Reach } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  Database,
  type MovableClock,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { NoticesService } from '../../reviews/index.ts';
import { demoPerson } from '../../rules/index.ts';

/** The month in review: what was told of earlier ones has been read. */
const IN_REVIEW = '2020-09';
const READERS: Readonly<Record<string, Reach>> = {
  'demo-solna-reviewer': { kind: 'payers', payers: ['0184'] },
  'demo-farsta-reviewer': { kind: 'payers', payers: ['0180-farsta'] },
  'demo-unit-coordinator': { kind: 'care-units', inpatientUnits: ['Danderyds sjukhus'] },
};

/**
 * The demo's reviewers and its care unit have read what they were told through the year: unread are the notices of the month
 * in review. Done once, after the last of the stories; somebody who has read a notice already reads the others on their own.
 */
@Injectable()
export class ReadOldNotices implements WorkHandler {
  readonly name = 'read-old-notices';
  private isDone = false;

  constructor(
    private readonly database: Database,
    private readonly demoData: DemoData,
    private readonly notices: NoticesService,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: MovableClock,
  ) {
    queue.register(this, () => this.findUndone());
  }

  async run(accountId: string): Promise<void> {
    const reach = READERS[accountId];
    if (reach === undefined) return;
    const reader = demoPerson({
      accountId,
      displayName: accountId,
      roleUsed: 'municipal-reviewer',
      permissions: ['billing-cases:read'],
      reach,
    });
    await this.database.whole(REGION_WIDE, async () => {
      const unread = { page: 1, perPage: 200, sort: 'createdAt', order: 'asc', unread: 'true' } as const;
      const { rows } = await this.notices.list(reader, unread, 'sv');
      // Of what a care unit was asked the last day says when it was.
      for (const { id, period, lastDay } of rows) {
        const told = reach.kind === 'care-units' ? lastDay : period;
        if (told !== null && told < IN_REVIEW) await this.notices.read(reader, id, 'sv');
      }
    });
  }

  /** Who has read nothing, once the late row's invoice is credited and everything is told. */
  private async findUndone(): Promise<WorkFlow[]> {
    if (this.isDone || !this.clock.canMove || (await this.demoData.progress()).state !== 'completed') return [];
    const [found] = await this.database.transaction(REGION_WIDE, ({ query }) =>
      query<{ isTold: boolean; readers: string[] }>(
        `select exists (select from invoice where kind = 'credit-note') and not exists (select from notice where spread_at is null) as "isTold",
                array(select reader from unnest($1::text[]) as reader
                       where not exists (select from notice_delivery d where d.account_id = reader and d.read_at is not null)) as readers`,
        [Object.keys(READERS)],
      ),
    );
    if (!found?.isTold) return [];
    this.isDone = found.readers.length === 0;
    return found.readers.map((id) => [{ name: this.name, id }]);
  }
}
