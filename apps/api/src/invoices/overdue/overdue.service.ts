import { Injectable } from '@nestjs/common';
import { formatAmount, amountOf } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import { Database, type Language, notFound, requireVersion, type Text } from '../../platform/index.ts';
import { InvoicesRepository } from '../issue/invoices.repository.ts';
import { type VoucherKind } from '../ledger/ledger.ts';
import type { InvoiceBookingsDto, PaymentSettingsDto, SavePaymentSettings } from './overdue.dto.ts';
import { OverdueInvoices } from './overdue-invoices.ts';

type Booking = Omit<InvoiceBookingsDto['bookings'][number], 'kindText'>;

/** What has happened to an invoice's sum, as both parties read it, and the region's settings for what is late. */
@Injectable()
export class OverdueService {
  constructor(
    private readonly database: Database,
    private readonly invoices: InvoicesRepository,
    private readonly overdue: OverdueInvoices,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Problem 404 */
  bookings(id: string, principal: Principal, language: Language): Promise<InvoiceBookingsDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const row = isRowId(id) ? await this.invoices.find(transaction, id) : undefined;
      if (!row) throw notFound({ sv: 'Fakturan', en: 'The invoice' });
      const bookings = await transaction.query<Booking>(
        `select v.kind, v.booked_on::text as "bookedOn", v.text, l.amount::text,
                (select jsonb_build_object('id', o.id::text, 'number', o.number) from ledger_line other join invoice o on o.id = other.invoice_id
                  where v.kind = 'set-off' and other.voucher_id = v.id and other.account = 'receivable' and other.invoice_id <> l.invoice_id) as counterpart
           from ledger_line l join ledger_voucher v on v.id = l.voucher_id where l.invoice_id = $1::bigint and l.account = 'receivable' order by l.id`,
        [row.id],
      );
      const reminders = await transaction.query<InvoiceBookingsDto['reminders'][number]>(
        `select reminded_on::text as "remindedOn", outstanding::text, interest::text from payment_reminder where invoice_id = $1::bigint order by id`,
        [row.id],
      );
      const { interest, daysLate } = await this.overdue.interest(transaction, {
        open: amountOf(row.outstanding),
        dueOn: row.dueOn,
      });
      return {
        outstanding: row.outstanding,
        daysLate,
        interest: formatAmount(interest),
        reminders,
        bookings: bookings.map((each) => ({ ...each, kindText: kindWords[each.kind][language] })),
      };
    });
  }

  settings(principal: Principal): Promise<PaymentSettingsDto> {
    return this.database.transaction(scopeOfPrincipal(principal), (transaction) => this.overdue.settings(transaction));
  }

  /** @throws Problem 412 and 428 by If-Match */
  save(wish: SavePaymentSettings, principal: Principal, ifMatch: string | undefined): Promise<PaymentSettingsDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      await transaction.query('select 1 from payment_setting for update');
      const { version, ...before } = await this.overdue.settings(transaction);
      requireVersion(ifMatch, version);
      await transaction.query(
        'update payment_setting set reminder_after_days = $1, interest_percent = $2::numeric, version = version + 1',
        [wish.reminderAfterDays, wish.interestPercent],
      );
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'set-payment-settings',
        object: { kind: 'payment-setting', id: 'all' },
        before,
        after: { ...wish },
      });
      return this.overdue.settings(transaction);
    });
  }
}

export const kindWords: Readonly<Record<VoucherKind, Text>> = {
  invoice: { sv: 'Faktura', en: 'Invoice' },
  'credit-note': { sv: 'Kreditfaktura', en: 'Credit note' },
  payment: { sv: 'Betalning', en: 'Payment' },
  refund: { sv: 'Återbetalning', en: 'Refund' },
  'set-off': { sv: 'Kvittning', en: 'Set-off' },
  'write-off': { sv: 'Avskrivning', en: 'Write-off' },
  interest: { sv: 'Ränta', en: 'Interest' },
  reversal: { sv: 'Rättelse', en: 'Reversal' },
};
