import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, hashDocument } from '@fristdag/rules';
import { formatAmount, type Money, amountOf } from '@fristdag/billing';
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
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { Ledger, type LedgerAccount } from '../ledger/ledger.ts';
import type {
  CreditBalanceDto,
  DecideCreditBalance,
  DecideLeftOver,
  ListPaymentFilesQuery,
  ListPaymentsQuery,
  PaymentDto,
  PaymentFileDto,
} from './dto/payment.dto.ts';
import { NOT_ITS_KIND, NOTHING_LEFT, OTHER_PAYER, paymentStateWords, TOO_MUCH } from './payment-words.ts';
import { type Counterpart, type PaymentRow, PaymentsRepository } from './payments.repository.ts';
import { Settlement } from './settlement.ts';

interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}
interface Act extends Asked {
  readonly idempotencyKey: string | undefined;
}

/** Where money lies, and how much of it can be moved. */
interface Source {
  readonly account: LedgerAccount;
  readonly left: Money;
  readonly invoice: Counterpart | undefined;
  readonly paymentId: string | null;
}

type Wish = DecideLeftOver | DecideCreditBalance;

const acts = { assign: 'assign-payment', refund: 'refund-payment', 'set-off': 'set-off-payment' } as const;

/** Payments as people see them, and what they decide about money that no invoice asked for. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly database: Database,
    private readonly repository: PaymentsRepository,
    private readonly ledger: Ledger,
    private readonly settlement: Settlement,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(filter: ListPaymentsQuery, { principal, language }: Asked): Promise<Page<PaymentDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { rows, total } = await this.repository.list(transaction, filter);
      return new Page(
        rows.map((row) => describe(row, { principal, language })),
        total,
      );
    });
  }

  /** The files that were read in, and what became of their payments. */
  listFiles(filter: ListPaymentFilesQuery, principal: Principal): Promise<Page<PaymentFileDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { rows, total } = await this.repository.listFiles(transaction, filter);
      return new Page(
        rows.map(({ id, summary, receivedBy, receivedAt }) => ({
          id,
          ...summary,
          receivedBy,
          receivedAt: formatInstant(receivedAt),
        })),
        total,
      );
    });
  }

  /** @throws Problem 404 */
  get(id: string, { principal, language }: Asked): Promise<PaymentDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) =>
      describe(await this.find(transaction, id), { principal, language }),
    );
  }

  /**
   * Moves what a payment left over: to an invoice, back to the payer, or against another invoice.
   * @throws Problem 404, 409 when nothing is left or the kind does not fit, 412 and 428 by If-Match, 422 for too much
   */
  async decide(
    id: string,
    wish: DecideLeftOver,
    { principal, language, idempotencyKey, ifMatch }: Act & { ifMatch: string | undefined },
  ): Promise<PaymentDto> {
    const attempt = { act: `POST /api/payments/${id}/decisions`, principal, idempotencyKey, wish };
    await this.once(attempt, async (transaction) => {
      if (isRowId(id)) await this.repository.lock(transaction, id);
      const row = await this.find(transaction, id);
      requireVersion(ifMatch, row.version);
      const left = amountOf(row.leftOver);
      if (!left.greaterThan(0)) throw problem(409, 'nothing-left', NOTHING_LEFT);
      if (wish.kind !== 'refund' && (wish.kind === 'assign') !== (row.state === 'unknown'))
        throw problem(409, 'not-its-kind', NOT_ITS_KIND);
      const invoice = row.invoice === null ? undefined : await this.counterpart(transaction, row.invoice.id);
      const account = row.state === 'unknown' ? 'unmatched' : 'to-refund';
      const moved = await this.move(transaction, { account, left, invoice, paymentId: id }, { wish, principal });
      await this.repository.takeFromLeftOver(transaction, id, moved);
      await this.note(transaction, { kind: 'payment', id }, { wish, principal, moved });
    });
    return this.get(id, { principal, language });
  }

  creditBalances({ principal }: Asked): Promise<CreditBalanceDto[]> {
    return this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      this.balances(transaction, principal),
    );
  }

  /** Moves what a paid and then credited invoice has too much. @throws as decide() */
  async decideCreditBalance(
    id: string,
    wish: DecideCreditBalance,
    { principal, idempotencyKey }: Act,
  ): Promise<CreditBalanceDto[]> {
    const attempt = { act: `POST /api/invoices/${id}/credit-balance`, principal, idempotencyKey, wish };
    await this.once(attempt, async (transaction) => {
      const invoice = await this.counterpart(transaction, id);
      await this.settlement.lockCasesOf(transaction, [id, ...(wish.invoice === undefined ? [] : [wish.invoice])]);
      const left = (await this.ledger.outstanding(transaction, id)).negated();
      if (!left.greaterThan(0)) throw problem(409, 'nothing-left', NOTHING_LEFT);
      const source = { account: 'receivable', left, invoice, paymentId: null } as const;
      const moved = await this.move(transaction, source, { wish, principal });
      await this.note(transaction, { kind: 'invoice', id }, { wish, principal, moved });
    });
    return this.creditBalances({ principal, language: 'sv' });
  }

  private async balances(transaction: Transaction, principal: Principal): Promise<CreditBalanceDto[]> {
    const may = actingWith(principal, 'payments:write') !== undefined;
    return (await this.repository.creditBalances(transaction)).map((row) => ({
      ...row,
      acts: { refund: may, setOff: may },
    }));
  }

  /** Books a decision and stores it. @returns the amount that was moved */
  private async move(
    transaction: Transaction,
    { account, left, invoice, paymentId }: Source,
    { wish, principal }: { wish: Wish; principal: Principal },
  ): Promise<string> {
    const target = wish.invoice === undefined ? undefined : await this.counterpart(transaction, wish.invoice);
    if (target) await this.settlement.lockCasesOf(transaction, [target.id, ...(invoice ? [invoice.id] : [])]);
    if (wish.kind === 'set-off' && target?.municipality !== invoice?.municipality)
      throw problem(422, 'other-payer', OTHER_PAYER);
    const open = target && (await this.ledger.outstanding(transaction, target.id));
    const most = open?.lessThan(left) ? open : left;
    const amount = wish.amount === undefined ? most : amountOf(wish.amount);
    if (!amount.greaterThan(0) || amount.greaterThan(most)) throw problem(422, 'too-much', TOO_MUCH);
    const voucherId = await this.ledger.book(transaction, {
      kind: wish.kind === 'assign' ? 'payment' : wish.kind,
      text: target?.number ?? invoice?.number ?? 'Utan referens',
      lines: [
        { account, amount, ...lineOf(invoice) },
        target
          ? { account: 'receivable', amount: amount.negated(), ...lineOf(target) }
          : { account: 'bank', amount: amount.negated(), ...lineOf(invoice) },
      ],
    });
    await this.repository.addDecision(transaction, {
      kind: wish.kind,
      paymentId,
      toInvoiceId: target?.id ?? null,
      amount: formatAmount(amount),
      fromInvoiceId: paymentId === null ? (invoice?.id ?? null) : null,
      reason: wish.reason,
      voucherId,
      by: principal.accountId,
      byName: principal.displayName,
      at: this.clock.now(),
    });
    if (target) await this.settlement.settle(transaction, [target.id], actorOf(principal));
    return formatAmount(amount);
  }

  private async note(
    transaction: Transaction,
    object: { kind: 'payment' | 'invoice'; id: string },
    { wish, principal, moved }: { wish: Wish; principal: Principal; moved: string },
  ): Promise<void> {
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: acts[wish.kind],
      object,
      reason: wish.reason,
      after: { amount: moved, ...(wish.invoice === undefined ? {} : { invoice: wish.invoice }) },
    });
  }

  private async counterpart(transaction: Transaction, id: string): Promise<Counterpart> {
    const found = isRowId(id) ? await this.repository.findCounterpart(transaction, id) : undefined;
    if (!found) throw notFound({ sv: 'Fakturan', en: 'The invoice' });
    return found;
  }

  private async find(transaction: Transaction, id: string): Promise<PaymentRow> {
    const row = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
    if (!row) throw notFound({ sv: 'Betalningen', en: 'The payment' });
    return row;
  }

  private async once(
    attempt: { act: string; principal: Principal; idempotencyKey: string | undefined; wish: object },
    work: (transaction: Transaction) => Promise<void>,
  ): Promise<void> {
    const { act, principal, idempotencyKey: key, wish } = attempt;
    await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, { key, accountId: principal.accountId, act, bodyHash: hashDocument(wish) }, async () => {
        await work(transaction);
        return { done: true };
      }),
    );
  }
}

function lineOf(invoice: Counterpart | undefined) {
  return invoice
    ? { payer: invoice.payer, caseId: invoice.caseId, invoiceId: invoice.id }
    : { payer: null, caseId: null, invoiceId: null };
}

function describe(row: PaymentRow, { principal, language }: Asked): PaymentDto {
  const isLeft = amountOf(row.leftOver).greaterThan(0) && actingWith(principal, 'payments:write') !== undefined;
  return {
    ...row,
    stateText: paymentStateWords[row.state][language],
    suggestions: [...row.suggestions],
    decisions: row.decisions.map((each) => ({ ...each, at: formatInstant(each.at) })),
    acts: {
      assign: isLeft && row.state === 'unknown',
      refund: isLeft,
      setOff: isLeft && row.state === 'double',
    },
  };
}
