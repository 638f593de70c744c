import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDateOf, type Period } from '@fristdag/rules';
import { amountOf, writtenAmount } from '@fristdag/billing';
import { actingWith, type Principal } from '../../identity/index.ts';
import type { Permission, Transaction } from '../../platform/index.ts';
import { groupOf, type ToDoItemDto, type ToDoQuestion, ToDoSources } from '../../reviews/index.ts';
import { invoicesToDoWords } from './invoices-to-do-words.ts';

interface ApprovalRow {
  readonly id: string;
  readonly payerName: string;
  readonly period: Period;
  readonly amount: string;
  readonly issueOn: CivilDate | null;
  readonly isOwn: boolean;
}

interface WriteOffRow {
  readonly id: string;
  readonly invoiceId: string;
  readonly number: string;
  readonly payerName: string;
  readonly period: Period;
  readonly amount: string;
  readonly isOwn: boolean;
}

interface DeliveryRow {
  readonly id: string;
  readonly invoiceId: string;
  readonly number: string;
  readonly payerName: string;
  readonly period: Period;
}

interface SumRow {
  readonly count: number;
  readonly amount: string;
}

interface CreditRow extends SumRow {
  /** The last of them, which is the only one where there is but one. */
  readonly payerName: string | null;
  readonly period: Period | null;
}

/** So many rows of one queue are shown; the rest stands in the queue's own list. */
const MOST = 50;

/** What money waits for: a second person, a document that does not arrive, a payment that nobody asked for, a payer. */
@Injectable()
export class InvoicesToDo {
  constructor(sources: ToDoSources) {
    sources.register(async (transaction, question) => [
      ...(await this.approvals(transaction, question)),
      ...(await this.writeOffs(transaction, question)),
      ...(await this.deadDeliveries(transaction, question)),
      ...(await this.payments(transaction, question)),
      ...(await this.overdue(transaction, question)),
    ]);
  }

  /** Above the line, with the review over: whoever made the basis ready waits for somebody else. */
  private async approvals({ query }: Transaction, { principal, language, day }: ToDoQuestion): Promise<ToDoItemDto[]> {
    const mayApprove = forTheRegion(principal, 'invoices:approve');
    if (!mayApprove && !forTheRegion(principal, 'invoices:write')) return [];
    const rows = await query<ApprovalRow>(
      `select c.id::text, p.name as "payerName", c.period, k.amount::numeric(14, 2)::text as amount, c.invoice_issue_on::text as "issueOn",
              c.ready_by is not distinct from $1 as "isOwn"
         from billing_case c join payer p on p.code = c.payer join invoice_setting s on s.approve_from is not null
         join lateral (select r.id, (r.document #>> '{statement,amount}')::numeric as amount
                         from review_package r where r.case_id = c.id order by r.revision desc limit 1) k on k.amount >= s.approve_from
        where c.state in ('accepted', 'review-expired') and k.amount > 0
          and not exists (select from invoice_approval a where a.case_id = c.id and a.package_id = k.id)
        order by c.invoice_issue_on nulls last, c.id limit ${MOST}`,
      [principal.accountId],
    );
    const words = invoicesToDoWords(language);
    return rows.map(({ id, payerName, period, amount, issueOn, isOwn }): ToDoItemDto => {
      const isMine = mayApprove && !isOwn;
      return {
        id: `approve-invoice-${id}`,
        code: 'approve-invoice',
        group: isMine ? groupOf(issueOn, day) : 'waiting',
        ...words.approval(writtenAmount(amountOf(amount), language), isMine),
        unit: payerName,
        period,
        lastDay: issueOn,
        link: { resource: 'billing-cases', id },
      };
    });
  }

  private async writeOffs({ query }: Transaction, { principal, language, day }: ToDoQuestion): Promise<ToDoItemDto[]> {
    const mayDecide = forTheRegion(principal, 'invoices:approve');
    if (!mayDecide && !forTheRegion(principal, 'payments:write')) return [];
    const rows = await query<WriteOffRow>(
      `select w.id::text, w.invoice_id::text as "invoiceId", i.number, p.name as "payerName", i.period, w.amount::text, w.proposed_by = $1 as "isOwn"
         from write_off w join invoice i on i.id = w.invoice_id join payer p on p.code = w.payer
        where w.state = 'proposed' order by w.proposed_at, w.id limit ${MOST}`,
      [principal.accountId],
    );
    const words = invoicesToDoWords(language);
    return rows.map(({ id, invoiceId, number, payerName, period, amount, isOwn }): ToDoItemDto => {
      const isMine = mayDecide && !isOwn;
      return {
        id: `write-off-${id}`,
        code: 'write-off',
        group: isMine ? groupOf(null, day) : 'waiting',
        ...words.writeOff({ number, amount: writtenAmount(amountOf(amount), language), isMine }),
        unit: payerName,
        period,
        lastDay: null,
        link: { resource: 'invoices', id: invoiceId },
      };
    });
  }

  private async deadDeliveries(
    { query }: Transaction,
    { principal, language, day }: ToDoQuestion,
  ): Promise<ToDoItemDto[]> {
    if (!forTheRegion(principal, 'invoices:write')) return [];
    const rows = await query<DeliveryRow>(
      `select d.id::text, d.invoice_id::text as "invoiceId", i.number, p.name as "payerName", i.period
         from invoice_delivery d join invoice i on i.id = d.invoice_id join payer p on p.code = i.payer
        where d.state = 'failed' order by d.id limit ${MOST}`,
    );
    return rows.map(({ id, invoiceId, number, payerName, period }): ToDoItemDto => ({
      id: `dead-delivery-${id}`,
      code: 'dead-delivery',
      group: groupOf(null, day),
      ...invoicesToDoWords(language).deadDelivery(number),
      unit: payerName,
      period,
      lastDay: null,
      link: { resource: 'invoices', id: invoiceId },
    }));
  }

  private async payments({ query }: Transaction, { principal, language, day }: ToDoQuestion): Promise<ToDoItemDto[]> {
    if (!forTheRegion(principal, 'payments:write')) return [];
    const [left] = await query<SumRow>(
      `select count(*)::int as count, coalesce(sum(left_over), 0)::numeric(14, 2)::text as amount from payment where left_over > 0`,
    );
    const [back] = await query<CreditRow>(
      `select count(*)::int as count, coalesce(-sum(open.amount), 0)::numeric(14, 2)::text as amount,
              max(p.name) as "payerName", max(i.period) as period
         from (select invoice_id, sum(amount) as amount from ledger_line where account = 'receivable' group by invoice_id having sum(amount) < 0) open
         join invoice i on i.id = open.invoice_id join payer p on p.code = i.payer`,
    );
    const words = invoicesToDoWords(language);
    const written = ({ count, amount }: SumRow) => ({ count, amount: writtenAmount(amountOf(amount), language) });
    const common = { group: groupOf(null, day), unit: principal.unit.name, period: null, lastDay: null };
    const items: ToDoItemDto[] = [];
    if (left && left.count > 0)
      items.push({
        id: 'payments',
        code: 'payments',
        ...words.payments(written(left)),
        ...common,
        link: { resource: 'payments', filter: { toDo: 'true' } },
      });
    if (back && back.count > 0)
      items.push({
        id: 'credit-balances',
        code: 'credit-balances',
        ...words.creditBalances(written(back)),
        ...common,
        ...(back.count === 1 && back.payerName !== null ? { unit: back.payerName, period: back.period } : {}),
        link: { resource: 'credit-balances' },
      });
    return items;
  }

  /** The payer has to pay; the region waits. Late since the due day. */
  private async overdue({ query }: Transaction, { principal, language, day }: ToDoQuestion): Promise<ToDoItemDto[]> {
    const isRegion = forTheRegion(principal, 'invoices:write');
    const isPayer =
      actingWith(principal, 'review:mark')?.reach.kind === 'payers' && principal.permissions.has('invoices:read');
    if (!isRegion && !isPayer) return [];
    const rows = await query<{
      id: string;
      number: string;
      payerName: string;
      period: Period;
      dueOn: CivilDate;
      open: string;
    }>(
      `select i.id::text, i.number, p.name as "payerName", i.period, i.due_on::text as "dueOn", open.amount::text as open
         from invoice i join payer p on p.code = i.payer
         join lateral (select sum(l.amount)::numeric(14, 2) as amount from ledger_line l where l.invoice_id = i.id and l.account = 'receivable') open on open.amount > 0
        where i.kind = 'invoice' and i.due_on < $1::date order by i.due_on, i.id`,
      [civilDateOf(day)],
    );
    const [first] = rows;
    if (!first) return [];
    const words = invoicesToDoWords(language);
    if (!isRegion || rows.length === 1)
      return rows.slice(0, MOST).map(({ id, number, payerName, period, dueOn, open }): ToDoItemDto => ({
        id: `overdue-invoice-${id}`,
        code: 'overdue-invoices',
        group: isRegion ? 'waiting' : groupOf(dueOn, day),
        ...words.overdueInvoice({ number, amount: writtenAmount(amountOf(open), language), isRegion }),
        unit: payerName,
        period,
        lastDay: dueOn,
        link: { resource: 'invoices', id },
      }));
    const sum = rows.reduce((total, { open }) => total.plus(amountOf(open)), amountOf('0.00'));
    return [
      {
        id: 'overdue-invoices',
        code: 'overdue-invoices',
        group: 'waiting',
        ...words.overdue({ count: rows.length, amount: writtenAmount(sum, language) }),
        unit: principal.unit.name,
        period: null,
        lastDay: first.dueOn,
        link: { resource: 'invoices', filter: { payment: 'overdue' } },
      },
    ];
  }
}

const forTheRegion = (principal: Principal, permission: Permission): boolean =>
  actingWith(principal, permission)?.reach.kind === 'region';
