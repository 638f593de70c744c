import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, civilDateOf, epochDayOf, localDayOf } from '@fristdag/rules';
import { amountOf, formatAmount, lateInterest, type Money } from '@fristdag/billing';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import { actsAt, type BillingCaseRow, DueSteps, type StepOutcome } from '../../reviews/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { PaymentSettingsDto } from './overdue.dto.ts';

interface OpenInvoice {
  readonly id: string;
  readonly number: string;
  readonly dueOn: CivilDate;
  readonly open: string;
}

/** What follows when the due date has passed: a reminder after some days, and interest where the region takes any. */
@Injectable()
export class OverdueInvoices {
  constructor(
    private readonly steps: DueSteps,
    private readonly book: RuleBook,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    steps.register('remind-overdue', (transaction, billingCase) => this.remind(transaction, billingCase));
  }

  async settings({ query }: Transaction): Promise<PaymentSettingsDto> {
    const [row] = await query<PaymentSettingsDto>(
      `select reminder_after_days as "reminderAfterDays", interest_percent::text as "interestPercent", version from payment_setting`,
    );
    if (!row) throw new Error('the payment settings are not stored');
    return row;
  }

  /** Called on the day after the due date; the days are counted from the due date itself. */
  async planReminder(transaction: Transaction, billingCase: BillingCaseRow): Promise<void> {
    const { reminderAfterDays } = await this.settings(transaction);
    const [open] = await this.openOf(transaction, billingCase);
    if (reminderAfterDays === null || !open) return;
    const version = await this.book.get(transaction, billingCase.ruleVersion);
    const remindOn = civilDateOf(epochDayOf(open.dueOn) + reminderAfterDays);
    await this.steps.plan(transaction, billingCase, 'remind-overdue', actsAt(version, remindOn));
  }

  /** Accrued until today on what is open. */
  async interest(transaction: Transaction, { open, dueOn }: { open: Money; dueOn: CivilDate }) {
    const { interestPercent } = await this.settings(transaction);
    const daysLate = Math.max(0, epochDayOf(this.today()) - epochDayOf(dueOn));
    const interest =
      interestPercent === null
        ? amountOf(0)
        : lateInterest(open, { daysLate, percentPerYear: amountOf(interestPercent) });
    return { daysLate: open.greaterThan(0) ? daysLate : 0, interest };
  }

  private async remind(transaction: Transaction, billingCase: BillingCaseRow): Promise<StepOutcome> {
    if (billingCase.state !== 'overdue') return { outcome: 'done' };
    for (const { id, number, dueOn, open } of await this.openOf(transaction, billingCase)) {
      const { interest, daysLate } = await this.interest(transaction, { open: amountOf(open), dueOn });
      await transaction.query(
        `insert into payment_reminder (invoice_id, payer, outstanding, interest, reminded_on)
         values ($1::bigint, $2, $3::numeric, $4::numeric, $5::date) on conflict do nothing`,
        [id, billingCase.payer, open, formatAmount(interest), this.today()],
      );
      await this.steps.note(transaction, billingCase.id, 'remind-of-invoice', { number, amount: open, days: daysLate });
    }
    return { outcome: 'done' };
  }

  private openOf({ query }: Transaction, { id }: BillingCaseRow): Promise<OpenInvoice[]> {
    return query<OpenInvoice>(
      `select i.id::text, i.number, i.due_on::text as "dueOn", sum(l.amount)::numeric(14, 2)::text as open
         from invoice i join ledger_line l on l.invoice_id = i.id and l.account = 'receivable'
        where i.case_id = $1::bigint and i.kind = 'invoice' group by i.id having sum(l.amount) > 0 order by i.id`,
      [id],
    );
  }

  private today(): CivilDate {
    return civilDateOf(localDayOf(this.clock.now()));
  }
}
