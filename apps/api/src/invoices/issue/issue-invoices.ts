import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, civilDateOf, epochDayOf, localDayOf } from '@fristdag/rules';
import { formatAmount, type Money, ocrReference, amountOf, timetable } from '@fristdag/billing';
import { type Actor, THE_PRODUCT } from '../../audit/index.ts';
import { valueWarnings } from '../../billing-runs/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, problem, type Transaction } from '../../platform/index.ts';
import {
  actsAt,
  type BillingCaseRow,
  BillingCases,
  DueSteps,
  FollowUpsRepository,
  type ReviewPackage,
  ReviewPackages,
  type StepOutcome,
} from '../../reviews/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { InvoiceDocuments } from '../documents/invoice-documents.ts';
import { Ledger } from '../ledger/ledger.ts';
import { OverdueInvoices } from '../overdue/overdue-invoices.ts';
import { REGION, ReferenceDataRepository } from '../reference-data/reference-data.repository.ts';
import { type InvoiceContent, invoiceContent, type InvoiceLine, lineOfPackage } from './invoice-content.ts';
import { type InvoiceRow, InvoicesRepository } from './invoices.repository.ts';
import { InvoiceObstacles, type Obstacle, waitsForGroup } from './obstacles.ts';

interface IssuedBy {
  readonly actor: Actor;
  readonly accountId: string | null;
  readonly by: 'billing-officer' | 'product';
  readonly reason: string | null;
}

interface Draft {
  readonly kind: InvoiceContent['kind'];
  readonly lines: readonly InvoiceLine[];
  readonly amount: Money;
  readonly credits: InvoiceRow | null;
  readonly dueOn: CivilDate;
}

interface Ground {
  readonly billingCase: BillingCaseRow;
  readonly reviewed: ReviewPackage;
  readonly receiver: { readonly municipality: string; readonly municipalityName: string; readonly payerName: string };
}

/**
 * Issues the documents of a case. Locks go rows → number series → head of the trail, so that many issuers stand in line and
 * never in each other's way; number, content, ledger and state are stored together, or nothing is.
 */
@Injectable()
export class IssueInvoices {
  constructor(
    private readonly cases: BillingCases,
    private readonly packages: ReviewPackages,
    private readonly steps: DueSteps,
    private readonly repository: InvoicesRepository,
    private readonly obstacles: InvoiceObstacles,
    private readonly data: ReferenceDataRepository,
    private readonly ledger: Ledger,
    private readonly book: RuleBook,
    private readonly documents: InvoiceDocuments,
    private readonly overdue: OverdueInvoices,
    private readonly followUps: FollowUpsRepository,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    steps.register('issue-invoice', (transaction, billingCase) => this.issueWhenUndisturbed(transaction, billingCase));
    steps.register('invoice-overdue', (transaction, billingCase) => this.markOverdue(transaction, billingCase));
  }

  /** Everything that would stop an invoice of a case now. */
  async findObstacles(transaction: Transaction, billingCase: BillingCaseRow): Promise<Obstacle[]> {
    const ground = await this.groundOf(transaction, billingCase);
    const vat = await this.data.vatOn(transaction, this.today());
    return this.obstacles.find(transaction, { ...ground, vat });
  }

  /** @throws Problem 409 with the first obstacle */
  async issue(transaction: Transaction, billingCase: BillingCaseRow, issued: IssuedBy): Promise<string> {
    const [obstacle] = await this.findObstacles(transaction, billingCase);
    if (obstacle) throw problem(409, obstacle.code, obstacle.text);
    const reviewed = await this.packages.newest(transaction, billingCase.id);
    if (reviewed?.document.statement.amount === '0.00') throw problem(409, 'nothing-to-invoice', NOTHING_TO_INVOICE);
    return this.issueNow(transaction, billingCase, issued);
  }

  /** When the invoice of a case would fall due, if it were issued today. */
  async dueOn(transaction: Transaction, billingCase: BillingCaseRow): Promise<CivilDate> {
    const version = await this.book.get(transaction, billingCase.ruleVersion);
    return timetable(version, billingCase.period, {
      ...(billingCase.sharedOn === null ? {} : { sharedOn: billingCase.sharedOn }),
      issuedOn: this.today(),
    }).invoiceDueOn;
  }

  private async issueNow(transaction: Transaction, billingCase: BillingCaseRow, issued: IssuedBy): Promise<string> {
    const ground = await this.groundOf(transaction, billingCase);
    const amount = amountOf(ground.reviewed.document.statement.amount);
    const dueOn = await this.dueOn(transaction, billingCase);
    const invoice = await this.add(transaction, ground, {
      kind: 'invoice',
      lines: [lineOfPackage(ground.reviewed)],
      amount,
      credits: null,
      dueOn,
      issued,
    });
    const line = { payer: billingCase.payer, caseId: billingCase.id, invoiceId: invoice.id };
    await this.ledger.book(transaction, {
      kind: 'invoice',
      text: invoice.number,
      lines: [
        { account: 'receivable', amount, ...line },
        { account: 'revenue', amount: amount.negated(), ...line },
      ],
    });
    await transaction.query(
      'update billing_case set invoice_issue_on = $2::date, invoice_due_on = $3::date where id = $1::bigint',
      [billingCase.id, this.today(), dueOn],
    );
    await this.cases.move(transaction, billingCase, {
      to: 'invoiced',
      by: issued.by,
      actor: issued.actor,
      act: 'issue-invoice',
      reason: issued.reason,
      after: { number: invoice.number, amount: formatAmount(amount), dueOn, hash: invoice.hash },
    });
    await this.steps.cancel(transaction, billingCase.id, ['issue-invoice']);
    const version = await this.book.get(transaction, billingCase.ruleVersion);
    const overdueOn = civilDateOf(epochDayOf(dueOn) + 1);
    await this.steps.plan(transaction, billingCase, 'invoice-overdue', actsAt(version, overdueOn));
    return invoice.id;
  }

  /** Takes back an invoice, wholly or in part. The caller has locked the case and checked the amount. */
  async credit(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    { invoice, amount, issued }: { invoice: InvoiceRow; amount: Money; issued: IssuedBy & { reason: string } },
  ): Promise<{ id: string; number: string }> {
    const ground = await this.groundOf(transaction, billingCase);
    const isWhole = amount.equals(amountOf(invoice.amount));
    const [line] = invoice.content.lines;
    const lines: readonly InvoiceLine[] =
      isWhole && line ? [line] : [{ ...PART, price: formatAmount(amount), amount: formatAmount(amount) }];
    const note = await this.add(transaction, ground, {
      kind: 'credit-note',
      lines,
      amount,
      credits: invoice,
      dueOn: this.today(),
      issued,
    });
    const booked = { payer: billingCase.payer, caseId: billingCase.id, invoiceId: invoice.id };
    await this.ledger.book(transaction, {
      kind: 'credit-note',
      text: note.number,
      lines: [
        { account: 'receivable', amount: amount.negated(), ...booked },
        { account: 'revenue', amount, ...booked },
      ],
    });
    return note;
  }

  /** The day has come: undisturbed it is issued, disturbed it waits and says why, without reference data the case is parked. */
  private async issueWhenUndisturbed(transaction: Transaction, billingCase: BillingCaseRow): Promise<StepOutcome> {
    if (billingCase.state === 'in-dialogue')
      return { outcome: 'waits', why: await this.whyWaits(transaction, billingCase) };
    if (billingCase.state !== 'accepted' && billingCase.state !== 'review-expired') {
      const isOver = ['invoiced', 'paid', 'overdue', 'credited', 'closed'].includes(billingCase.state);
      return isOver ? { outcome: 'done' } : { outcome: 'waits', why: NOT_REVIEWED };
    }
    const reviewed = await this.packages.newest(transaction, billingCase.id);
    if (reviewed?.document.statement.amount === '0.00') {
      await this.cases.move(transaction, billingCase, { ...CLOSED });
      return { outcome: 'done' };
    }
    const found = await this.findObstacles(transaction, billingCase);
    const missing = found.find(({ kind }) => kind === 'missing');
    const waits = found.find(({ kind }) => kind === 'waits');
    if (waits) return { outcome: 'waits', why: waits.text };
    if (missing) {
      await this.cases.park(transaction, billingCase.id, { code: missing.code, ...missing.text });
      return { outcome: 'waits', why: missing.text };
    }
    await this.issueNow(transaction, billingCase, { actor: THE_PRODUCT, accountId: null, by: 'product', reason: null });
    return { outcome: 'done' };
  }

  private async whyWaits(transaction: Transaction, billingCase: BillingCaseRow) {
    const [first] = await this.findObstacles(transaction, billingCase);
    return first?.text ?? NOT_REVIEWED;
  }

  private async markOverdue(transaction: Transaction, billingCase: BillingCaseRow): Promise<StepOutcome> {
    if (billingCase.state !== 'invoiced') return { outcome: 'done' };
    const [lifted] = await this.followUps.findHolding(transaction, billingCase.id);
    if (lifted) return { outcome: 'waits', why: waitsForGroup(lifted) };
    await this.cases.move(transaction, billingCase, {
      to: 'overdue',
      by: 'product',
      actor: THE_PRODUCT,
      act: 'mark-overdue',
    });
    await this.overdue.planReminder(transaction, billingCase);
    return { outcome: 'done' };
  }

  private async add(
    transaction: Transaction,
    { billingCase, reviewed, receiver }: Ground,
    { kind, lines, amount, credits, dueOn, issued }: Draft & { issued: IssuedBy },
  ): Promise<{ id: string; number: string; hash: string }> {
    const issuedOn = this.today();
    const vat = await this.data.vatOn(transaction, issuedOn);
    const seller = await this.data.find(transaction, REGION);
    const buyer = await this.data.find(transaction, receiver.municipality);
    if (!vat || !seller || !buyer)
      throw new Error(`reference data of billing case ${billingCase.id} were checked and are gone`);
    const version = await this.book.get(transaction, reviewed.document.ruleVersion);
    const year = Number(issuedOn.slice(0, 4));
    const { number, place } = await this.repository.nextNumber(transaction, year);
    const ocr = ocrReference(credits?.number ?? number);
    const { content, hash } = invoiceContent({
      number,
      kind,
      issuedOn,
      dueOn,
      billingCase,
      payerName: receiver.payerName,
      seller,
      buyer,
      reviewed,
      vat,
      ocr,
      lines,
      amount: formatAmount(amount),
      reason: kind === 'credit-note' ? issued.reason : null,
      credits: credits && { number: credits.number, issuedOn: credits.issuedOn },
      remarks: valueWarnings(version, billingCase.period, 'sv').map(({ text }) => text),
    });
    const id = await this.repository.add(transaction, {
      content,
      hash,
      year,
      place,
      caseId: billingCase.id,
      municipality: receiver.municipality,
      packageId: reviewed.id,
      packageHash: reviewed.hash,
      creditsId: credits?.id ?? null,
      issuedAt: this.clock.now(),
      issuedBy: issued.accountId,
      issuedByName: issued.actor.name,
    });
    await this.documents.issue(transaction, { id, payer: billingCase.payer, content });
    return { id, number, hash };
  }

  private async groundOf(transaction: Transaction, billingCase: BillingCaseRow): Promise<Ground> {
    const reviewed = await this.packages.newest(transaction, billingCase.id);
    if (!reviewed) throw problem(409, 'not-shared', NOT_SHARED);
    const [receiver] = await transaction.query<Ground['receiver']>(
      'select municipality, municipality_name as "municipalityName", name as "payerName" from payer where code = $1',
      [billingCase.payer],
    );
    if (!receiver) throw new Error(`the payer of billing case ${billingCase.id} is not in the register`);
    return { billingCase, reviewed, receiver };
  }

  private today(): CivilDate {
    return civilDateOf(localDayOf(this.clock.now()));
  }
}

const PART = { description: { sv: 'Del av fakturan', en: 'Part of the invoice' }, quantity: 1, unit: 'C62' } as const;
const CLOSED = {
  to: 'closed',
  by: 'product',
  actor: THE_PRODUCT,
  act: 'close-billing-case',
  after: { amount: '0.00' },
} as const;
const NOT_REVIEWED = { sv: 'Granskningen är inte avslutad.', en: 'The review is not over.' };
const NOT_SHARED = { sv: 'Underlaget är inte delat.', en: 'The basis has not been shared.' };

const NOTHING_TO_INVOICE = {
  sv: 'Månaden har inget att betala. Ärendet avslutas utan faktura när dagen kommer.',
  en: 'The month has nothing to pay. The case is closed without an invoice when its day comes.',
};
