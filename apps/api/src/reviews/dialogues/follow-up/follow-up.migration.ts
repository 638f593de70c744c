import { sqlMigration } from '../../../platform/index.ts';

const PARTIES = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;

export const followUpMigration = sqlMigration(
  '2020-11-08-dialogues-3-follow-up',
  `
  -- A question that a municipality lifts to the agreement's follow-up group after it was rejected, or upheld only in part.
  create table follow_up_referral (
    id bigint generated always as identity primary key,
    dialogue_id bigint not null unique references dialogue on delete cascade,
    case_id bigint not null references billing_case,
    payer text collate "C" not null,
    reason text not null,
    lifted_by text not null,
    lifted_by_name text not null,
    lifted_at timestamptz not null
  );
  create index on follow_up_referral (case_id);

  -- What became of it: one step, and a final one.
  create table follow_up_outcome (
    id bigint generated always as identity primary key,
    referral_id bigint not null unique references follow_up_referral on delete cascade,
    payer text collate "C" not null,
    outcome text not null check (outcome in ('upheld', 'partly-upheld', 'rejected', 'withdrawn')),
    -- The day on which the group decided.
    decided_on date not null,
    grounds text not null,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    -- What it corrected, and the calculation that followed.
    correction jsonb,
    episode_revision integer,
    run_id bigint references billing_run
  );
  create index on follow_up_outcome (run_id);

  do $$
  declare its_table text;
  begin
    foreach its_table in array '{follow_up_referral,follow_up_outcome}'::text[] loop
      execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', its_table || '_is_kept', its_table);
      execute format('alter table %I enable row level security', its_table);
      execute format('alter table %I force row level security', its_table);
      execute format('create policy seen on %I for select using (${PARTIES.replaceAll("'", "''")})', its_table);
      execute format('create policy added on %I for insert with check (${PARTIES.replaceAll("'", "''")})', its_table);
    end loop;
  end $$;

  -- Times and counts that neither the law nor the agreement's material gives: one row, with where they come from.
  create table dialogue_setting (
    only_one boolean primary key default true check (only_one),
    follow_up_within_days integer not null default 14 check (follow_up_within_days between 0 and 366),
    recurring_fault_count integer not null default 3 check (recurring_fault_count between 2 and 100),
    recurring_fault_months integer not null default 12 check (recurring_fault_months between 1 and 60),
    status text not null default 'proposed' check (status in ('proposed', 'decided')),
    source text not null default 'Produktens ställningstagande, där källorna är tysta',
    version integer not null default 1
  );
  insert into dialogue_setting default values;

  create function notice_of_follow_up() returns trigger language plpgsql as $$
  begin
    perform add_notice('follow-up-lifted', '', 'dialogue', new.dialogue_id, new.case_id, new.payer, 'region', null, new.lifted_by);
    return new;
  end $$;
  create trigger notice_of_follow_up after insert on follow_up_referral for each row execute function notice_of_follow_up();
  create function notice_of_follow_up_outcome() returns trigger language plpgsql as $$
  begin
    perform add_notice('follow-up-decided', '', 'dialogue', r.dialogue_id, r.case_id, r.payer, 'both', null, new.recorded_by)
       from follow_up_referral r where r.id = new.referral_id;
    return new;
  end $$;
  create trigger notice_of_follow_up_outcome after insert on follow_up_outcome for each row execute function notice_of_follow_up_outcome();
  `,
);
