import { Injectable } from '@nestjs/common';
import type { CareType, CivilDate, Period } from '@fristdag/rules';
import { isRowId } from '../../billing-runs/index.ts';
import { notFound, offsetOf, type Transaction } from '../../platform/index.ts';
import type { ListInvoicesQuery } from './dto/invoice.dto.ts';
import type { InvoiceContent } from './invoice-content.ts';

export interface InvoiceRow {
  readonly id: string;
  readonly number: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly caseId: string;
  readonly payer: string;
  readonly payerName: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly period: Period;
  readonly careType: CareType;
  readonly packageId: string;
  readonly packageHash: string;
  readonly creditsId: string | null;
  readonly creditsNumber: string | null;
  readonly reason: string | null;
  readonly amount: string;
  readonly ocr: string;
  readonly content: InvoiceContent;
  readonly hash: string;
  readonly issuedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly issuedAt: number;
  readonly issuedByName: string;
  /** Σ of its credit notes. */
  readonly credited: string;
  /** What is still to be paid; of a credit note 0. */
  readonly outstanding: string;
}

interface NewInvoice {
  readonly content: InvoiceContent;
  readonly hash: string;
  readonly year: number;
  readonly place: number;
  readonly caseId: string;
  readonly municipality: string;
  readonly packageId: string;
  readonly packageHash: string;
  readonly creditsId: string | null;
  readonly issuedAt: number;
  readonly issuedBy: string | null;
  readonly issuedByName: string;
}

const COLUMNS = `i.id::text as id, i.number, i.kind, i.case_id::text as "caseId", i.payer, p.name as "payerName", i.municipality,
  p.municipality_name as "municipalityName", i.period, i.care_type as "careType", i.package_id::text as "packageId", i.package_hash as "packageHash",
  i.credits_id::text as "creditsId", c.number as "creditsNumber", i.reason, i.amount::text as amount, i.ocr, i.content, i.hash,
  i.issued_on::text as "issuedOn", i.due_on::text as "dueOn", epoch_ms(i.issued_at) as "issuedAt", i.issued_by_name as "issuedByName",
  (select coalesce(sum(n.amount), 0)::numeric(14, 2)::text from invoice n where n.credits_id = i.id) as credited,
  (select coalesce(sum(l.amount), 0)::numeric(14, 2)::text from ledger_line l where l.invoice_id = i.id and l.account = 'receivable') as outstanding`;
const FROM = 'from invoice i join payer p on p.code = i.payer left join invoice c on c.id = i.credits_id';

const SORT_COLUMNS: Readonly<Record<ListInvoicesQuery['sort'], string>> = {
  number: 'i.series_year, i.series_number',
  issuedOn: 'i.issued_on',
  dueOn: 'i.due_on',
  payerName: 'p.name collate "sv-x-icu"',
  period: 'i.period',
  amount: 'i.amount',
};

@Injectable()
export class InvoicesRepository {
  /** Takes the next number of a year's series, and with it the series to the end of the transaction. */
  async nextNumber({ query }: Transaction, year: number): Promise<{ number: string; place: number }> {
    const [row] = await query<{ place: number }>(
      `insert into invoice_series (year, last_number) values ($1, 1)
       on conflict (year) do update set last_number = invoice_series.last_number + 1 returning last_number as place`,
      [year],
    );
    if (!row) throw new Error('no invoice number was taken');
    return { number: `${year}-${String(row.place).padStart(6, '0')}`, place: row.place };
  }

  async add({ query }: Transaction, added: NewInvoice): Promise<string> {
    const { content } = added;
    const [row] = await query<{ id: string }>(
      `insert into invoice (number, series_year, series_number, kind, case_id, payer, municipality, period, care_type, package_id, package_hash, credits_id,
                            reason, amount, ocr, content, hash, issued_on, due_on, issued_at, issued_by, issued_by_name)
       values ($1, $2, $3, $4, $5::bigint, $6, $7, $8, $9, $10::bigint, $11, $12::bigint, $13, $14::numeric, $15, $16::jsonb, $17, $18::date, $19::date,
               instant_of($20::float8), $21, $22) returning id::text`,
      [
        content.number,
        added.year,
        added.place,
        content.kind,
        added.caseId,
        content.payer,
        added.municipality,
        content.period,
        content.careType,
        added.packageId,
        added.packageHash,
        added.creditsId,
        content.reason,
        content.amount,
        content.ocr,
        JSON.stringify(content),
        added.hash,
        content.issuedOn,
        content.dueOn,
        added.issuedAt,
        added.issuedBy,
        added.issuedByName,
      ],
    );
    if (!row) throw new Error('an invoice was not stored');
    return row.id;
  }

  async find({ query }: Transaction, id: string): Promise<InvoiceRow | undefined> {
    return (await query<InvoiceRow>(`select ${COLUMNS} ${FROM} where i.id = $1::bigint`, [id]))[0];
  }

  /** The document that somebody names. @throws Problem 404 */
  async get(transaction: Transaction, id: string): Promise<InvoiceRow> {
    const row = isRowId(id) ? await this.find(transaction, id) : undefined;
    if (!row) throw notFound({ sv: 'Fakturan', en: 'The invoice' });
    return row;
  }

  /** Every document of a case, in the order of their numbers. */
  ofCase({ query }: Transaction, caseId: string): Promise<InvoiceRow[]> {
    return query<InvoiceRow>(
      `select ${COLUMNS} ${FROM} where i.case_id = $1::bigint order by i.series_year, i.series_number`,
      [caseId],
    );
  }

  /** `today`: civil date in Stockholm, by which an invoice is overdue. */
  async list(
    { query }: Transaction,
    filter: ListInvoicesQuery,
    today: CivilDate,
  ): Promise<{ rows: InvoiceRow[]; total: number }> {
    const where = `where ($1::text is null or i.period = $1) and ($2::text is null or i.care_type = $2) and ($3::text is null or i.payer = $3)
      and ($4::text is null or i.kind = $4) and ($5::text is null or i.case_id::text = $5) and ($6::text is null or i.number = $6 or i.ocr = $6)
      and ($7::text is null or i.municipality = $7)
      and ($8::text is null or i.kind = 'invoice' and ($8 = 'open' or i.due_on < $9::date)
           and (select sum(l.amount) from ledger_line l where l.invoice_id = i.id and l.account = 'receivable') > 0)`;
    const { period, careType, payer, kind, billingCase, number, municipality, payment } = filter;
    const wanted = [period, careType, payer, kind, billingCase, number, municipality, payment];
    const values = [...wanted.map((value) => value ?? null), today];
    const [count] = await query<{ total: number }>(`select count(*)::int as total ${FROM} ${where}`, values);
    const order = SORT_COLUMNS[filter.sort]
      .split(', ')
      .map((column) => `${column} ${filter.order}`)
      .join(', ');
    const rows = await query<InvoiceRow>(
      `select ${COLUMNS} ${FROM} ${where} order by ${order}, i.id limit $10 offset $11`,
      [...values, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }
}
