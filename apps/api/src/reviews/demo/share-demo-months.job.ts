import { Inject, Injectable } from '@nestjs/common';
import { parseInstant } from '@fristdag/rules';
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
import { BillingCases } from '../cases/billing-cases.ts';
import { DialoguesService } from '../dialogues/dialogues.service.ts';
import { ShareCases } from '../sharing/share-cases.ts';
import { SharingActs } from '../sharing/sharing-acts.ts';
import { demoOfficer, demoReviewer } from './demo-people.ts';

interface StoryCase {
  readonly id: string;
  readonly state: string;
  readonly period: string;
  readonly hasDialogue: boolean;
}

/** The months that the demo has shared, and when: the material's January with Solna alone, September with everybody. */
const SHARED = { '2020-01': '2020-02-17T08:00', '2020-09': '2020-10-12T08:00' } as const;
const DISPUTED_AT = '2020-03-04T10:30';
const REMINDED_AT = '2020-10-16T09:15';

/**
 * The demo's months in review: September is with every payer since 12 October, and January waits for a dialogue that Solna
 * opened on 4 March about Doris' call to a SIP. Told once, through the services of everybody's work, each act on its day.
 */
@Injectable()
export class ShareDemoMonths implements WorkHandler {
  readonly name = 'share-demo-months';
  private isDone = false;

  constructor(
    private readonly database: Database,
    private readonly demoData: DemoData,
    private readonly cases: BillingCases,
    private readonly sharing: ShareCases,
    private readonly acts: SharingActs,
    private readonly dialogues: DialoguesService,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: MovableClock,
  ) {
    queue.register(this, () => this.findUndone());
  }

  async run(_id: string, signal: AbortSignal): Promise<void> {
    for (const { id, state, period, hasDialogue } of await this.findStory()) {
      if (signal.aborted) return;
      if (state === 'calculated') await this.share(id, SHARED[period as keyof typeof SHARED]);
      if (period === '2020-01' && !hasDialogue) await this.dispute(id);
    }
  }

  private async share(id: string, at: string): Promise<void> {
    await this.on(at, () =>
      this.database.transaction(REGION_WIDE, async (transaction) => {
        const billingCase = await this.cases.lock(transaction, id);
        if (billingCase?.state !== 'calculated') return;
        await this.acts.makeReady(transaction, billingCase, demoOfficer());
        const ready = await this.cases.lock(transaction, id);
        if (!ready) throw new Error(`billing case ${id} is gone`);
        await this.sharing.share(transaction, ready, { actor: APPROVER, by: 'approver', reason: null });
      }),
    );
  }

  /** Solna disputes Doris' call and reminds in October; the region has until 30 October. */
  private async dispute(id: string): Promise<void> {
    const asked = { principal: demoReviewer(), language: 'sv' as const };
    const claim = { caseNumber: 'D-DORIS', about: 'sip-call', claim: 'not-met' };
    const { id: dialogueId } = await this.on(DISPUTED_AT, () =>
      this.dialogues.open(
        id,
        { ...claim, text: 'Vi har inte fått någon kallelse till SIP för D-DORIS.' },
        { ...asked, idempotencyKey: 'demo-doris' },
      ),
    );
    const text = 'Vi har inte fått något svar. Kan ni visa när kallelsen sändes?';
    await this.on(REMINDED_AT, () =>
      this.dialogues.write(dialogueId, { text, internal: false }, { ...asked, idempotencyKey: 'demo-doris-reminder' }),
    );
  }

  private on<Result>(at: string, work: () => Promise<Result>): Promise<Result> {
    const instant = parseInstant(at);
    if (typeof instant !== 'number') throw new Error(`"${at}" is no instant`);
    return this.clock.at(instant, work);
  }

  /** What is still to be told, oldest first. */
  private findStory(): Promise<StoryCase[]> {
    return this.database.transaction(REGION_WIDE, ({ query }) =>
      query<StoryCase>(
        `select c.id::text, c.state, c.period, exists (select from dialogue d where d.case_id = c.id) as "hasDialogue"
           from billing_case c
          where (c.period = '2020-09' and c.state = 'calculated')
             or (c.period = '2020-01' and c.payer = '0184' and c.care_type = 'somatic' and c.state in ('calculated', 'shared'))
          order by c.period, c.id`,
      ),
    );
  }

  /** The county is in and every month that is over has its cases. */
  private async findUndone(): Promise<WorkFlow[]> {
    if (this.isDone || !this.clock.canMove || (await this.demoData.progress()).state !== 'completed') return [];
    const story = await this.database.transaction(UNSCOPED, (transaction) => this.isReady(transaction));
    if (!story) return [];
    this.isDone = (await this.findStory()).length === 0;
    return this.isDone ? [] : [[{ name: this.name, id: 'demo' }]];
  }

  private async isReady({ query }: Transaction): Promise<boolean> {
    const [row] = await query<{ ready: boolean }>(
      `select count(*) > 0 and bool_and(d.run_id is not null) as ready
         from billing_run b left join billing_case_run d on d.run_id = b.id where b.created_by = 'demo' and b.mode = 'billing'`,
    );
    return row?.ready ?? false;
  }
}

const APPROVER = {
  accountId: 'demo-second',
  name: 'Beslutsfattare (exempel)',
  role: 'region-approver',
  requestId: null,
};
