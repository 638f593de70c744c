import { Injectable } from '@nestjs/common';
import type { BillingCaseState } from '@fristdag/billing';
import type { Principal } from '../../identity/index.ts';
import type { Permission, Text, Transaction } from '../../platform/index.ts';
import type { BillingCaseRow } from './billing-case.row.ts';
import type { MoveBillingCase } from './dto/billing-case.dto.ts';

/** How one act of a person on a case is done; each room brings those that it knows. */
interface CaseAct {
  readonly to: BillingCaseState;
  readonly permission: Permission;
  /** Whether the act asks for a sign-in younger than a quarter of an hour. */
  readonly needsFreshSignIn: boolean;
  /** Why it is not open to this person now; undefined when it is. The table of steps and the permission are checked before. */
  whyNot(billingCase: BillingCaseRow, principal: Principal): Text | undefined;
  /** Whether a reason must be given. */
  needsReason(billingCase: BillingCaseRow): boolean;
  perform(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    act: { principal: Principal; wish: MoveBillingCase },
  ): Promise<void>;
}

/** The acts of people, by the state that they lead to. */
@Injectable()
export class CaseActs {
  private readonly acts = new Map<BillingCaseState, CaseAct>();

  register(act: CaseAct): void {
    if (this.acts.has(act.to)) throw new Error(`two acts lead to "${act.to}"`);
    this.acts.set(act.to, act);
  }

  find(to: BillingCaseState): CaseAct | undefined {
    return this.acts.get(to);
  }
}
