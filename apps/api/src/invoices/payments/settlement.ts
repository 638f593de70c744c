import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { BillingCases, DueSteps } from '../../reviews/index.ts';
import { Ledger } from '../ledger/ledger.ts';

/** When nothing of its invoice is open any more, the case is paid. */
@Injectable()
export class Settlement {
  constructor(
    private readonly cases: BillingCases,
    private readonly steps: DueSteps,
    private readonly ledger: Ledger,
  ) {}

  /** The caller holds the cases' rows, in the order of their ids, and has booked. */
  async settle(transaction: Transaction, invoiceIds: readonly string[], actor: Actor): Promise<void> {
    const live = await transaction.query<{ id: string; number: string; caseId: string }>(
      `select i.id::text, i.number, i.case_id::text as "caseId" from invoice i join billing_case c on c.id = i.case_id
        where i.id = any($1::bigint[]) and i.kind = 'invoice' and c.state in ('invoiced', 'overdue')
          and i.amount > (select coalesce(sum(n.amount), 0) from invoice n where n.credits_id = i.id)
        order by i.case_id`,
      [[...new Set(invoiceIds)]],
    );
    const open = await this.ledger.outstandingOf(
      transaction,
      live.map(({ id }) => id),
    );
    for (const { number, caseId } of live.filter(({ id }) => !open.get(id)?.greaterThan(0))) {
      const billingCase = await this.cases.lock(transaction, caseId);
      if (!billingCase) continue;
      await this.steps.cancel(transaction, caseId, ['invoice-overdue', 'remind-overdue']);
      await this.cases.move(transaction, billingCase, {
        to: 'paid',
        by: 'product',
        actor,
        act: 'settle-invoice',
        after: { number },
      });
    }
  }

  /** Takes the cases of invoices for the rest of the transaction, in the one order that everybody takes them in. */
  async lockCasesOf({ query }: Transaction, invoiceIds: readonly string[]): Promise<void> {
    await query(
      `select 1 from billing_case where id in (select case_id from invoice where id = any($1::bigint[])) order by id for update`,
      [[...new Set(invoiceIds)]],
    );
  }
}
