import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, epochDayOf, localDayOf, type RuleVersion } from '@fristdag/rules';
import { timetable } from '@fristdag/billing';
import { type Actor, THE_PRODUCT } from '../../audit/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { BillingCases } from '../cases/billing-cases.ts';
import { actsAt, startOf } from '../cases/case-dates.ts';
import { DueSteps, type StepOutcome } from '../cases/due-steps.ts';
import { ReviewPackages } from './review-packages.ts';

const REMIND_UNOPENED_AFTER_DAYS = 7;

interface Sharing {
  readonly actor: Actor;
  readonly by: 'approver' | 'product';
  readonly reason: string | null;
}

/** Gives a payer its basis: freezes it, sets the dates from today, and plans what follows. */
@Injectable()
export class ShareCases {
  constructor(
    private readonly cases: BillingCases,
    private readonly packages: ReviewPackages,
    private readonly steps: DueSteps,
    private readonly book: RuleBook,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    steps.register('share', (transaction, billingCase) => this.shareWhenReleased(transaction, billingCase));
    steps.register('close-review', (transaction, billingCase) => this.closeReview(transaction, billingCase));
  }

  /** Shares a locked case that is ready. */
  async share(transaction: Transaction, billingCase: BillingCaseRow, { actor, by, reason }: Sharing): Promise<void> {
    const at = this.clock.now();
    const frozen = await this.packages.freeze(transaction, billingCase, billingCase.statementId);
    const added = await this.packages.add(transaction, billingCase, frozen, {
      at,
      byName: actor.name,
      restartsReview: true,
      reason,
    });
    await this.cases.move(transaction, billingCase, {
      to: 'shared',
      by,
      actor,
      act: 'share-review-basis',
      reason,
      after: { revision: added.revision, hash: added.hash, amount: frozen.document.statement.amount },
    });
    await this.startReview(transaction, billingCase);
    await this.steps.cancel(transaction, billingCase.id, ['share']);
  }

  /** The weeks of review from today, and what is due in them. */
  async startReview(transaction: Transaction, billingCase: BillingCaseRow): Promise<void> {
    const version = await this.book.get(transaction, billingCase.ruleVersion);
    const sharedOn = civilDateOf(localDayOf(this.clock.now()));
    const dates = timetable(version, billingCase.period, { sharedOn });
    await transaction.query(
      `update billing_case set shared_on = $2::date, review_closes_on = $3::date, invoice_issue_on = $4::date, invoice_due_on = $5::date where id = $1::bigint`,
      [billingCase.id, sharedOn, dates.reviewClosesOn, dates.invoiceIssueOn, dates.invoiceDueOn],
    );
    await this.planReview(transaction, billingCase, { version, sharedOn, reviewClosesOn: dates.reviewClosesOn });
  }

  /** Reminders before the last day, the closing at 00:00 of the closing day, the invoice at the hour of scheduled acts. */
  async planReview(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    { version, sharedOn, reviewClosesOn }: { version: RuleVersion; sharedOn: string; reviewClosesOn: string },
  ): Promise<void> {
    const lastDay = epochDayOf(reviewClosesOn) - 1;
    const now = this.clock.now();
    const reminders = (
      [
        ['remind-unopened', epochDayOf(sharedOn) + REMIND_UNOPENED_AFTER_DAYS],
        ['remind-seven-days', lastDay - 7],
        ['remind-two-days', lastDay - 2],
      ] as const
    ).map(([kind, day]) => [kind, actsAt(version, civilDateOf(day))] as const);
    await this.steps.planAll(transaction, billingCase, [
      ...reminders.filter(([, dueAt]) => dueAt > now),
      ['close-review', startOf(reviewClosesOn)],
      ['issue-invoice', actsAt(version, reviewClosesOn)],
    ]);
  }

  /** The sharing day has come: what a second person has released goes, the rest waits for people. */
  private async shareWhenReleased(transaction: Transaction, billingCase: BillingCaseRow): Promise<StepOutcome> {
    if (billingCase.sharedOn !== null || billingCase.state === 'closed') return { outcome: 'done' };
    const [released] = await transaction.query<{ by: string; name: string }>(
      `select r.released_by as by, r.released_by_name as name from sharing_release_case g join sharing_release r on r.id = g.release_id
        where g.case_id = $1::bigint and g.statement_id = $2::bigint order by r.id desc limit 1`,
      [billingCase.id, billingCase.statementId],
    );
    if (!released || billingCase.state !== 'ready-to-share') return { outcome: 'waits', why: NOT_RELEASED };
    await this.share(transaction, billingCase, { actor: THE_PRODUCT, by: 'product', reason: null });
    return { outcome: 'done' };
  }

  /** The closing day begins. An open dialogue goes on; what is nothing to pay for is closed. */
  private async closeReview(transaction: Transaction, billingCase: BillingCaseRow): Promise<StepOutcome> {
    const move = { by: 'product', actor: THE_PRODUCT } as const;
    if (billingCase.state === 'shared') {
      await this.cases.move(transaction, billingCase, { ...move, to: 'review-expired', act: 'close-review' });
      await this.closeWhenNothingIsDue(transaction, { ...billingCase, state: 'review-expired' });
    } else await this.closeWhenNothingIsDue(transaction, billingCase);
    return { outcome: 'done' };
  }

  /** An amount of 0 ends without an invoice. */
  async closeWhenNothingIsDue(transaction: Transaction, billingCase: BillingCaseRow): Promise<void> {
    if (billingCase.state !== 'review-expired' && billingCase.state !== 'accepted') return;
    const newest = await this.packages.newest(transaction, billingCase.id);
    if (newest?.document.statement.amount !== '0.00') return;
    await this.cases.move(transaction, billingCase, {
      to: 'closed',
      by: 'product',
      actor: THE_PRODUCT,
      act: 'close-billing-case',
      after: { amount: '0.00' },
    });
    await this.steps.cancel(transaction, billingCase.id, [
      'issue-invoice',
      'remind-seven-days',
      'remind-two-days',
      'remind-unopened',
    ]);
  }
}

const NOT_RELEASED = {
  sv: 'Underlaget är inte frisläppt. En annan person än den som gjorde det klart behöver frisläppa det.',
  en: 'The basis has not been released. Somebody other than whoever made it ready needs to release it.',
};
