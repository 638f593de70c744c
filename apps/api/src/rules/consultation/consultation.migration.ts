import { sqlMigration } from '../../platform/index.ts';

/**
 * Rounds of consultation and their answers. A draft of an answer is seen by nobody but those who act for its municipality,
 * whatever a query asks for; a sent one is never changed.
 */
export const consultationMigrations = [
  sqlMigration(
    '2020-10-31-consultation-rounds',
    `
    create table consultation (
      id text primary key,
      -- Null: the billing model as such.
      rule_version_id text references rule_version,
      title text not null,
      text text not null,
      -- The last civil day to answer, Europe/Stockholm.
      deadline date not null,
      state text not null default 'prepared' check (state in ('prepared', 'open', 'closed', 'withdrawn')),
      -- Opened with standard words, since nobody had prepared a round: its words may still be written.
      has_standard_words boolean not null default false,
      -- What is proposed, by its hash, from the day on which the round was opened.
      content_hash text,
      -- Standing answers that object. Their number is the region's to see; the answers are policed.
      objections integer not null default 0 check (objections >= 0),
      created_by text not null,
      created_by_name text not null,
      created_at timestamptz not null,
      opened_at timestamptz,
      ended_at timestamptz,
      ended_by_name text,
      end_reason text,
      -- Why the proposal was approved although a mandatory answer was missing.
      override_reason text,
      version integer not null default 1,
      check ((state = 'prepared') = (opened_at is null and ended_at is null)),
      check ((state in ('closed', 'withdrawn')) = (ended_at is not null))
    );
    create unique index consultation_one_at_a_time on consultation (rule_version_id) where state in ('prepared', 'open');

    create function keep_consultation() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'a round of consultation is never removed' using errcode = 'restrict_violation';
      end if;
      if old.state in ('closed', 'withdrawn') then
        raise exception 'a round that has ended is kept as it is' using errcode = 'restrict_violation';
      end if;
      if old.state = 'open' and new.state = 'prepared' or new.rule_version_id is distinct from old.rule_version_id then
        raise exception 'an opened round stays what it is about' using errcode = 'restrict_violation';
      end if;
      if old.state = 'open' and not old.has_standard_words
         and ((new.title, new.text) is distinct from (old.title, old.text) or new.deadline < old.deadline) then
        raise exception 'what the municipalities were asked is not changed' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger consultation_is_kept before update or delete on consultation
      for each row execute function keep_consultation();

    -- Who is asked, and who has answered: that is no secret. What they answered is in consultation_answer.
    create table consultation_party (
      consultation_id text not null references consultation,
      -- Code of a municipality, or of a district of Stockholm that answers beside it.
      party text collate "C" not null,
      is_mandatory boolean not null,
      -- The first answer of theirs that was sent.
      answered_at timestamptz,
      is_late boolean not null default false,
      primary key (consultation_id, party),
      check (answered_at is not null or not is_late)
    );

    create table consultation_extension (
      id bigint generated always as identity primary key,
      consultation_id text not null references consultation,
      deadline_before date not null,
      deadline date not null check (deadline > deadline_before),
      reason text not null,
      at timestamptz not null,
      account_name text not null
    );
    create index on consultation_extension (consultation_id);
    create trigger consultation_extension_is_kept before update or delete on consultation_extension
      for each row execute function refuse_change();

    -- The file itself is kept by hash with all files as received.
    create table consultation_file (
      id text primary key,
      consultation_id text not null references consultation,
      file_hash text not null references raw_file,
      file_name text not null,
      media_type text not null,
      size_bytes bigint not null,
      added_by_name text not null,
      added_at timestamptz not null
    );
    create index on consultation_file (consultation_id);

    create table consultation_answer (
      id text primary key,
      consultation_id text not null references consultation,
      payer text collate "C" not null,
      state text not null check (state in ('draft', 'sent')),
      answer text not null check (answer in ('accept', 'accept-with-comments', 'object')),
      comment text not null,
      -- [{"clause": id of a condition or name of a parameter, "text": …}]
      clause_comments jsonb not null default '[]' check (jsonb_typeof(clause_comments) = 'array'),
      -- {"name", "title", "delegationReference", "diarienummer"}
      signatory jsonb,
      created_by_name text not null,
      created_at timestamptz not null,
      changed_by_name text not null,
      changed_at timestamptz not null,
      sent_by text,
      sent_by_name text,
      sent_at timestamptz,
      is_late boolean not null default false,
      -- The sent answer that this one adds to.
      supplements text references consultation_answer,
      version integer not null default 1,
      check ((state = 'sent') = (sent_at is not null)),
      check (state = 'draft' or signatory is not null)
    );
    create index on consultation_answer (consultation_id, payer, sent_at);
    create unique index consultation_answer_one_draft on consultation_answer (consultation_id, payer) where state = 'draft';
    create trigger consultation_answer_is_kept before update or delete on consultation_answer
      for each row when (old.state = 'sent') execute function refuse_change();

    create table consultation_answer_file (
      id text primary key,
      answer_id text not null references consultation_answer,
      payer text collate "C" not null,
      file_hash text not null references raw_file,
      file_name text not null,
      media_type text not null,
      size_bytes bigint not null,
      added_by_name text not null,
      added_at timestamptz not null
    );
    create index on consultation_answer_file (answer_id);
    create trigger consultation_answer_file_is_kept before update on consultation_answer_file
      for each row execute function refuse_change();

    -- For whom the transaction may speak: its payers, and a municipality all of whose districts are among them.
    create function scoped_parties() returns text[] stable parallel safe language sql
      return scoped_values('app.payers') || array(
        select municipality from payer group by municipality having bool_and(code = any(scoped_values('app.payers'))));

    alter table consultation_answer enable row level security;
    alter table consultation_answer force row level security;
    create policy own on consultation_answer for select using (payer = any((select scoped_parties())::text[]));
    create policy sent on consultation_answer for select using (state = 'sent' and (select sees_all_payers()));
    -- When the round is over, the parties read each other's answers.
    create policy closed on consultation_answer for select using (
      state = 'sent' and cardinality((select scoped_values('app.payers'))) > 0
      and exists (select from consultation c where c.id = consultation_id and c.state = 'closed'));
    create policy added on consultation_answer for insert with check (payer = any((select scoped_parties())::text[]));
    create policy changed on consultation_answer for update using (payer = any((select scoped_parties())::text[]));

    -- A file is seen by whoever sees its answer.
    alter table consultation_answer_file enable row level security;
    alter table consultation_answer_file force row level security;
    create policy seen on consultation_answer_file for select using (
      exists (select from consultation_answer a where a.id = answer_id));
    create policy added on consultation_answer_file for insert with check (
      payer = any((select scoped_parties())::text[])
      and exists (select from consultation_answer a where a.id = answer_id and a.payer = consultation_answer_file.payer and a.state = 'draft'));
    create policy removed on consultation_answer_file for delete using (
      payer = any((select scoped_parties())::text[])
      and exists (select from consultation_answer a where a.id = answer_id and a.state = 'draft'));

    -- Whoever reviews for a municipality writes its answer; its signatory sends it.
    insert into role_permission
      select id, 'consultations:prepare' from role where id in ('municipal-reviewer', 'municipal-signatory')
      on conflict do nothing;
    `,
  ),
];
