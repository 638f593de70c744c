import { sqlMigration } from '../../platform/index.ts';

const SEEN_BY_PAYER = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;

/**
 * What people are told. Triggers write the notice, so that it stands in the transaction of the act itself, whoever acts and
 * by whatever route: either both are there, or neither. Who is told, and how, is found out afterwards by a job.
 */
export const noticesMigration = sqlMigration(
  '2020-11-06-notices-outbox',
  `
  create table notice (
    id bigint generated always as identity primary key,
    kind text not null,
    -- Tells two notices of one kind about one thing apart: a revision, a last day, a message.
    mark text not null,
    object_kind text not null check (object_kind in ('billing-case', 'dialogue', 'invoice')),
    object_id bigint not null,
    case_id bigint not null references billing_case,
    payer text collate "C" not null,
    side text not null check (side in ('region', 'municipality', 'both')),
    -- Civil date in Stockholm; null where there is none to keep.
    last_day date,
    -- Who did it need not be told.
    actor text,
    created_at timestamptz not null default now(),
    -- When it was given to its receivers; failures of that.
    spread_at timestamptz,
    failures integer not null default 0,
    not_before timestamptz,
    touched_at timestamptz not null default now() - interval '1 minute',
    unique (kind, object_kind, object_id, mark)
  );
  create index notice_waiting on notice (id) where spread_at is null;
  create trigger notice_is_kept before delete on notice for each row execute function refuse_change();
  alter table notice enable row level security;
  alter table notice force row level security;
  create policy seen on notice for select using (${SEEN_BY_PAYER});
  create policy added on notice for insert with check (${SEEN_BY_PAYER});
  create policy moved on notice for update using ((select sees_all_payers()));

  -- One notice to one person, once: in the console, by e-mail, or both.
  create table notice_delivery (
    id bigint generated always as identity primary key,
    notice_id bigint not null references notice,
    payer text collate "C" not null,
    account_id text not null references account,
    in_app boolean not null,
    read_at timestamptz,
    mail text not null check (mail in ('none', 'queued', 'sent', 'failed')),
    sent_at timestamptz,
    problem jsonb,
    failures integer not null default 0,
    not_before timestamptz,
    touched_at timestamptz not null default now() - interval '1 minute',
    created_at timestamptz not null default now(),
    unique (notice_id, account_id)
  );
  create index on notice_delivery (account_id, id desc) where in_app;
  create index notice_delivery_waiting on notice_delivery (id) where mail = 'queued';
  create trigger notice_delivery_is_kept before delete on notice_delivery for each row execute function refuse_change();
  alter table notice_delivery enable row level security;
  alter table notice_delivery force row level security;
  create policy seen on notice_delivery for select using (${SEEN_BY_PAYER});
  create policy added on notice_delivery for insert with check ((select sees_all_payers()));
  create policy moved on notice_delivery for update using (${SEEN_BY_PAYER}) with check (${SEEN_BY_PAYER});

  -- Where somebody wants to be told, and of what. Without a row: everything in the console, nothing by e-mail.
  create table notice_setting (
    account_id text primary key references account,
    mail_address text,
    language text not null default 'sv' check (language in ('sv', 'en')),
    by_mail text[] not null default '{}',
    not_in_app text[] not null default '{}',
    version integer not null default 1
  );

  -- Adds a notice once; the same act told twice is one notice.
  create function add_notice(kind text, mark text, object_kind text, object_id bigint, case_id bigint, payer text, side text, last_day date, actor text)
  returns void language sql as $$
    insert into notice (kind, mark, object_kind, object_id, case_id, payer, side, last_day, actor)
    values (kind, mark, object_kind, object_id, case_id, payer, side, last_day, actor) on conflict do nothing;
  $$;

  create function notice_of_package() returns trigger language plpgsql as $$
  begin
    perform add_notice(case when new.revision = 1 then 'shared' else 'revised' end, new.revision::text,
      'billing-case', new.case_id, new.case_id, new.payer, 'municipality', null, null);
    return new;
  end $$;
  create trigger notice_of_package after insert on review_package for each row execute function notice_of_package();

  create function notice_of_overdue() returns trigger language plpgsql as $$
  begin
    perform add_notice('invoice-overdue', new.invoice_due_on::text, 'billing-case', new.id, new.id, new.payer, 'both', new.invoice_due_on, null);
    return new;
  end $$;
  create trigger notice_of_overdue after update of state on billing_case
    for each row when (new.state = 'overdue' and old.state <> 'overdue') execute function notice_of_overdue();

  create function notice_of_dialogue() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      perform add_notice('dialogue-opened', '', 'dialogue', new.id, new.case_id, new.payer,
        case new.opened_side when 'region' then 'municipality' else 'region' end, new.answer_by, new.opened_by);
    else
      perform add_notice('dialogue-decided', '', 'dialogue', new.id, new.case_id, new.payer, 'both', null, new.decided_by);
    end if;
    return new;
  end $$;
  create trigger notice_of_dialogue after insert on dialogue for each row execute function notice_of_dialogue();
  create trigger notice_of_decision after update of state on dialogue
    for each row when (new.state = 'decided' and old.state = 'open') execute function notice_of_dialogue();

  -- The first message belongs to the opening, and a note to one's own side is nobody else's.
  create function notice_of_message() returns trigger language plpgsql as $$
  declare
    about record;
  begin
    if not exists (select from dialogue_message m where m.dialogue_id = new.dialogue_id and m.id < new.id) then return new; end if;
    select d.case_id, d.answer_by into about from dialogue d where d.id = new.dialogue_id;
    if found then
      perform add_notice('dialogue-answered', new.id::text, 'dialogue', new.dialogue_id, about.case_id, new.payer,
        case new.side when 'region' then 'municipality' when 'municipality' then 'region' else 'both' end, about.answer_by, new.author_id);
    end if;
    return new;
  end $$;
  create trigger notice_of_message after insert on dialogue_message
    for each row when (not new.internal) execute function notice_of_message();
  `,
);
