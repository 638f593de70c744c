import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, civilDateOf, localDayOf } from '@fristdag/rules';
import { formatAmount, type Money, amountOf } from '@fristdag/billing';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';

export type VoucherKind =
  'invoice' | 'credit-note' | 'payment' | 'refund' | 'set-off' | 'write-off' | 'interest' | 'reversal';
export type LedgerAccount = 'receivable' | 'revenue' | 'bank' | 'to-refund' | 'unmatched' | 'write-off' | 'interest';

export interface LedgerLine {
  readonly account: LedgerAccount;
  /** Kronor: debit above zero, credit below; never 0. */
  readonly amount: Money;
  readonly payer: string | null;
  readonly caseId: string | null;
  readonly invoiceId: string | null;
}

export interface Voucher {
  readonly kind: VoucherKind;
  /** Civil date in Stockholm; today when left out. */
  readonly bookedOn?: CivilDate;
  readonly text: string;
  readonly lines: readonly LedgerLine[];
}

/** The region's claims on the payers, booked twice: every voucher sums to 0, and nothing in it is ever changed. */
@Injectable()
export class Ledger {
  constructor(@Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock) {}

  async book({ query }: Transaction, { kind, bookedOn, text, lines }: Voucher): Promise<string> {
    const now = this.clock.now();
    const [voucher] = await query<{ id: string }>(
      `insert into ledger_voucher (kind, booked_on, text, at) values ($1, $2::date, $3, instant_of($4::float8)) returning id::text`,
      [kind, bookedOn ?? civilDateOf(localDayOf(now)), text, now],
    );
    if (!voucher) throw new Error('a voucher was not stored');
    await query(
      `insert into ledger_line (voucher_id, account, amount, payer, case_id, invoice_id)
       select $1::bigint, account, amount, payer, case_id, invoice_id
         from jsonb_to_recordset($2::jsonb) as line (account text, amount numeric, payer text, case_id bigint, invoice_id bigint)`,
      [
        voucher.id,
        JSON.stringify(
          lines.map(({ account, amount, payer, caseId, invoiceId }) => ({
            account,
            amount: formatAmount(amount),
            payer,
            case_id: caseId,
            invoice_id: invoiceId,
          })),
        ),
      ],
    );
    return voucher.id;
  }

  /** What an invoice still has open, credit notes and payments taken off; below zero when the payer has paid too much. */
  async outstanding(transaction: Transaction, invoiceId: string): Promise<Money> {
    return (await this.outstandingOf(transaction, [invoiceId])).get(invoiceId) ?? amountOf('0.00');
  }

  /** The same of several invoices by their ids, in one question; one that nothing is booked on is not among them. */
  async outstandingOf({ query }: Transaction, invoiceIds: readonly string[]): Promise<ReadonlyMap<string, Money>> {
    const rows = await query<{ id: string; open: string }>(
      `select invoice_id::text as id, sum(amount)::numeric(14, 2)::text as open from ledger_line
        where invoice_id = any($1::bigint[]) and account = 'receivable' group by invoice_id`,
      [[...new Set(invoiceIds)]],
    );
    return new Map(rows.map(({ id, open }) => [id, amountOf(open)]));
  }
}
