import { Injectable } from '@nestjs/common';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import type { ListPaymentFilesQuery, ListPaymentsQuery, PaymentDto, PaymentFileDto } from './dto/payment.dto.ts';

export type InvoiceLink = PaymentDto['suggestions'][number];

export interface PaymentRow {
  readonly id: string;
  readonly reference: string;
  readonly amount: string;
  readonly bookedOn: string;
  readonly ocr: string | null;
  readonly debtorName: string | null;
  readonly remittance: string | null;
  readonly arrivedAs: PaymentDto['arrivedAs'];
  readonly state: PaymentDto['state'];
  readonly leftOver: string;
  readonly invoice: InvoiceLink | null;
  readonly suggestions: readonly InvoiceLink[];
  readonly decisions: readonly {
    readonly kind: 'assign' | 'refund' | 'set-off';
    readonly amount: string;
    readonly reason: string;
    readonly by: string;
    readonly at: number;
    readonly invoice: string | null;
  }[];
  readonly version: number;
}

interface FileRow {
  readonly id: string;
  readonly summary: Omit<PaymentFileDto, 'id' | 'receivedBy' | 'receivedAt'>;
  readonly receivedBy: string;
  readonly receivedAt: number;
}

/** An invoice that money goes to or comes from. */
export interface Counterpart {
  readonly id: string;
  readonly number: string;
  readonly payer: string;
  readonly municipality: string;
  readonly caseId: string;
}

export interface Decided {
  readonly kind: 'assign' | 'refund' | 'set-off';
  readonly paymentId: string | null;
  readonly fromInvoiceId: string | null;
  readonly toInvoiceId: string | null;
  readonly amount: string;
  readonly reason: string;
  readonly voucherId: string;
  readonly by: string;
  readonly byName: string;
  readonly at: number;
}

const OPEN = `(select coalesce(sum(l.amount), 0)::numeric(14, 2) from ledger_line l where l.invoice_id = i.id and l.account = 'receivable')`;
const link = `jsonb_build_object('id', i.id::text, 'number', i.number, 'payerName', p.name, 'outstanding', ${OPEN}::text)`;
/** The bank's reference is shown without the day and the sum that tell it from others (`readCamt054`). */
const COLUMNS = `m.id::text, regexp_replace(m.entry_reference, '@[0-9-]{10}=[0-9.]+$', '') as reference, m.amount::text, m.booked_on::text as "bookedOn", m.ocr, m.debtor_name as "debtorName", m.remittance,
  m.arrived_as as "arrivedAs", m.state, m.left_over::text as "leftOver", m.version,
  (select ${link} from invoice i join payer p on p.code = i.payer where i.id = m.invoice_id) as invoice,
  case when m.state = 'unknown' then (select coalesce(jsonb_agg(found.one), '[]') from (
    select ${link} as one from invoice i join payer p on p.code = i.payer
     where i.kind = 'invoice' and i.amount >= m.left_over and ${OPEN} = m.left_over order by i.id limit 5) found) else '[]' end as suggestions,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'amount', a.amount::text, 'reason', a.reason, 'by', a.done_by_name, 'at', epoch_ms(a.done_at),
     'invoice', i.number) order by a.id), '[]') from payment_act a left join invoice i on i.id = a.to_invoice_id where a.payment_id = m.id) as decisions`;

@Injectable()
export class PaymentsRepository {
  async list({ query }: Transaction, filter: ListPaymentsQuery): Promise<{ rows: PaymentRow[]; total: number }> {
    const where = `where ($1::text is null or m.state = $1) and ($2::boolean is null or (m.left_over > 0) = $2)
      and ($3::text is null or m.invoice_id::text = $3 or exists (select from payment_act a where a.payment_id = m.id and a.to_invoice_id::text = $3))
      and ($4::text is null or m.ocr = $4)
      and ($5::text is null or m.ocr = $5 or position($5 in m.entry_reference) > 0 or position(lower($5) in lower(m.debtor_name)) > 0
           or exists (select from invoice i where i.id = m.invoice_id and i.number = $5))`;
    const toDo = filter.toDo === undefined ? null : filter.toDo === 'true';
    const values = [filter.state ?? null, toDo, filter.invoice ?? null, filter.ocr ?? null, filter.search ?? null];
    const [count] = await query<{ total: number }>(`select count(*)::int as total from payment m ${where}`, values);
    const order = filter.sort === 'amount' ? 'm.amount' : 'm.booked_on';
    const rows = await query<PaymentRow>(
      `select ${COLUMNS} from payment m ${where} order by ${order} ${filter.order}, m.id ${filter.order} limit $6 offset $7`,
      [...values, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async listFiles({ query }: Transaction, filter: ListPaymentFilesQuery): Promise<{ rows: FileRow[]; total: number }> {
    const [count] = await query<{ total: number }>('select count(*)::int as total from payment_file');
    const rows = await query<FileRow>(
      `select id::text, summary, received_by_name as "receivedBy", epoch_ms(received_at) as "receivedAt"
         from payment_file order by id ${filter.order} limit $1 offset $2`,
      [filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async find({ query }: Transaction, id: string): Promise<PaymentRow | undefined> {
    return (await query<PaymentRow>(`select ${COLUMNS} from payment m where m.id = $1::bigint`, [id]))[0];
  }

  async lock({ query }: Transaction, id: string): Promise<void> {
    await query('select 1 from payment where id = $1::bigint for update', [id]);
  }

  async findCounterpart({ query }: Transaction, id: string): Promise<Counterpart | undefined> {
    const [row] = await query<Counterpart>(
      `select id::text, number, payer, municipality, case_id::text as "caseId" from invoice where id = $1::bigint and kind = 'invoice'`,
      [id],
    );
    return row;
  }

  async takeFromLeftOver({ query }: Transaction, id: string, amount: string): Promise<void> {
    await query(
      `update payment set left_over = left_over - $2::numeric, state = case when left_over = $2::numeric then 'handled' else state end, version = version + 1
        where id = $1::bigint`,
      [id, amount],
    );
  }

  async addDecision({ query }: Transaction, decided: Decided): Promise<void> {
    await query(
      `insert into payment_act (kind, payment_id, from_invoice_id, to_invoice_id, amount, reason, voucher_id, done_by, done_by_name, done_at)
       values ($1, $2::bigint, $3::bigint, $4::bigint, $5::numeric, $6, $7::bigint, $8, $9, instant_of($10::float8))`,
      [
        decided.kind,
        decided.paymentId,
        decided.fromInvoiceId,
        decided.toInvoiceId,
        decided.amount,
        decided.reason,
        decided.voucherId,
        decided.by,
        decided.byName,
        decided.at,
      ],
    );
  }

  /** Invoices that were paid and then credited: what the payers have to get back. */
  creditBalances({ query }: Transaction) {
    return query<{
      invoiceId: string;
      number: string;
      payer: string;
      payerName: string;
      period: string;
      balance: string;
    }>(
      `select i.id::text as "invoiceId", i.number, i.payer, p.name as "payerName", i.period, (-open.amount)::text as balance
         from (select invoice_id, sum(amount)::numeric(14, 2) as amount from ledger_line where account = 'receivable' group by invoice_id having sum(amount) < 0) open
         join invoice i on i.id = open.invoice_id join payer p on p.code = i.payer order by i.series_year, i.series_number`,
    );
  }
}
