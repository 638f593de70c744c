import { sqlMigration } from '../../platform/index.ts';

/**
 * The access log of the patient data act: who was shown which episodes of which patients, when, from which unit, by which
 * act (patient data act 4:3, HSLF-FS 2016:40 4:9). Kept apart from the audit trail: reading is no act on the register, and
 * the two have their own readers and their own years.
 */
export const accessLogMigration = sqlMigration(
  '2020-10-30-access-log-tables',
  `
  create sequence access_entry_id;

  -- One act of one person that showed something.
  create table access_entry (
    id bigint not null,
    -- The month of 'at' in Stockholm: one partition each.
    month date not null,
    -- By the business clock, as in the audit trail; recorded_at is the real one.
    at timestamptz not null,
    recorded_at timestamptz not null,
    account_id text not null,
    username text not null,
    person_name text not null,
    role text,
    unit_kind text not null,
    unit_code text,
    unit_name text not null,
    act text not null,
    object_kind text not null,
    object_id text,
    purpose text,
    request_id text not null,
    -- Whose episodes were shown: who may read the entry. Empty for an act whose episodes nobody can tell.
    payers text[] not null,
    episodes integer not null,
    protected_episodes integer not null,
    primary key (id, month)
  ) partition by range (month);
  create index on access_entry (at);
  create index on access_entry (account_id, at);

  -- The episodes that it showed. The payer is '' where it is not known (a refused row), the patient null likewise.
  create table access_shown (
    entry_id bigint not null,
    month date not null,
    case_number text collate "C" not null,
    payer text collate "C" not null,
    -- As episode_revision.personal_identity_index: equal for the same person, and nothing to read.
    patient_index bytea,
    protected_identity boolean not null,
    primary key (entry_id, case_number, payer, month)
  ) partition by range (month);
  create index on access_shown (case_number);
  create index on access_shown (patient_index) where patient_index is not null;

  create function refuse_access_log_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the access log is only ever added to (% on %)', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
  end $$;

  -- Whoever is bound to payers sees the entries on their episodes, and of these entries only their own episodes.
  do $$
  declare
    its_table text;
  begin
    foreach its_table in array array['access_entry', 'access_shown'] loop
      execute format('alter table %I enable row level security', its_table);
      execute format('alter table %I force row level security', its_table);
      -- Only record_access adds, in the scope of the read that it belongs to.
      execute format('create policy added on %I for insert with check (true)', its_table);
      execute format('create trigger access_log_is_append_only before update or delete on %I for each row execute function refuse_access_log_change()', its_table);
      execute format('create trigger access_log_is_kept before update or delete or truncate on %I for each statement execute function refuse_access_log_change()', its_table);
      execute format('revoke update, delete, truncate on %I from public, %I', its_table, current_user);
    end loop;
  end $$;
  create policy seen on access_entry for select using (
    (select sees_all_payers()) or payers && (select scoped_values('app.payers'))::text[]);
  create policy seen on access_shown for select using (
    (select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[]));

  -- Makes the partitions of a month and of the next: when the first entry of a month comes, or ahead of it. No process
  -- has to be awake at midnight. Attached afterwards, since that neither waits for readers nor makes them wait.
  create function open_access_log_months(its_month date) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    opened date;
    parent text;
    partition text;
  begin
    if to_regclass('access_shown_' || to_char(its_month, 'YYYY_MM')) is not null then return; end if;
    perform pg_advisory_xact_lock(hashtextextended('fristdag.access-log-months', 0));
    foreach opened in array array[its_month, (its_month + interval '1 month')::date] loop
      foreach parent in array array['access_entry', 'access_shown'] loop
        partition := parent || '_' || to_char(opened, 'YYYY_MM');
        continue when to_regclass(partition) is not null;
        execute format('create table %I (like %I including all)', partition, parent);
        execute format('alter table %I enable row level security', partition);
        execute format('alter table %I force row level security', partition);
        execute format('alter table %I attach partition %I for values from (%L) to (%L)',
                       parent, partition, opened, (opened + interval '1 month')::date);
        execute format('create trigger access_log_is_kept before truncate on %I for each statement execute function refuse_access_log_change()', partition);
        execute format('revoke update, delete, truncate on %I from public, %I', partition, current_user);
      end loop;
    end loop;
  end $$;

  -- One entry with all that it showed: called by the read itself, in its transaction.
  create function record_access(entry jsonb, case_numbers text[], shown_payers text[], patients text[], are_protected boolean[])
    returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    its_id bigint := nextval('access_entry_id');
    its_at timestamptz := instant_of((entry->>'at')::float8);
    its_month date := date_trunc('month', its_at at time zone 'Europe/Stockholm')::date;
  begin
    perform open_access_log_months(its_month);
    insert into access_entry (id, month, at, recorded_at, account_id, username, person_name, role, unit_kind, unit_code, unit_name,
                              act, object_kind, object_id, purpose, request_id, payers, episodes, protected_episodes)
    select its_id, its_month, its_at, clock_timestamp(), entry->>'accountId', entry->>'username', entry->>'personName', entry->>'role',
           entry->'unit'->>'kind', entry->'unit'->>'code', entry->'unit'->>'name', entry->>'act', entry->'object'->>'kind',
           entry->'object'->>'id', entry->>'purpose', entry->>'requestId',
           coalesce(array_agg(distinct payer) filter (where payer <> ''), '{}'), count(distinct case_number),
           count(distinct case_number) filter (where is_protected)
      from unnest(case_numbers, shown_payers, are_protected) as shown (case_number, payer, is_protected);
    insert into access_shown (entry_id, month, case_number, payer, patient_index, protected_identity)
    select its_id, its_month, case_number, payer, decode(patient, 'hex'), is_protected
      from unnest(case_numbers, shown_payers, patients, are_protected) as shown (case_number, payer, patient, is_protected)
        on conflict do nothing;
    return its_id;
  end $$;

  -- Retention: drops the partitions of the months before one. For the owner only, and never within five years
  -- (HSLF-FS 2016:40 4:9), counted from whichever clock stands earlier.
  create function drop_access_log_months(before_month date) returns integer language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    today date := (now() + least(0, coalesce((select offset_ms from business_clock), 0)) * interval '1 millisecond')::date;
    parent text;
    partition text;
    dropped integer := 0;
  begin
    before_month := date_trunc('month', before_month);
    if before_month > (today - interval '5 years')::date then
      raise exception 'the access log is kept for five years: nothing from % on may go yet', date_trunc('month', today - interval '5 years')::date
        using errcode = 'restrict_violation';
    end if;
    foreach parent in array array['access_shown', 'access_entry'] loop
      for partition in
        select part.relname from pg_inherits join pg_class part on part.oid = inhrelid
         where inhparent = parent::regclass and part.relname < parent || '_' || to_char(before_month, 'YYYY_MM')
      loop
        execute format('drop table %I', partition);
        dropped := dropped + 1;
      end loop;
    end loop;
    return dropped;
  end $$;
  revoke execute on function open_access_log_months(date), drop_access_log_months(date) from public;
  `,
);

/** Who reads the log, who hands a patient's part of it out and who reviews it. */
export const accessLogPermissionsMigration = sqlMigration(
  '2020-10-31-access-log-permissions',
  `
  insert into role (id, title_sv, title_en) values ('log-reviewer', 'Loggranskare', 'Access log reviewer') on conflict do nothing;
  insert into role_permission (role_id, permission)
    select role_id, permission
      from (values ('auditor', '{access-log:read}'::text[]),
                   ('log-reviewer', '{rules:read,access-log:read,access-log:extract,access-log:review}')) as given (role_id, permissions),
           unnest(permissions) as permission
    on conflict do nothing;
  `,
);
