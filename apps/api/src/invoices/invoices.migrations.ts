import { sqlMigration } from '../platform/index.ts';
import { creditedInvoicesMigration } from './issue/credited-invoices.migration.ts';
import { invoiceNoticesMigration } from './issue/invoice-notices.migration.ts';
import { payments } from './payments.migration.ts';
import { deliveryReasonsMigration, paymentsFollowedUpMigration } from './payments-followed-up.migration.ts';

const SEEN_BY_PAYER = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;

export const invoicesMigrations = [
  sqlMigration(
    '2020-11-03-invoices',
    `
    -- Who sends and who receives an invoice. Nothing is invented: what is missing stops the case with a sentence.
    create table invoice_party (
      -- 'region', or the code of the municipality that is the debtor; a district's debtor is its municipality.
      id text collate "C" primary key,
      name text not null,
      organisation_number text,
      -- Electronic address: 0007 = organisation number, 0088 = GLN.
      endpoint_scheme text check (endpoint_scheme in ('0007', '0088')),
      endpoint_id text,
      -- The debtor's own reference code, which its invoices must carry.
      buyer_reference text,
      street text,
      postal_code text,
      city text,
      bankgiro text,
      contact_email text,
      vat_number text,
      -- Clearly marked test numbers of the demo.
      is_example boolean not null default false,
      version integer not null default 1,
      changed_at timestamptz
    );

    -- How the claim is treated for VAT from a day on; which is right is the region's tax question.
    create table vat_setting (
      valid_from date primary key,
      category text not null check (category in ('E', 'O')),
      reason_code text not null,
      reason_text text not null,
      decided_by text not null,
      set_by text not null,
      set_by_name text not null,
      set_at timestamptz not null
    );
    create trigger vat_setting_is_kept before update or delete on vat_setting for each row execute function refuse_change();
    insert into vat_setting values ('2020-01-01', 'E', 'VATEX-EU-132-1B',
      'Undantaget från mervärdesskatt: sjukvård', 'Förvalt; avgörs av regionens skattefunktion', 'fristdag', 'Fristdag', now());

    create table invoice_setting (
      only_row boolean primary key default true check (only_row),
      -- From this amount on a second person approves; null = never asked.
      approve_from numeric(14, 2),
      version integer not null default 1
    );
    insert into invoice_setting (approve_from) values (500000);

    -- The last number taken of each year's series. The row's lock is held to the end of the issuing transaction: no gap, no double.
    create table invoice_series (year integer primary key, last_number integer not null default 0);

    -- Issued documents. Never edited: a correction is a credit note and a new invoice.
    create table invoice (
      id bigint generated always as identity primary key,
      number text collate "C" not null unique,
      series_year integer not null,
      series_number integer not null,
      kind text not null check (kind in ('invoice', 'credit-note')),
      case_id bigint not null references billing_case,
      payer text collate "C" not null,
      municipality text collate "C" not null,
      period text collate "C" not null,
      care_type text not null,
      package_id bigint not null references review_package,
      package_hash text not null,
      -- Of a credit note: the invoice that it takes back, wholly or in part, and why.
      credits_id bigint references invoice,
      reason text,
      amount numeric(14, 2) not null check (amount > 0),
      ocr text collate "C" not null,
      content jsonb not null,
      hash text not null,
      issued_on date not null,
      due_on date not null,
      issued_at timestamptz not null,
      issued_by text,
      issued_by_name text not null,
      unique (series_year, series_number),
      check ((kind = 'credit-note') = (credits_id is not null)),
      check (kind = 'invoice' or reason is not null)
    );
    create index on invoice (case_id);
    create index on invoice (ocr);
    create index on invoice (payer, period);
    create trigger invoice_is_kept before update or delete on invoice for each row execute function refuse_change();
    alter table invoice enable row level security;
    alter table invoice force row level security;
    create policy seen on invoice for select using (${SEEN_BY_PAYER});
    create policy added on invoice for insert with check ((select sees_all_payers()));

    -- One live invoice per case, no more credited than was invoiced.
    create function invoice_keeps_balance() returns trigger language plpgsql as $$
    declare
      invoiced numeric;
      credited numeric;
    begin
      if new.kind = 'invoice' then
        if exists (select from invoice i where i.case_id = new.case_id and i.kind = 'invoice'
                      and i.amount > (select coalesce(sum(c.amount), 0) from invoice c where c.credits_id = i.id)) then
          raise exception 'billing case % has a live invoice', new.case_id using errcode = 'unique_violation';
        end if;
      else
        select i.amount into invoiced from invoice i where i.id = new.credits_id and i.kind = 'invoice' and i.case_id = new.case_id;
        select coalesce(sum(c.amount), 0) into credited from invoice c where c.credits_id = new.credits_id;
        if invoiced is null or credited + new.amount > invoiced then
          raise exception 'more would be credited than invoice % asked for', new.credits_id using errcode = 'check_violation';
        end if;
      end if;
      return new;
    end $$;
    create trigger invoice_keeps_balance before insert on invoice for each row execute function invoice_keeps_balance();

    -- A second person's word on an amount above the line, bound to what was to be invoiced.
    create table invoice_approval (
      id bigint generated always as identity primary key,
      case_id bigint not null references billing_case,
      payer text collate "C" not null,
      package_id bigint not null references review_package,
      amount numeric(14, 2) not null,
      approved_by text not null,
      approved_by_name text not null,
      approved_at timestamptz not null,
      unique (case_id, package_id)
    );
    create trigger invoice_approval_is_kept before update or delete on invoice_approval for each row execute function refuse_change();
    create function invoice_approval_takes_two() returns trigger language plpgsql as $$
    begin
      if exists (select from billing_case c where c.id = new.case_id and c.ready_by = new.approved_by) then
        raise exception 'whoever made a basis ready cannot approve its invoice' using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger invoice_approval_takes_two before insert on invoice_approval for each row execute function invoice_approval_takes_two();
    alter table invoice_approval enable row level security;
    alter table invoice_approval force row level security;
    create policy seen on invoice_approval for select using ((select sees_all_payers()));
    create policy added on invoice_approval for insert with check ((select sees_all_payers()));

    -- Double entry: the lines of a voucher sum to 0. What an invoice still has open is the sum of its receivable lines.
    create table ledger_voucher (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('invoice', 'credit-note', 'payment', 'refund', 'set-off', 'write-off', 'interest', 'reversal')),
      booked_on date not null,
      text text not null,
      at timestamptz not null
    );
    create table ledger_line (
      id bigint generated always as identity primary key,
      voucher_id bigint not null references ledger_voucher,
      account text not null check (account in ('receivable', 'revenue', 'bank', 'to-refund', 'unmatched', 'write-off', 'interest')),
      -- Debit above zero, credit below.
      amount numeric(14, 2) not null check (amount <> 0),
      payer text collate "C",
      case_id bigint references billing_case,
      invoice_id bigint references invoice
    );
    create index on ledger_line (invoice_id);
    create index on ledger_line (voucher_id);
    create trigger ledger_voucher_is_kept before update or delete on ledger_voucher for each row execute function refuse_change();
    create trigger ledger_line_is_kept before update or delete on ledger_line for each row execute function refuse_change();
    alter table ledger_line enable row level security;
    alter table ledger_line force row level security;
    create policy seen on ledger_line for select using ((select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[]));
    create policy added on ledger_line for insert with check ((select sees_all_payers()));
    create function ledger_voucher_balances() returns trigger language plpgsql as $$
    begin
      if (select sum(amount) from ledger_line where voucher_id = new.voucher_id) <> 0 then
        raise exception 'voucher % does not balance', new.voucher_id using errcode = 'check_violation';
      end if;
      return null;
    end $$;
    create constraint trigger ledger_voucher_balances after insert on ledger_line deferrable initially deferred
      for each row execute function ledger_voucher_balances();
    `,
  ),
  sqlMigration('2020-11-04-payments', payments),
  invoiceNoticesMigration,
  paymentsFollowedUpMigration,
  deliveryReasonsMigration,
  creditedInvoicesMigration,
];
