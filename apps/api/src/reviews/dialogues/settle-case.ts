import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, localDayOf } from '@fristdag/rules';
import { THE_PRODUCT } from '../../audit/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import { BillingCases } from '../cases/billing-cases.ts';
import { DueSteps } from '../cases/due-steps.ts';
import { ShareCases } from '../sharing/share-cases.ts';
import { DialoguesRepository } from './dialogues.repository.ts';
import { FollowUpsRepository } from './follow-up/follow-ups.repository.ts';

/** Puts a case back to where the dates and the payer's own word have it, once its last dialogue is decided and no question waits for the follow-up group. */
@Injectable()
export class SettleCase {
  constructor(
    private readonly cases: BillingCases,
    private readonly dialogues: DialoguesRepository,
    private readonly followUps: FollowUpsRepository,
    private readonly steps: DueSteps,
    private readonly sharing: ShareCases,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  async settle(transaction: Transaction, caseId: string): Promise<void> {
    const billingCase = await this.cases.lock(transaction, caseId);
    if (billingCase?.state !== 'in-dialogue') return;
    if ((await this.dialogues.findOpen(transaction, caseId)).length > 0) return;
    if ((await this.followUps.findHolding(transaction, caseId)).length > 0) return;
    const isOver =
      billingCase.reviewClosesOn !== null && billingCase.reviewClosesOn <= civilDateOf(localDayOf(this.clock.now()));
    const to = billingCase.acceptedAt !== null ? 'accepted' : isOver ? 'review-expired' : 'shared';
    await this.cases.move(transaction, billingCase, {
      to,
      by: 'product',
      actor: THE_PRODUCT,
      act: 'end-dialogues',
    });
    if (isOver) await this.sharing.closeWhenNothingIsDue(transaction, { ...billingCase, state: to });
    await this.steps.retry(transaction, caseId);
  }
}
