import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/index.ts';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { DueSteps, type StepOutcome } from '../cases/due-steps.ts';
import type { NoticeKind } from './notice-kinds.ts';

/**
 * Reminds of a review whose last day comes near, and of a basis that nobody has opened. A review that is over, or a basis
 * that was accepted, needs no reminder; each last day is reminded of once, and a review that begins anew has another.
 */
@Injectable()
export class RemindOfReviews {
  constructor(steps: DueSteps) {
    steps.register('remind-unopened', (transaction, billingCase) => this.remindUnopened(transaction, billingCase));
    steps.register('remind-seven-days', (transaction, billingCase) =>
      this.remind(transaction, billingCase, 'seven-days-left'),
    );
    steps.register('remind-two-days', (transaction, billingCase) =>
      this.remind(transaction, billingCase, 'two-days-left'),
    );
  }

  private async remind(transaction: Transaction, billingCase: BillingCaseRow, kind: NoticeKind): Promise<StepOutcome> {
    if (billingCase.state === 'shared' || billingCase.state === 'in-dialogue') {
      await transaction.query(
        `select add_notice($1, c.review_closes_on::text, 'billing-case', c.id, c.id, c.payer, 'municipality', c.review_closes_on - 1, null)
           from billing_case c where c.id = $2::bigint`,
        [kind, billingCase.id],
      );
    }
    return { outcome: 'done' };
  }

  /** Opened = somebody who reviews for the payer has begun on the newest package; the work list knows. */
  private async remindUnopened(transaction: Transaction, billingCase: BillingCaseRow): Promise<StepOutcome> {
    if (await wasOpened(transaction, billingCase)) return { outcome: 'done' };
    return this.remind(transaction, billingCase, 'unopened');
  }
}

async function wasOpened({ query }: Transaction, { id }: BillingCaseRow): Promise<boolean> {
  const opened = await query(
    `select 1 from review_opening o
      where o.package_id = (select k.id from review_package k where k.case_id = $1::bigint order by k.revision desc limit 1) limit 1`,
    [id],
  );
  return opened.length > 0;
}
