import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, civilDateOf, hashDocument, localDayOf } from '@fristdag/rules';
import { formatAmount, type IssuedDocument, netEffect, amountOf } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { actingWith, actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  notFound,
  onceForKey,
  Page,
  problem,
  type Transaction,
} from '../../platform/index.ts';
import { type BillingCaseRow, BillingCases, CaseActs, DueSteps, ReviewPackages } from '../../reviews/index.ts';
import { Settlement } from '../payments/settlement.ts';
import { describeInvoice } from './describe-invoice.ts';
import type { CreditInvoice, InvoiceDto, InvoicePreviewDto, ListInvoicesQuery } from './dto/invoice.dto.ts';
import { type InvoiceRow, InvoicesRepository } from './invoices.repository.ts';
import { IssueInvoices } from './issue-invoices.ts';

export interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}

interface Act extends Asked {
  readonly idempotencyKey: string | undefined;
}

/** Invoices and credit notes as people read, issue and take them back. */
@Injectable()
export class InvoicesService {
  constructor(
    private readonly database: Database,
    private readonly repository: InvoicesRepository,
    private readonly issuing: IssueInvoices,
    private readonly cases: BillingCases,
    private readonly packages: ReviewPackages,
    private readonly steps: DueSteps,
    private readonly audit: AuditTrail,
    private readonly settlement: Settlement,
    acts: CaseActs,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    acts.register({
      to: 'invoiced',
      permission: 'invoices:write',
      needsFreshSignIn: true,
      whyNot: () => undefined,
      // Before its day the invoice is early, which the trail should explain.
      needsReason: ({ state, reviewClosesOn }) =>
        state !== 'credited' && reviewClosesOn !== null && this.today() < reviewClosesOn,
      perform: async (transaction, billingCase, { principal, wish }) => {
        await this.issuing.issue(transaction, billingCase, {
          actor: actorOf(principal),
          accountId: principal.accountId,
          by: 'billing-officer',
          reason: wish.reason ?? null,
        });
      },
    });
  }

  list(filter: ListInvoicesQuery, { principal, language }: Asked): Promise<Page<InvoiceDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { rows, total } = await this.repository.list(transaction, filter, this.today());
      return new Page(
        rows.map((row) => describeInvoice(row, { principal, language, today: this.today() })),
        total,
      );
    });
  }

  /** @throws Problem 404 */
  get(id: string, { principal, language }: Asked): Promise<InvoiceDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) =>
      describeInvoice(await this.find(transaction, id), { principal, language, today: this.today() }),
    );
  }

  /**
   * Takes an invoice back, wholly or in part, by a credit note of its own number.
   * @throws Problem 404, 409 for a credit note or one that is credited already, 422 for more than is left
   */
  async credit(id: string, wish: CreditInvoice, { principal, language, idempotencyKey }: Act): Promise<InvoiceDto> {
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
    return this.get(noteId, { principal, language });
  }

  /**
   * Brings an invoiced month to what its newest package says: the live invoice is credited, and a new one issued.
   * @throws Problem 404, 409 when the sum is right already, or something stops the new invoice
   */
  async correct(
    caseId: string,
    reason: string,
    { principal, language, idempotencyKey }: Act,
  ): Promise<InvoicePreviewDto> {
    await this.once(
      `POST /api/billing-cases/${caseId}/corrections`,
      { principal, idempotencyKey, wish: { reason } },
      async (transaction) => {
        const billingCase = await this.lockCase(transaction, caseId);
        const documents = await this.repository.ofCase(transaction, billingCase.id);
        const { credit, invoice } = await this.net(transaction, billingCase, documents);
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
        const credited = await this.lockCase(transaction, caseId);
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
    return this.preview(caseId, { principal, language });
  }

  /** What an invoice of a case would be, what stops it, and what a correction of an invoiced one would come to. @throws Problem 404, 409 */
  preview(caseId: string, { principal, language }: Asked): Promise<InvoicePreviewDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const billingCase = await this.lockCase(transaction, caseId);
      const documents = await this.repository.ofCase(transaction, billingCase.id);
      const { invoiced, target, net, credit, invoice } = await this.net(transaction, billingCase, documents);
      const obstacles = await this.issuing.findObstacles(transaction, billingCase);
      const approver = actingWith(principal, 'invoices:approve');
      return {
        amount: formatAmount(target),
        issuedOn: this.today(),
        dueOn: await this.issuing.dueOn(transaction, billingCase),
        obstacles: obstacles.map(({ code, kind, text, party, field }) => ({
          code,
          kind,
          text: text[language],
          party: party ?? null,
          field: field ?? null,
        })),
        net: {
          invoiced: formatAmount(invoiced),
          target: formatAmount(target),
          net: formatAmount(net),
          credit: formatAmount(credit),
          invoice: formatAmount(invoice),
        },
        chain: documents.map(({ id, number, kind, amount }) => ({ id, number, kind, amount })),
        canApprove:
          obstacles.some(({ code }) => code === 'approval') &&
          approver !== undefined &&
          billingCase.readyBy !== principal.accountId,
        canCorrect: documents.some(isLive) && !net.isZero() && actingWith(principal, 'invoices:write') !== undefined,
      };
    });
  }

  /**
   * A second person's word on an amount above the line, bound to the package.
   * @throws Problem 403 for whoever made the basis ready, 404, 409 when none is asked for
   */
  async approve(caseId: string, { principal, language, idempotencyKey }: Act): Promise<InvoicePreviewDto> {
    await this.once(
      `POST /api/billing-cases/${caseId}/invoice-approvals`,
      { principal, idempotencyKey, wish: {} },
      async (transaction) => {
        const billingCase = await this.lockCase(transaction, caseId);
        if (billingCase.readyBy === principal.accountId) throw problem(403, 'own-preparation', OWN_PREPARATION);
        const asked = (await this.issuing.findObstacles(transaction, billingCase)).some(
          ({ code }) => code === 'approval',
        );
        const reviewed = await this.packages.newest(transaction, billingCase.id);
        if (!asked || !reviewed) throw problem(409, 'no-approval-needed', NO_APPROVAL_NEEDED);
        const { amount } = reviewed.document.statement;
        await transaction.query(
          `insert into invoice_approval (case_id, payer, package_id, amount, approved_by, approved_by_name, approved_at)
         values ($1::bigint, $2, $3::bigint, $4::numeric, $5, $6, instant_of($7::float8))`,
          [
            billingCase.id,
            billingCase.payer,
            reviewed.id,
            amount,
            principal.accountId,
            principal.displayName,
            this.clock.now(),
          ],
        );
        await this.audit.append(transaction, {
          actor: actorOf(principal),
          act: 'approve-invoice',
          object: { kind: 'billing-case', id: billingCase.id },
          after: { amount, hash: reviewed.hash },
        });
        await this.steps.retry(transaction, billingCase.id);
        return billingCase.id;
      },
    );
    return this.preview(caseId, { principal, language });
  }

  private async net(transaction: Transaction, { id }: BillingCaseRow, rows: readonly InvoiceRow[]) {
    const reviewed = await this.packages.newest(transaction, id);
    const documents: IssuedDocument[] = rows.map(({ kind, amount }) => ({ kind, amount: amountOf(amount) }));
    return netEffect(documents, amountOf(reviewed?.document.statement.amount ?? '0.00'));
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
    const { caseId } = await this.find(transaction, id);
    const billingCase = await this.lockCase(transaction, caseId);
    return { billingCase, invoice: await this.find(transaction, id) };
  }

  private async lockCase(transaction: Transaction, id: string): Promise<BillingCaseRow> {
    const row = isRowId(id) ? await this.cases.lock(transaction, id) : undefined;
    if (!row) throw notFound({ sv: 'Månadsärendet', en: 'The billing case' });
    return row;
  }

  private async find(transaction: Transaction, id: string): Promise<InvoiceRow> {
    const row = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
    if (!row) throw notFound({ sv: 'Fakturan', en: 'The invoice' });
    return row;
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

  private today(): CivilDate {
    return civilDateOf(localDayOf(this.clock.now()));
  }
}

/** An invoice that is not credited as a whole. */
function isLive({ kind, amount, credited }: InvoiceRow): boolean {
  return kind === 'invoice' && amountOf(credited).lessThan(amountOf(amount));
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
const OWN_PREPARATION = {
  sv: 'Du gjorde underlaget klart och kan inte godkänna fakturan själv. Någon annan behörig behöver göra det.',
  en: 'You made the basis ready and cannot approve its invoice. Somebody else with the right needs to do it.',
};
const NO_APPROVAL_NEEDED = {
  sv: 'Fakturan behöver inget godkännande.',
  en: 'The invoice needs no approval.',
};
