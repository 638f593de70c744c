import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, civilDateOf, hashDocument, localDayOf } from '@fristdag/rules';
import { formatAmount } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { actingWith, actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  onceForKey,
  Page,
  problem,
} from '../../platform/index.ts';
import { BillingCases, CaseActs, DueSteps, ReviewPackages } from '../../reviews/index.ts';
import { describeInvoice } from './describe-invoice.ts';
import type { InvoiceDto, InvoicePreviewDto, ListInvoicesQuery } from './dto/invoice.dto.ts';
import { InvoicesRepository } from './invoices.repository.ts';
import { IssueInvoices } from './issue-invoices.ts';
import { isLive, netOfCase } from './net-of-case.ts';

export interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}

export interface InvoiceAct extends Asked {
  readonly idempotencyKey: string | undefined;
}

/** Invoices and credit notes as people read them, and what stands before an issue: the preview, a second person's approval. */
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
      describeInvoice(await this.repository.get(transaction, id), { principal, language, today: this.today() }),
    );
  }

  /** What an invoice of a case would be, what stops it, and what a correction of an invoiced one would come to. @throws Problem 404, 409 */
  preview(caseId: string, { principal, language }: Asked): Promise<InvoicePreviewDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const billingCase = await this.cases.getLocked(transaction, caseId);
      const documents = await this.repository.ofCase(transaction, billingCase.id);
      const { invoiced, target, net, credit, invoice } = netOfCase(
        documents,
        await this.packages.newest(transaction, billingCase.id),
      );
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
  async approve(caseId: string, { principal, language, idempotencyKey }: InvoiceAct): Promise<InvoicePreviewDto> {
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/billing-cases/${caseId}/invoice-approvals`,
      bodyHash: hashDocument({}),
    };
    await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const billingCase = await this.cases.getLocked(transaction, caseId);
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
        return { id: billingCase.id };
      }),
    );
    return this.preview(caseId, { principal, language });
  }

  private today(): CivilDate {
    return civilDateOf(localDayOf(this.clock.now()));
  }
}

const OWN_PREPARATION = {
  sv: 'Du gjorde underlaget klart och kan inte godkänna fakturan själv. Någon annan behörig behöver göra det.',
  en: 'You made the basis ready and cannot approve its invoice. Somebody else with the right needs to do it.',
};
const NO_APPROVAL_NEEDED = {
  sv: 'Fakturan behöver inget godkännande.',
  en: 'The invoice needs no approval.',
};
