import { Injectable } from '@nestjs/common';
import { hashDocument } from '@fristdag/rules';
import { amountOf, formatAmount } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import { Database, onceForKey, problem, type Transaction } from '../../platform/index.ts';
import { type BillingCaseRow, BillingCases, DueSteps, ReviewPackages } from '../../reviews/index.ts';
import { Settlement } from '../payments/settlement.ts';
import type { CreditInvoice, InvoiceDto, InvoicePreviewDto } from './dto/invoice.dto.ts';
import { type InvoiceRow, InvoicesRepository } from './invoices.repository.ts';
import { type InvoiceAct, InvoicesService } from './invoices.service.ts';
import { IssueInvoices } from './issue-invoices.ts';
import { isLive, netOfCase } from './net-of-case.ts';

/** What was issued is never edited: it is credited, and issued anew where the month came to something else. */
@Injectable()
export class TakeBackInvoices {
  constructor(
    private readonly database: Database,
    private readonly repository: InvoicesRepository,
    private readonly invoices: InvoicesService,
    private readonly issuing: IssueInvoices,
    private readonly cases: BillingCases,
    private readonly packages: ReviewPackages,
    private readonly steps: DueSteps,
    private readonly audit: AuditTrail,
    private readonly settlement: Settlement,
  ) {}

  /**
   * Takes an invoice back, wholly or in part, by a credit note of its own number.
   * @throws Problem 404, 409 for a credit note or one that is credited already, 422 for more than is left
   */
  async credit(
    id: string,
    wish: CreditInvoice,
    { principal, language, idempotencyKey }: InvoiceAct,
  ): Promise<InvoiceDto> {
    const noteId = await this.once(
      `POST /api/invoices/${id}/credit`,
      { principal, idempotencyKey, wish },
      async (transaction) => {
        const { billingCase, invoice } = await this.lock(transaction, id);
        const left = amountOf(invoice.amount).minus(amountOf(invoice.credited));
        if (invoice.kind !== 'invoice' || !left.greaterThan(0))
          throw problem(409, 'cannot-be-credited', CANNOT_BE_CREDITED);
        const amount = wish.amount === undefined ? left : amountOf(wish.amount);
        if (!amount.greaterThan(0) || amount.greaterThan(left)) throw problem(422, 'too-much', TOO_MUCH);
        const issued = {
          actor: actorOf(principal),
          accountId: principal.accountId,
          by: 'billing-officer',
          reason: wish.reason,
        } as const;
        const note = await this.issuing.credit(transaction, billingCase, { invoice, amount, issued });
        const after = { number: note.number, credits: invoice.number, amount: formatAmount(amount) };
        if (amount.equals(left))
          await this.moveToCredited(transaction, billingCase, { principal, reason: wish.reason, after });
        else {
          await this.audit.append(transaction, {
            actor: actorOf(principal),
            act: 'credit-invoice',
            object: { kind: 'billing-case', id: billingCase.id },
            reason: wish.reason,
            after,
          });
          // The rest may have been paid already.
          await this.settlement.settle(transaction, [invoice.id], actorOf(principal));
        }
        return note.id;
      },
    );
    return this.invoices.get(noteId, { principal, language });
  }

  /**
   * Brings an invoiced month to what its newest package says: the live invoice is credited, and a new one issued.
   * @throws Problem 404, 409 when the sum is right already, or something stops the new invoice
   */
  async correct(
    caseId: string,
    reason: string,
    { principal, language, idempotencyKey }: InvoiceAct,
  ): Promise<InvoicePreviewDto> {
    await this.once(
      `POST /api/billing-cases/${caseId}/corrections`,
      { principal, idempotencyKey, wish: { reason } },
      async (transaction) => {
        const billingCase = await this.cases.getLocked(transaction, caseId);
        const documents = await this.repository.ofCase(transaction, billingCase.id);
        const { credit, invoice } = netOfCase(documents, await this.packages.newest(transaction, billingCase.id));
        const live = documents.findLast(isLive);
        if (!live || (credit.isZero() && invoice.isZero()))
          throw problem(409, 'nothing-to-correct', NOTHING_TO_CORRECT);
        const issued = {
          actor: actorOf(principal),
          accountId: principal.accountId,
          by: 'billing-officer',
          reason,
        } as const;
        const left = amountOf(live.amount).minus(amountOf(live.credited));
        const note = await this.issuing.credit(transaction, billingCase, { invoice: live, amount: left, issued });
        const after = { number: note.number, credits: live.number, amount: formatAmount(left) };
        await this.moveToCredited(transaction, billingCase, { principal, reason, after });
        const credited = await this.cases.getLocked(transaction, caseId);
        if (invoice.greaterThan(0)) await this.issuing.issue(transaction, credited, issued);
        else
          await this.cases.move(transaction, credited, {
            to: 'closed',
            by: 'product',
            actor: actorOf(principal),
            act: 'close-billing-case',
            after: { amount: '0.00' },
          });
        return note.id;
      },
    );
    return this.invoices.preview(caseId, { principal, language });
  }

  private async moveToCredited(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    { principal, reason, after }: { principal: Principal; reason: string; after: object },
  ): Promise<void> {
    // Nobody is reminded of what was taken back.
    await this.steps.cancel(transaction, billingCase.id, ['invoice-overdue', 'remind-overdue']);
    await this.cases.move(transaction, billingCase, {
      to: 'credited',
      by: 'billing-officer',
      actor: actorOf(principal),
      act: 'credit-invoice',
      reason,
      after,
    });
  }

  /** The case first: whoever issues or credits stands in line there, and at the number series afterwards. */
  private async lock(
    transaction: Transaction,
    id: string,
  ): Promise<{ billingCase: BillingCaseRow; invoice: InvoiceRow }> {
    const { caseId } = await this.repository.get(transaction, id);
    const billingCase = await this.cases.getLocked(transaction, caseId);
    return { billingCase, invoice: await this.repository.get(transaction, id) };
  }

  private async once(
    act: string,
    { principal, idempotencyKey, wish }: { principal: Principal; idempotencyKey: string | undefined; wish: object },
    work: (transaction: Transaction) => Promise<string>,
  ): Promise<string> {
    const attempt = { key: idempotencyKey, accountId: principal.accountId, act, bodyHash: hashDocument(wish) };
    const { id } = await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => ({ id: await work(transaction) })),
    );
    return id;
  }
}

const CANNOT_BE_CREDITED = {
  sv: 'Bara en faktura som inte redan är krediterad i sin helhet kan krediteras.',
  en: 'Only an invoice that is not credited as a whole already can be credited.',
};
const TOO_MUCH = {
  sv: 'Beloppet ska vara större än 0 och högst det som är kvar av fakturan.',
  en: 'The amount must be above 0 and at most what is left of the invoice.',
};
const NOTHING_TO_CORRECT = {
  sv: 'Fakturorna stämmer redan med underlaget.',
  en: 'The invoices agree with the basis already.',
};
