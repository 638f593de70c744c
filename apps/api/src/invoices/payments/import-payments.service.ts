import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addAmounts, amountOf, formatAmount, type MatchedPayment, matchPayment, type Money } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  onceForKey,
  problem,
  type Transaction,
} from '../../platform/index.ts';
import { Ledger, type LedgerLine } from '../ledger/ledger.ts';
import type { PaymentImportDto } from './dto/payment.dto.ts';
import { type CreditEntry, type PaymentFile, readCamt054 } from './read-camt054.ts';
import { Settlement } from './settlement.ts';

interface Named {
  readonly id: string;
  readonly number: string;
  readonly ocr: string;
  readonly payer: string;
  readonly caseId: string;
}

type Summary = Omit<PaymentImportDto, 'id' | 'isRepeat'>;

/** Files of payments: all of a file is booked, or nothing; the same file or entry again books nothing. */
@Injectable()
export class ImportPayments {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly settlement: Settlement,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 422 with what is wrong with the file */
  async import(bytes: Buffer, principal: Principal, idempotencyKey?: string): Promise<PaymentImportDto> {
    const read = readCamt054(bytes);
    if ('problem' in read) throw problem(422, 'unreadable-payment-file', read.problem);
    const { file } = read;
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const attempt = {
        key: idempotencyKey,
        accountId: principal.accountId,
        act: 'POST /api/payments/imports',
        bodyHash: hash,
      };
      return onceForKey(transaction, attempt, () => this.take(transaction, { file, hash, principal }));
    });
  }

  private async take(
    transaction: Transaction,
    {
      file: { messageId, credits, ignored },
      hash,
      principal,
    }: { file: PaymentFile; hash: string; principal: Principal },
  ): Promise<PaymentImportDto> {
    // One file at a time: two that share entries would otherwise look past each other.
    await transaction.query(`select pg_advisory_xact_lock(hashtextextended('import-payments', 0))`);
    const [before] = await transaction.query<{ id: string; summary: Summary }>(
      'select id::text, summary from payment_file where hash = $1',
      [hash],
    );
    if (before) return { id: before.id, isRepeat: true, ...before.summary };
    const fresh = await this.leaveOutKnown(transaction, credits);
    const booked = await this.book(transaction, { fresh, hash, principal });
    const summary: Summary = { messageId, ...tallied(booked), repeated: credits.length - fresh.length, ignored };
    const [file] = await transaction.query<{ id: string }>(
      `insert into payment_file (hash, message_id, summary, received_by, received_by_name, received_at)
         values ($1, $2, $3::jsonb, $4, $5, instant_of($6::float8)) returning id::text`,
      [hash, messageId, JSON.stringify(summary), principal.accountId, principal.displayName, this.clock.now()],
    );
    if (!file) throw new Error('a payment file was not stored');
    const { matched, partial, double, unknown } = summary;
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'import-payments',
      object: { kind: 'payment-file', id: file.id },
      after: {
        fileHash: hash,
        matched: matched.count,
        partial: partial.count,
        double: double.count,
        unknown: unknown.count,
      },
    });
    return { id: file.id, isRepeat: false, ...summary };
  }

  private async leaveOutKnown({ query }: Transaction, credits: readonly CreditEntry[]): Promise<CreditEntry[]> {
    const known = await query<{ reference: string }>(
      'select entry_reference as reference from payment where entry_reference = any($1::text[])',
      [credits.map(({ reference }) => reference)],
    );
    const seen = new Set(known.map(({ reference }) => reference));
    return credits.filter(({ reference }) => !seen.has(reference) && seen.add(reference));
  }

  private async book(
    transaction: Transaction,
    { fresh, hash, principal }: { fresh: readonly CreditEntry[]; hash: string; principal: Principal },
  ): Promise<MatchedPayment[]> {
    const named = await this.findNamed(transaction, fresh);
    const ids = [...named.values()].map(({ id }) => id);
    await this.settlement.lockCasesOf(transaction, ids);
    const open = new Map(await this.ledger.outstandingOf(transaction, ids));
    const booked: MatchedPayment[] = [];
    for (const credit of fresh) {
      const invoice = credit.ocr === null ? undefined : named.get(credit.ocr);
      const before = invoice && (open.get(invoice.id) ?? amountOf(0));
      const match = matchPayment(amountOf(credit.amount), before);
      if (invoice && before) open.set(invoice.id, before.minus(match.toInvoice));
      await this.ledger.book(transaction, {
        kind: 'payment',
        bookedOn: credit.bookedOn,
        text: invoice?.number ?? credit.ocr ?? 'Utan referens',
        lines: linesOf(match, amountOf(credit.amount), invoice),
      });
      await this.store(transaction, { credit, match, invoice, hash });
      booked.push(match);
    }
    await this.settlement.settle(transaction, ids, actorOf(principal));
    return booked;
  }

  /** The invoices that the references name; a credit note has its invoice's reference. */
  private async findNamed({ query }: Transaction, credits: readonly CreditEntry[]): Promise<Map<string, Named>> {
    const rows = await query<Named>(
      `select id::text, number, ocr, payer, case_id::text as "caseId" from invoice where kind = 'invoice' and ocr = any($1::text[])`,
      [credits.flatMap(({ ocr }) => (ocr === null ? [] : [ocr]))],
    );
    return new Map(rows.map((row) => [row.ocr, row]));
  }

  private async store(
    { query }: Transaction,
    given: { credit: CreditEntry; match: MatchedPayment; invoice: Named | undefined; hash: string },
  ): Promise<void> {
    const { credit, match, invoice, hash } = given;
    await query(
      `insert into payment (file_hash, entry_reference, amount, booked_on, ocr, debtor_name, remittance, invoice_id, arrived_as, state, left_over, received_at)
       values ($1, $2, $3::numeric, $4::date, $5, $6, $7, $8::bigint, $9, $9, $10::numeric, instant_of($11::float8))`,
      [
        hash,
        credit.reference,
        credit.amount,
        credit.bookedOn,
        credit.ocr,
        credit.debtorName,
        credit.remittance,
        invoice?.id ?? null,
        match.match,
        formatAmount(match.leftOver),
        this.clock.now(),
      ],
    );
  }
}

function linesOf({ match, toInvoice, leftOver }: MatchedPayment, amount: Money, invoice: Named | undefined) {
  const nobody = { payer: null, caseId: null, invoiceId: null };
  const of = invoice ? { payer: invoice.payer, caseId: invoice.caseId, invoiceId: invoice.id } : nobody;
  const lines: LedgerLine[] = [
    { account: 'bank', amount, ...of },
    { account: 'receivable', amount: toInvoice.negated(), ...of },
    { account: match === 'unknown' ? 'unmatched' : 'to-refund', amount: leftOver.negated(), ...of },
  ];
  return lines.filter((line) => !line.amount.isZero());
}

function tallied(booked: readonly MatchedPayment[]) {
  const of = (match: MatchedPayment['match']) => {
    const those = booked.filter((each) => each.match === match);
    return {
      count: those.length,
      amount: formatAmount(addAmounts(those.flatMap(({ toInvoice, leftOver }) => [toInvoice, leftOver]))),
    };
  };
  return { matched: of('matched'), partial: of('partial'), double: of('double'), unknown: of('unknown') };
}
