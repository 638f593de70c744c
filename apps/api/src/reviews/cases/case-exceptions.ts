import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, epochDayOf, localDayOf } from '@fristdag/rules';
import { timetable } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  problem,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { BillingCaseRow } from './billing-case.row.ts';
import { BillingCases } from './billing-cases.ts';
import { actsAt, startOf } from './case-dates.ts';
import { DueSteps } from './due-steps.ts';

interface Act {
  readonly principal: Principal;
  readonly ifMatch: string | undefined;
  readonly reason: string;
}

/** Departures from the calendar, each by a person and with a reason: a longer review, an invoice held or let go again. */
@Injectable()
export class CaseExceptions {
  constructor(
    private readonly database: Database,
    private readonly cases: BillingCases,
    private readonly steps: DueSteps,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * Gives a payer a longer review. `lastDay` is the last day on which a dialogue can be opened.
   * @throws Problem 404, 409 outside a review, 422 when the day is not later than the present one, 412 and 428 by If-Match
   */
  extend(id: string, lastDay: string, { principal, ifMatch, reason }: Act): Promise<void> {
    return this.change(id, { principal, ifMatch }, async (transaction, billingCase) => {
      if (billingCase.state !== 'shared' && billingCase.state !== 'in-dialogue')
        throw problem(409, 'not-in-review', NOT_IN_REVIEW);
      const closes = civilDateOf(epochDayOf(lastDay) + 1);
      const today = civilDateOf(localDayOf(this.clock.now()));
      const before = billingCase.reviewClosesOn;
      if (before === null || closes <= before || lastDay < today) throw problem(422, 'not-later', NOT_LATER);
      const version = await this.book.get(transaction, billingCase.ruleVersion);
      const { invoiceDueOn } = timetable(version, billingCase.period, { issuedOn: closes });
      await transaction.query(
        `update billing_case set review_closes_on = $2::date, invoice_issue_on = $2::date, invoice_due_on = $3::date, version = version + 1, changed_at = instant_of($4::float8)
          where id = $1::bigint`,
        [id, closes, invoiceDueOn, this.clock.now()],
      );
      await this.steps.plan(transaction, billingCase, 'close-review', startOf(closes));
      await this.steps.plan(transaction, billingCase, 'issue-invoice', actsAt(version, closes));
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'extend-review',
        object: { kind: 'billing-case', id },
        reason,
        before: { lastDay: civilDateOf(epochDayOf(before) - 1) },
        after: { lastDay },
      });
    });
  }

  /** Holds the invoice until somebody lets it go. @throws Problem 404, 409 when it is held or sent already */
  hold(id: string, { principal, ifMatch, reason }: Act): Promise<void> {
    return this.change(id, { principal, ifMatch }, async (transaction, billingCase) => {
      if (billingCase.hold !== null || !BEFORE_INVOICE.includes(billingCase.state))
        throw problem(409, 'cannot-be-held', CANNOT_BE_HELD);
      const hold = { reason, by: principal.accountId, byName: principal.displayName, at: this.clock.now() };
      await this.saveHold(transaction, id, hold);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'hold-invoice',
        object: { kind: 'billing-case', id },
        reason,
      });
    });
  }

  /** Lets a held invoice go. @throws Problem 404, 409 when it is not held */
  release(id: string, { principal, ifMatch, reason }: Act): Promise<void> {
    return this.change(id, { principal, ifMatch }, async (transaction, billingCase) => {
      if (billingCase.hold === null) throw problem(409, 'not-held', NOT_HELD);
      await this.saveHold(transaction, id, null);
      await this.steps.retry(transaction, id);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'let-invoice-go',
        object: { kind: 'billing-case', id },
        reason,
        before: { reason: billingCase.hold.reason },
      });
    });
  }

  private change(
    id: string,
    { principal, ifMatch }: Pick<Act, 'principal' | 'ifMatch'>,
    work: (transaction: Transaction, billingCase: BillingCaseRow) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const billingCase = await this.cases.getLocked(transaction, id);
      requireVersion(ifMatch, billingCase.version);
      await work(transaction, billingCase);
    });
  }

  private async saveHold({ query }: Transaction, id: string, hold: object | null): Promise<void> {
    await query(
      `update billing_case set hold = $2::jsonb, version = version + 1, changed_at = instant_of($3::float8) where id = $1::bigint`,
      [id, hold === null ? null : JSON.stringify(hold), this.clock.now()],
    );
  }
}

const BEFORE_INVOICE: readonly string[] = [
  'calculated',
  'ready-to-share',
  'shared',
  'in-dialogue',
  'accepted',
  'review-expired',
];

const NOT_IN_REVIEW = {
  sv: 'Granskningstiden kan bara förlängas medan granskningen pågår.',
  en: 'A review can be made longer only while it goes on.',
};
const NOT_LATER = {
  sv: 'Den nya sista dagen ska vara senare än den nuvarande, och inte ha passerat.',
  en: 'The new last day must be later than the present one, and not be over.',
};
const CANNOT_BE_HELD = {
  sv: 'Fakturan hålls redan, eller är skickad.',
  en: 'The invoice is held already, or has been sent.',
};
const NOT_HELD = { sv: 'Fakturan hålls inte.', en: 'The invoice is not held.' };
