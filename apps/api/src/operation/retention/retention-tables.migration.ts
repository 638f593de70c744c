import { sqlMigration } from '../../platform/index.ts';

/**
 * How long each kind is kept, and the orders to let something go. Nothing goes without a decision that the setting names
 * (archives act 1990:782, 10 §), a proposal by one person and an approval by another.
 */
export const retentionTablesMigration = sqlMigration(
  '2020-10-30-retention-1-tables',
  `
  create table retention_setting (
    kind text primary key,
    -- Whole months after the end of the month, or of the calendar year, that something belongs to.
    counted_from text not null check (counted_from in ('month', 'year')),
    keep_months integer not null,
    floor_months integer not null,
    status text not null default 'proposed' check (status in ('proposed', 'decided')),
    -- The decision to dispose of records: its reference in the authority's register.
    decided_by text,
    since date not null default '2020-01-01',
    version integer not null default 1,
    check (keep_months >= floor_months),
    check (status = 'proposed' or decided_by is not null)
  );
  insert into retention_setting (kind, counted_from, keep_months, floor_months) values
    -- Municipal bookkeeping act 2018:597, chapter 3: through the seventh year after the calendar year.
    ('bookkeeping', 'year', 84, 84),
    -- Processing history belongs to the bookkeeping it tells of.
    ('audit-trail', 'year', 120, 84),
    -- HSLF-FS 2016:40, 4:9 a: logs are kept at least five years.
    ('access-log', 'month', 60, 60),
    ('case-data', 'month', 84, 12),
    ('raw-files', 'month', 24, 3),
    ('refused-rows', 'month', 12, 1),
    ('sign-in', 'month', 12, 1);

  create table retention_setting_version (
    kind text not null references retention_setting,
    version integer not null,
    keep_months integer not null,
    status text not null,
    decided_by text,
    since date not null,
    changed_at timestamptz not null,
    changed_by_name text not null,
    primary key (kind, version)
  );
  insert into retention_setting_version
    select kind, version, keep_months, status, decided_by, since, timestamptz '2020-01-01T00:00+01:00', 'Fristdag' from retention_setting;
  create trigger retention_setting_version_is_kept before update or delete on retention_setting_version
    for each row execute function refuse_change();

  create table retention_order (
    id bigint generated always as identity primary key,
    kind text not null references retention_setting,
    -- Everything of the months before this one goes, but for what is held back.
    before_month date not null,
    state text not null default 'proposed'
      check (state in ('proposed', 'approved', 'completed', 'rejected', 'withdrawn', 'void', 'failed')),
    -- What goes and what is held back, as counted when it was proposed; the hash covers what goes.
    selection jsonb not null,
    selection_hash text not null,
    setting_version integer not null,
    reason text,
    proposed_by text not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    approved_by text check (approved_by <> proposed_by),
    approved_by_name text,
    approved_at timestamptz,
    -- Why it came to nothing, where somebody said so.
    ended_reason text,
    ended_by_name text,
    completed_at timestamptz,
    problem jsonb,
    failures integer not null default 0,
    not_before timestamptz,
    touched_at timestamptz not null default now(),
    version integer not null default 1,
    check (state not in ('approved', 'completed') or approved_by is not null)
  );
  create unique index retention_order_one_at_a_time on retention_order (kind) where state in ('proposed', 'approved');

  -- What went, as canonical JSON, and a keyed hash over it: nobody with the database alone can write another.
  create table retention_record (
    order_id bigint primary key references retention_order,
    record text not null,
    signature bytea not null,
    signed_at timestamptz not null
  );
  create trigger retention_record_is_kept before update or delete on retention_record
    for each row execute function refuse_change();
  create trigger retention_record_is_not_emptied before truncate on retention_record
    for each statement execute function refuse_change();

  -- Which transaction carries out an order right now; written by the owner's function alone.
  create table retention_execution (
    order_id bigint not null references retention_order,
    its_transaction xid8 not null default pg_current_xact_id(),
    is_over boolean not null default false
  );
  create index on retention_execution (its_transaction);

  create function retention_is_at_work() returns boolean stable language sql as $$
    select exists (select from retention_execution
                    where its_transaction = pg_current_xact_id_if_assigned() and not is_over)
  $$;
  create function refuse_change_without_order() returns trigger language plpgsql as $$
  begin
    if retention_is_at_work() then return old; end if;
    raise exception 'rows of % go only by an approved retention order', tg_table_name using errcode = 'restrict_violation';
  end $$;

  -- Rows that were never removed before may go by an order, and are still never changed.
  drop trigger statement_is_kept on statement;
  drop trigger judgement_is_kept on judgement;
  drop trigger assessment_is_kept on assessment;
  create trigger statement_is_kept before update on statement for each row execute function refuse_change();
  create trigger judgement_is_kept before update on judgement for each row execute function refuse_change();
  create trigger assessment_is_kept before update on assessment for each row execute function refuse_change();
  drop trigger episode_revision_is_kept on episode_revision;
  create trigger episode_revision_is_kept
    before update of id, case_number, revision, import_id, source_line, reason, received_at,
      care_type, municipality, district, payer, inpatient_unit, inpatient_clinic, outpatient_unit,
      protected_identity, admitted_at, admission_notice_sent_at, discharge_ready_notices,
      care_contact_needed, care_contact_assigned_at, sip_required, sip_call_sent_at, outpatient_care_available,
      patient_opposed, discharged_at, cancelled, admitted_day, discharge_day, period, notice_sent_at, notice_day,
      notice_ms_of_day, sip_call_day, flags
    on episode_revision for each row execute function guard_episode_revision();
  do $$
  declare its_table text;
  begin
    foreach its_table in array '{statement,judgement,assessment,episode_revision,billing_run,billing_run_rule,billing_run_episode,import_refused_row}'::text[] loop
      execute format('create trigger %I before delete on %I for each row execute function refuse_change_without_order()',
                     its_table || '_goes_by_order', its_table);
    end loop;
    foreach its_table in array '{statement,assessment,episode_revision,billing_run_episode,import_refused_row,raw_file_piece}'::text[] loop
      execute format('create policy goes_by_order on %I for delete using ((select sees_all_payers()) and (select retention_is_at_work()))', its_table);
    end loop;
  end $$;

  -- A file that is gone may be handed in again: its hash then stands for the new pieces.
  create function guard_raw_file() returns trigger language plpgsql as $$
  begin
    if new.hash = old.hash and not exists (select from raw_file_piece where upload = old.upload) then return new; end if;
    raise exception 'a file that is kept is never changed' using errcode = 'restrict_violation';
  end $$;
  create trigger raw_file_is_kept before update on raw_file for each row execute function guard_raw_file();
  `,
);

/** Who may what: one person proposes, another approves; a person's data are handed out by who also answers for the logs. */
export const retentionPermissionsMigration = sqlMigration(
  // After the roles that it gives something to.
  '2020-10-31-retention-permissions',
  `
  insert into role_permission
    select role_id, permission from (values
      ('region-administrator', 'retention:read'), ('region-administrator', 'retention:write'),
      ('region-approver', 'retention:read'), ('region-approver', 'retention:approve'),
      ('log-reviewer', 'personal-data:export'), ('auditor', 'retention:read')) as given (role_id, permission)
     where exists (select from role where id = role_id)
    on conflict do nothing;
  `,
);

/** A rotation that was given up says so as other jobs do, so that the operator sees it and can have it done again. */
export const failedRotationsMigration = sqlMigration(
  '2020-10-31-retention-failed-rotations',
  `
  alter table key_rotation add column problem jsonb;
  -- Who has a line, and the lines of somebody: the filter of Händelselogg.
  create index audit_line_actor on audit_line (actor_id, id desc) where actor_id is not null;
  update key_rotation set problem = '{"code":"gave-up","args":{}}' where state = 'failed';
  `,
);
