import { Inject, Injectable } from '@nestjs/common';
import { amountOf } from '@fristdag/billing';
import { type Actor, AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { BillingRunsService } from '../../billing-runs/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { BillingCases } from '../cases/billing-cases.ts';
import type { PackageDocument } from './freeze-package.ts';
import { ReviewPackages } from './review-packages.ts';
import { ShareCases } from './share-cases.ts';

interface Order {
  readonly actor: Actor;
  readonly accountId: string;
  readonly reason: string;
}

interface OpenRequest {
  readonly id: string;
  readonly caseId: string;
  readonly reason: string;
  readonly requestedByName: string;
}

/**
 * New revisions of months that were shared. A calculation is ordered for a case, by hand or by a decided dialogue; when it
 * is done the case gets a new package beside the old one. Nothing is overwritten.
 */
@Injectable()
export class CaseRevisions {
  constructor(
    private readonly cases: BillingCases,
    private readonly packages: ReviewPackages,
    private readonly sharing: ShareCases,
    private readonly runs: BillingRunsService,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * Orders one calculation for cases of one month, in the caller's transaction. The run's row is the order; `begin` puts it
   * into the queue after the commit, and should nobody come to that, the sweeper does.
   */
  async order(transaction: Transaction, cases: readonly BillingCaseRow[], order: Order): Promise<{ runId: string }> {
    const [first] = cases;
    if (!first) throw new Error('a new revision was ordered for no case');
    const { actor, accountId, reason } = order;
    const run = await this.runs.create(
      transaction,
      { period: first.period, mode: 'billing' },
      { by: actor, accountId },
    );
    await transaction.query(
      `insert into case_revision_request (case_id, payer, run_id, reason, requested_by, requested_by_name, requested_at)
       select c.id, c.payer, $2::bigint, $3, $4, $5, instant_of($6::float8) from billing_case c where c.id = any($1::bigint[])`,
      [cases.map(({ id }) => id), run.id, reason, accountId, actor.name, this.clock.now()],
    );
    return { runId: run.id };
  }

  /** Whether a new calculation of the case was ordered and is not taken up yet. */
  async isUnderWay({ query }: Transaction, caseId: string): Promise<boolean> {
    const open = await query(
      'select 1 from case_revision_request where case_id = $1::bigint and taken_at is null limit 1',
      [caseId],
    );
    return open.length > 0;
  }

  begin(runId: string): void {
    this.runs.begin(runId);
  }

  /** The shared cases that wait for this run, or for one that it has overtaken. @returns how many got a new package */
  async takeUp(transaction: Transaction, runId: string): Promise<number> {
    const requests = await transaction.query<OpenRequest>(
      `select q.id::text, q.case_id::text as "caseId", q.reason, q.requested_by_name as "requestedByName"
         from case_revision_request q join billing_run o on o.id = q.run_id join billing_run r on r.id = $1::bigint
        where q.taken_at is null and o.period = r.period and o.revision <= r.revision order by q.case_id, q.id`,
      [runId],
    );
    let added = 0;
    for (const request of requests) if (await this.revise(transaction, runId, request)) added += 1;
    return added;
  }

  private async revise(transaction: Transaction, runId: string, request: OpenRequest): Promise<boolean> {
    const locked = await this.cases.lock(transaction, request.caseId);
    if (!locked) return false;
    const before = await this.packages.newest(transaction, locked.id);
    if (!before || locked.sharedOn === null) {
      await this.close(transaction, request, null);
      return false;
    }
    const billingCase = await this.rebase(transaction, locked, runId);
    const frozen = await this.packages.freeze(transaction, billingCase, billingCase.statementId);
    if (frozen.hash === before.hash) {
      await this.close(transaction, request, null);
      return false;
    }
    const restartsReview =
      reopens(billingCase, frozen.document) ||
      (isBeforeInvoice(billingCase) &&
        (await this.restarts(transaction, billingCase, before.document, frozen.document)));
    const added = await this.packages.add(transaction, billingCase, frozen, {
      at: this.clock.now(),
      byName: request.requestedByName,
      restartsReview,
      reason: request.reason,
    });
    await this.close(transaction, request, added.id);
    await this.audit.append(transaction, {
      actor: THE_PRODUCT,
      act: 'revise-review-basis',
      object: { kind: 'billing-case', id: billingCase.id },
      reason: request.reason,
      before: { revision: before.revision, amount: before.document.statement.amount },
      after: { revision: added.revision, amount: frozen.document.statement.amount, hash: added.hash, restartsReview },
    });
    if (restartsReview) await this.restart(transaction, billingCase);
    return true;
  }

  /** The case stands on the new calculation from here on. */
  private async rebase(transaction: Transaction, { id }: BillingCaseRow, runId: string): Promise<BillingCaseRow> {
    await transaction.query(
      `update billing_case c
          set statement_id = (select s.id from statement s where s.run_id = $2::bigint and s.care_type = c.care_type and s.payer = c.payer),
              rule_version = coalesce((select v.rule_version from billing_run_rule v where v.run_id = $2::bigint and v.care_type = c.care_type), c.rule_version),
              version = version + 1, changed_at = instant_of($3::float8)
        where c.id = $1::bigint`,
      [id, runId, this.clock.now()],
    );
    const row = await this.cases.lock(transaction, id);
    if (!row) throw new Error(`billing case ${id} is gone`);
    return row;
  }

  /** Whether the payer gets its weeks again: a parameter of the version says by which kind of change. */
  private async restarts(
    transaction: Transaction,
    { ruleVersion }: BillingCaseRow,
    before: PackageDocument,
    after: PackageDocument,
  ): Promise<boolean> {
    const { reviewRestartsOn } = (await this.book.get(transaction, ruleVersion)).parameters;
    if (reviewRestartsOn.value !== 'higher-amount') return reviewRestartsOn.value === 'any-change';
    const known = new Set(before.assessments.map(({ caseNumber }) => caseNumber));
    return (
      amountOf(after.statement.amount).greaterThan(amountOf(before.statement.amount)) ||
      after.assessments.some(({ caseNumber }) => !known.has(caseNumber))
    );
  }

  private async restart(transaction: Transaction, billingCase: BillingCaseRow): Promise<void> {
    if (['accepted', 'review-expired', 'closed'].includes(billingCase.state)) {
      await this.cases.move(transaction, billingCase, {
        to: 'shared',
        by: 'product',
        act: 'restart-review',
        actor: THE_PRODUCT,
      });
    }
    await transaction.query('update billing_case set accepted_at = null where id = $1::bigint', [billingCase.id]);
    await this.sharing.startReview(transaction, billingCase);
  }

  private async close({ query }: Transaction, { id }: OpenRequest, packageId: string | null): Promise<void> {
    await query(
      'update case_revision_request set taken_at = instant_of($2::float8), package_id = $3::bigint where id = $1::bigint',
      [id, this.clock.now(), packageId],
    );
  }
}

function isBeforeInvoice({ state }: BillingCaseRow): boolean {
  return ['shared', 'in-dialogue', 'accepted', 'review-expired', 'parked'].includes(state);
}

/** A month that had nothing to pay for, and now has: whoever is to pay has not looked at it as such. */
function reopens({ state }: BillingCaseRow, { statement }: PackageDocument): boolean {
  return state === 'closed' && statement.amount !== '0.00';
}
