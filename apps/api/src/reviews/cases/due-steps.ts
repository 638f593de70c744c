import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  COUNT_FAILURE,
  Database,
  FORGET_FAILURES,
  IS_TIME,
  isOutage,
  LOGGER,
  MOST_FAILURES,
  type Text,
  type Transaction,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import type { BillingCaseRow } from './billing-case.row.ts';
import { BillingCases } from './billing-cases.ts';

/** What can be due for a case. Later rooms bring the acts of their own kinds. */
export const dueStepKinds = [
  'share',
  'remind-unopened',
  'remind-seven-days',
  'remind-two-days',
  'close-review',
  'issue-invoice',
  'invoice-overdue',
  'remind-overdue',
] as const;

export type DueStepKind = (typeof dueStepKinds)[number];

export interface DueStep {
  readonly id: string;
  readonly caseId: string;
  readonly kind: DueStepKind;
  /** Epoch milliseconds of the business clock. */
  readonly dueAt: number;
}

/** A step is taken, or it waits for something that the case must show. */
export type StepOutcome = { readonly outcome: 'done' } | { readonly outcome: 'waits'; readonly why: Text };

/** Takes a step in the transaction that marks it as taken; the case's row is locked. */
type DueStepHandler = (transaction: Transaction, billingCase: BillingCaseRow) => Promise<StepOutcome>;

const WORK = 'take-due-step';
/** A step that waits is looked at again so often: what it waits for ends by an act that nobody reports here. */
const LOOK_AGAIN_SECONDS = 30;

/**
 * Steps of one case are taken in the order of their dates, also when a stopped system catches up: the review closes before
 * the invoice is asked for. One that waits for people lets the later ones pass.
 */
const EARLIER_IS_OPEN = (step: string): string => `exists (
  select from due_step e where e.case_id = ${step}.case_id and e.due_at < ${step}.due_at and e.done_at is null and e.cancelled_at is null and e.waits is null)`;

/** Open steps of the cases $1 that are not known to wait for something. */
const TAKEABLE = `d.case_id = any($1::bigint[]) and d.done_at is null and d.cancelled_at is null and coalesce(d.not_before <= now(), true) and c.state <> 'parked'`;

/**
 * The calendar of the cases. Dates are rows with an instant; whoever is awake asks what is due by the business clock, so a
 * stopped system catches up, and takes each step once: the row's lock and the act share one transaction.
 */
@Injectable()
export class DueSteps implements WorkHandler {
  readonly name = WORK;
  private readonly handlers = new Map<DueStepKind, DueStepHandler>();
  private readonly pasts: (() => Promise<boolean>)[] = [];

  constructor(
    private readonly database: Database,
    private readonly cases: BillingCases,
    private readonly audit: AuditTrail,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    queue.register(this, () => this.findDue());
  }

  /** Rooms register what they do when they are built. */
  register(kind: DueStepKind, handler: DueStepHandler): void {
    if (this.handlers.has(kind)) throw new Error(`two handlers for the step "${kind}"`);
    this.handlers.set(kind, handler);
  }

  /** While somebody still tells what happened before today, the calendar stands still: those steps are taken on their own days. */
  waitFor(isTelling: () => Promise<boolean>): void {
    this.pasts.push(isTelling);
  }

  /** Plans a step, in place of an open one of its kind. `dueAt` in epoch milliseconds. */
  plan(
    transaction: Transaction,
    billingCase: Pick<BillingCaseRow, 'id' | 'payer'>,
    kind: DueStepKind,
    dueAt: number,
  ): Promise<void> {
    return this.planAll(transaction, billingCase, [[kind, dueAt]]);
  }

  /** Plans several steps of a case at once. */
  async planAll(
    transaction: Transaction,
    { id, payer }: Pick<BillingCaseRow, 'id' | 'payer'>,
    planned: readonly (readonly [kind: DueStepKind, dueAt: number])[],
  ): Promise<void> {
    const kinds = planned.map(([kind]) => kind);
    await this.cancel(transaction, id, kinds);
    await transaction.query(
      `insert into due_step (case_id, payer, kind, due_at, created_at)
       select $1::bigint, $2, kind, instant_of(due_at), instant_of($5::float8) from unnest($3::text[], $4::float8[]) as step (kind, due_at)`,
      [id, payer, kinds, planned.map(([, dueAt]) => dueAt), this.clock.now()],
    );
  }

  async cancel({ query }: Transaction, caseId: string, kinds: readonly DueStepKind[]): Promise<void> {
    await query(
      `update due_step set cancelled_at = instant_of($3::float8)
        where case_id = $1::bigint and kind = any($2::text[]) and done_at is null and cancelled_at is null`,
      [caseId, kinds, this.clock.now()],
    );
  }

  /** What a case waited for is over: its steps are looked at again at once. */
  async retry({ query }: Transaction, caseId: string): Promise<void> {
    await query(
      `update due_step set not_before = null, failures = 0, touched_at = now() - interval '1 hour'
        where case_id = $1::bigint and done_at is null and cancelled_at is null`,
      [caseId],
    );
  }

  /** When the next step of these cases falls due, after one instant and up to another; null when none does. */
  async findNext(
    { query }: Transaction,
    caseIds: readonly string[],
    { after, until }: { after: number; until: number },
  ): Promise<number | null> {
    const [next] = await query<{ at: number | null }>(
      `select epoch_ms(min(d.due_at)) as at from due_step d join billing_case c on c.id = d.case_id
        where ${TAKEABLE} and d.due_at > instant_of($2::float8) and d.due_at <= instant_of($3::float8)`,
      [caseIds, after, until],
    );
    return next?.at ?? null;
  }

  /** Takes what is due of these cases now, in the caller's transaction and in the order of the dates. */
  async takeDue(transaction: Transaction, caseIds: readonly string[]): Promise<void> {
    const due = await transaction.query<{ id: string }>(
      `select d.id::text from due_step d join billing_case c on c.id = d.case_id
        where ${TAKEABLE} and d.due_at <= instant_of($2::float8) order by d.due_at, d.id`,
      [caseIds, this.clock.now()],
    );
    for (const { id } of due) await this.take(transaction, id);
  }

  async run(id: string): Promise<void> {
    try {
      await this.database.transaction(REGION_WIDE, (transaction) => this.take(transaction, id));
    } catch (error) {
      if (!isOutage(error)) await this.countFailure(id);
      throw error;
    }
  }

  private async take(transaction: Transaction, id: string): Promise<void> {
    const [asked] = await transaction.query<{ caseId: string }>(
      'select case_id::text as "caseId" from due_step where id = $1::bigint',
      [id],
    );
    const billingCase = asked && (await this.cases.lock(transaction, asked.caseId));
    if (!billingCase) return;
    const [step] = await transaction.query<DueStep>(
      `select id::text, case_id::text as "caseId", kind, epoch_ms(due_at) as "dueAt" from due_step
        where id = $1::bigint and done_at is null and cancelled_at is null and due_at <= instant_of($2::float8) and ${IS_TIME}
          and not ${EARLIER_IS_OPEN('due_step')} for update`,
      [id, this.clock.now()],
    );
    if (!step) return;
    const handler = this.handlers.get(step.kind);
    // Nobody in this process takes such steps: it stays for one that does.
    if (!handler || billingCase.state === 'parked') return;
    const taken = await handler(transaction, billingCase);
    if (taken.outcome === 'waits') {
      await transaction.query(
        `update due_step set waits = $2::jsonb, not_before = now() + interval '${LOOK_AGAIN_SECONDS} seconds', failures = 0 where id = $1::bigint`,
        [id, JSON.stringify(taken.why)],
      );
      return;
    }
    await transaction.query(
      `update due_step set done_at = instant_of($2::float8), waits = null, ${FORGET_FAILURES} where id = $1::bigint`,
      [id, this.clock.now()],
    );
  }

  /** A step that fails again and again parks its own case; the other payers' go on. */
  private async countFailure(id: string): Promise<void> {
    await this.database.transaction(REGION_WIDE, async (transaction) => {
      const [step] = await transaction.query<{ caseId: string; failures: number }>(
        `update due_step set ${COUNT_FAILURE}, touched_at = now() where id = $1::bigint and done_at is null
         returning case_id::text as "caseId", failures`,
        [id],
      );
      if (!step || step.failures < MOST_FAILURES) return;
      this.logger.error({ step: id, case: step.caseId }, 'a due step was given up: its case is parked');
      await this.cases.park(transaction, step.caseId, {
        code: 'step-failed',
        sv: `Ett fel hos oss stoppade nästa steg ${step.failures} gånger i rad. Felet står i loggen. Välj Fortsätt när det är rättat.`,
        en: `A fault of ours stopped the next step ${step.failures} times in a row. The fault is in the log. Choose Continue once it is mended.`,
      });
    });
  }

  private async findDue(): Promise<WorkFlow[]> {
    for (const isTelling of this.pasts) if (await isTelling()) return [];
    const due = await this.database.transaction(REGION_WIDE, ({ query }) =>
      query<{ id: string }>(
        `update due_step set touched_at = now()
          where id in (select d.id from due_step d join billing_case c on c.id = d.case_id
                        where d.done_at is null and d.cancelled_at is null and d.due_at <= instant_of($1::float8) and c.state <> 'parked'
                          and not ${EARLIER_IS_OPEN('d')}
                          and coalesce(d.not_before <= now(), true) and d.touched_at < now() - interval '2 seconds' and d.kind = any($2::text[])
                        order by d.due_at, d.id limit 500 for update of d skip locked)
          returning id::text`,
        [this.clock.now(), [...this.handlers.keys()]],
      ),
    );
    return due.map(({ id }) => [{ name: WORK, id }]);
  }

  /** Says in the trail that the product took a step by date. */
  async note(transaction: Transaction, caseId: string, act: string, after: object): Promise<void> {
    await this.audit.append(transaction, {
      actor: THE_PRODUCT,
      act,
      object: { kind: 'billing-case', id: caseId },
      after,
    });
  }
}
