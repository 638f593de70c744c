import { Inject, Injectable } from '@nestjs/common';
import { type BillingCaseState, canMove, type CaseParty } from '@fristdag/billing';
import { type Actor, AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, notFound, type Transaction } from '../../platform/index.ts';
import type { BillingCaseRow, Parked } from './billing-case.row.ts';
import { BillingCasesRepository } from './billing-cases.repository.ts';

export interface Move {
  readonly to: BillingCaseState;
  readonly by: CaseParty;
  readonly actor: Actor;
  /** The act's name in the trail. */
  readonly act: string;
  readonly reason?: string | null;
  /** Figures that the trail should show beside the new state. */
  readonly after?: object;
}

/** The state of the billing cases, for whoever moves them: by the one table of steps, each with its audit line. */
@Injectable()
export class BillingCases {
  constructor(
    private readonly repository: BillingCasesRepository,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** Takes the case's row for the rest of the transaction; undefined when the scope does not reach it. */
  lock(transaction: Transaction, id: string): Promise<BillingCaseRow | undefined> {
    return this.repository.lock(transaction, id);
  }

  /** The same of a case that somebody names. @throws Problem 404 */
  async getLocked(transaction: Transaction, id: string): Promise<BillingCaseRow> {
    const row = isRowId(id) ? await this.lock(transaction, id) : undefined;
    if (!row) throw notFound({ sv: 'Månadsärendet', en: 'The billing case' });
    return row;
  }

  /** Moves a locked case. A step that the table does not have is our own mistake: people's wishes are checked before. */
  async move(transaction: Transaction, billingCase: BillingCaseRow, move: Move): Promise<void> {
    const { to, by, actor, act, reason = null, after = {} } = move;
    if (!canMove(billingCase.state, to, by)) {
      throw new Error(`billing case ${billingCase.id} cannot go from ${billingCase.state} to ${to} by the ${by}`);
    }
    await this.repository.move(transaction, billingCase.id, { state: to, at: this.clock.now() });
    await this.audit.append(transaction, {
      actor,
      act,
      object: { kind: 'billing-case', id: billingCase.id },
      reason,
      before: { state: billingCase.state },
      after: { state: to, ...after },
    });
  }

  /** Something unexpected: the case waits for people, the other payers' go on. */
  async park(transaction: Transaction, id: string, why: Parked): Promise<void> {
    const billingCase = await this.lock(transaction, id);
    if (!billingCase || !canMove(billingCase.state, 'parked', 'product')) return;
    await this.repository.move(transaction, id, {
      state: 'parked',
      parked: why,
      before: billingCase.state,
      at: this.clock.now(),
    });
    await this.audit.append(transaction, {
      actor: THE_PRODUCT,
      act: 'park-billing-case',
      object: { kind: 'billing-case', id },
      reason: why.sv,
      before: { state: billingCase.state },
      after: { state: 'parked', code: why.code },
    });
  }

  /** Cases that stand still for one reason, by id: whoever mends it lets them go on in this order. */
  async findParked({ query }: Transaction, code: string): Promise<string[]> {
    const rows = await query<{ id: string }>(
      `select id::text from billing_case where state = 'parked' and parked ->> 'code' = $1 order by id`,
      [code],
    );
    return rows.map(({ id }) => id);
  }

  /** Goes on from where a parked case stood. */
  async unpark(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    actor: Actor,
    reason: string | null,
  ): Promise<void> {
    const { id, stateBeforeParking } = billingCase;
    if (stateBeforeParking === null) throw new Error(`billing case ${id} is not parked`);
    await this.move(transaction, billingCase, {
      to: stateBeforeParking,
      by: 'billing-officer',
      actor,
      act: 'continue-billing-case',
      reason,
    });
  }
}
