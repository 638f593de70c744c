const SEEN_BY_PAYER = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;
const REGION = '(select sees_all_payers())';

const walled = (table: string, seen: string, isMoved = false): string => `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy seen on ${table} for select using (${seen});
    create policy added on ${table} for insert with check (${REGION});
    ${isMoved ? `create policy moved on ${table} for update using (${REGION}) with check (${REGION});` : ''}`;

const kept = (table: string): string =>
  `create trigger ${table}_is_kept before update or delete on ${table} for each row execute function refuse_change();`;

export const payments = `
    -- The e-invoice as it was rendered at issue: what is delivered and read is this, to the byte.
    create table invoice_document (
      invoice_id bigint primary key references invoice,
      payer text collate "C" not null,
      content text not null,
      -- sha256:… over the bytes in UTF-8.
      hash text not null,
      rendered_at timestamptz not null
    );
    ${kept('invoice_document')}
    ${walled('invoice_document', SEEN_BY_PAYER)}

    -- The outbox: one row per document, written in the transaction that issues it; ids alone, so that the operator sees it.
    create table invoice_delivery (
      id bigint generated always as identity primary key,
      invoice_id bigint not null unique references invoice,
      state text not null default 'queued' check (state in ('queued', 'completed', 'failed')),
      -- Where it went: a file name, or what the access point called it.
      receipt text,
      problem jsonb,
      failures integer not null default 0,
      not_before timestamptz,
      touched_at timestamptz not null default now(),
      created_at timestamptz not null default now(),
      completed_at timestamptz,
      check ((state = 'completed') = (receipt is not null))
    );
    create index on invoice_delivery (state) where state <> 'completed';
    create trigger invoice_delivery_is_kept before delete on invoice_delivery for each row execute function refuse_change();
    create function invoice_delivery_is_once() returns trigger language plpgsql as $$
    begin
      if old.state = 'completed' then
        raise exception 'document % is delivered', old.invoice_id using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger invoice_delivery_is_once before update on invoice_delivery for each row execute function invoice_delivery_is_once();

    select set_config('app.payers', '*', true);
    insert into invoice_delivery (invoice_id) select id from invoice order by id;
    select set_config('app.payers', '', true);

    create table payment_setting (
      only_row boolean primary key default true check (only_row),
      -- Days after the due date until the first reminder; null = none.
      reminder_after_days integer check (reminder_after_days between 1 and 365),
      -- Per cent a year on what is overdue; null = no interest.
      interest_percent numeric(5, 2) check (interest_percent > 0 and interest_percent <= 100),
      version integer not null default 1
    );
    insert into payment_setting (reminder_after_days) values (7);

    -- Payment files as received, by their hash.
    create table payment_file (
      id bigint generated always as identity primary key,
      hash text not null unique,
      message_id text not null,
      summary jsonb not null,
      received_by text not null,
      received_by_name text not null,
      received_at timestamptz not null
    );
    ${kept('payment_file')}

    -- One credit entry of the bank. What it was and said never changes; what is left to deal with does.
    create table payment (
      id bigint generated always as identity primary key,
      file_hash text not null,
      -- The bank's own reference: the same entry in another file is the same payment.
      entry_reference text collate "C" not null unique,
      amount numeric(14, 2) not null check (amount > 0),
      booked_on date not null,
      ocr text,
      debtor_name text,
      remittance text,
      invoice_id bigint references invoice,
      arrived_as text not null check (arrived_as in ('matched', 'partial', 'double', 'unknown')),
      state text not null check (state in ('matched', 'partial', 'double', 'unknown', 'handled')),
      -- Of the amount: what lies unmatched or to be refunded.
      left_over numeric(14, 2) not null check (left_over >= 0 and left_over <= amount),
      version integer not null default 1,
      received_at timestamptz not null,
      check ((state in ('double', 'unknown')) = (left_over > 0))
    );
    create index on payment (state, booked_on);
    create index on payment (invoice_id);
    create trigger payment_is_kept before delete on payment for each row execute function refuse_change();
    ${walled('payment', REGION, true)}

    -- What people decided about money that was left over, and the voucher of it.
    create table payment_act (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('assign', 'refund', 'set-off')),
      payment_id bigint references payment,
      -- A credited invoice that was paid, where the money comes from no single payment.
      from_invoice_id bigint references invoice,
      to_invoice_id bigint references invoice,
      amount numeric(14, 2) not null check (amount > 0),
      reason text not null,
      voucher_id bigint not null references ledger_voucher,
      done_by text not null,
      done_by_name text not null,
      done_at timestamptz not null,
      check ((payment_id is null) <> (from_invoice_id is null)),
      check ((kind = 'refund') = (to_invoice_id is null))
    );
    create index on payment_act (payment_id);
    ${kept('payment_act')}
    ${walled('payment_act', REGION)}

    -- Claims given up: one proposes, another decides.
    create table write_off (
      id bigint generated always as identity primary key,
      invoice_id bigint not null references invoice,
      payer text collate "C" not null,
      amount numeric(14, 2) not null check (amount > 0),
      reason text not null,
      state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected')),
      proposed_by text not null,
      proposed_by_name text not null,
      proposed_at timestamptz not null,
      decided_by text,
      decided_by_name text,
      decided_at timestamptz,
      decision_reason text,
      version integer not null default 1,
      check ((state = 'proposed') = (decided_by is null)),
      check (decided_by is null or decided_by <> proposed_by)
    );
    create unique index write_off_open on write_off (invoice_id) where state = 'proposed';
    create trigger write_off_is_kept before delete on write_off for each row execute function refuse_change();
    create function write_off_is_decided_once() returns trigger language plpgsql as $$
    begin
      if old.state <> 'proposed' or (new.invoice_id, new.payer, new.amount, new.reason, new.proposed_by, new.proposed_at)
           is distinct from (old.invoice_id, old.payer, old.amount, old.reason, old.proposed_by, old.proposed_at) then
        raise exception 'write-off % is decided, or would become another one', old.id using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger write_off_is_decided_once before update on write_off for each row execute function write_off_is_decided_once();
    create function write_off_starts_open() returns trigger language plpgsql as $$
    begin
      if new.state <> 'proposed' then
        raise exception 'a write-off begins as a proposal' using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger write_off_starts_open before insert on write_off for each row execute function write_off_starts_open();
    ${walled('write_off', REGION, true)}

    create table payment_reminder (
      id bigint generated always as identity primary key,
      invoice_id bigint not null references invoice,
      payer text collate "C" not null,
      outstanding numeric(14, 2) not null check (outstanding > 0),
      -- Accrued on that day; 0 while interest is off.
      interest numeric(14, 2) not null check (interest >= 0),
      reminded_on date not null,
      unique (invoice_id, reminded_on)
    );
    ${kept('payment_reminder')}
    ${walled('payment_reminder', SEEN_BY_PAYER)}

    -- What the accounts of the ledger are called in the region's own chart; nothing is invented.
    create table ledger_account (
      account text primary key check (account in ('receivable', 'revenue', 'bank', 'to-refund', 'unmatched', 'write-off', 'interest')),
      number text,
      name text,
      -- Pairs of dimension and object, as SIE writes them: 1 "4711".
      objects text not null default '',
      version integer not null default 1
    );
    insert into ledger_account (account) values ('receivable'), ('revenue'), ('bank'), ('to-refund'), ('unmatched'), ('write-off'), ('interest');
`;
