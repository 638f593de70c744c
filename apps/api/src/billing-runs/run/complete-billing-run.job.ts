import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import type { OpenRun, RunStep } from './run-step.ts';

/** Makes the results readable: statements of a run that is not completed are never shown. */
@Injectable()
export class CompleteBillingRun implements RunStep {
  readonly step = 'complete';
  readonly work = 'complete-billing-run';

  constructor(
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  async take(transaction: Transaction, { id, period, mode, revision, episodes }: OpenRun): Promise<void> {
    const [sum] = await transaction.query<{ statements: number; totalAmount: string }>(
      `select count(*)::int as statements, coalesce(sum(amount), 0)::numeric(20, 2)::text as "totalAmount" from statement where run_id = $1::bigint`,
      [id],
    );
    await transaction.query(
      `update billing_run set state = 'completed', step = 'done', completed_at = instant_of($2::float8), touched_at = now() where id = $1::bigint`,
      [id, this.clock.now()],
    );
    await this.audit.append(transaction, {
      actor: THE_PRODUCT,
      act: 'complete-billing-run',
      object: { kind: 'billing-run', id },
      after: { period, mode, revision, episodes, ...sum },
    });
  }
}
