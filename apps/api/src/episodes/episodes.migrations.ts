import { sqlMigration } from '../platform/index.ts';

export const episodesMigrations = [
  sqlMigration(
    '2020-10-05-episodes',
    `
    -- Care units and the names under which the sources know them. A name without a unit waits for mapping.
    create table care_unit (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('inpatient-unit', 'inpatient-clinic', 'outpatient-unit')),
      name text not null,
      version integer not null default 1,
      unique (kind, name)
    );
    create table care_unit_name (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('inpatient-unit', 'inpatient-clinic', 'outpatient-unit')),
      name text not null,
      care_unit_id bigint references care_unit,
      first_seen_at timestamptz not null default now(),
      version integer not null default 1,
      unique (kind, name)
    );
    create index on care_unit_name (care_unit_id);

    -- All the names, as received, of the inpatient units that the transaction may see.
    create function scoped_inpatient_names() returns text[] stable language sql
      return array(select n.name from care_unit_name n join care_unit u on u.id = n.care_unit_id
                    where u.kind = 'inpatient-unit' and u.name = any(scoped_values('app.inpatient_units')))
             || scoped_values('app.inpatient_units');

    -- The file as received, by hash, compressed piece by piece; readable by the service only.
    create table raw_file (
      hash text primary key,
      size_bytes bigint not null,
      recorded_at timestamptz not null default now()
    );
    create table raw_file_piece (
      hash text not null references raw_file,
      piece integer not null,
      content bytea not null,
      primary key (hash, piece)
    );
    alter table raw_file_piece alter column content set storage external;

    create table import (
      id bigint generated always as identity primary key,
      state text not null default 'queued' check (state in ('queued', 'running', 'completed', 'failed')),
      file_hash text not null references raw_file,
      file_name text,
      format text not null check (format in ('ndjson', 'csv')),
      rows_total bigint,
      rows_read bigint not null default 0,
      rows_accepted bigint not null default 0,
      rows_unchanged bigint not null default 0,
      rows_refused bigint not null default 0,
      bytes_read bigint not null default 0,
      problem jsonb,
      created_by text not null,
      created_by_name text not null,
      created_at timestamptz not null,
      completed_at timestamptz,
      touched_at timestamptz not null default now(),
      check (rows_read = rows_accepted + rows_unchanged + rows_refused)
    );

    create table import_refused_row (
      import_id bigint not null references import,
      line bigint not null,
      field text,
      code text not null,
      args jsonb not null,
      raw text not null,
      primary key (import_id, line)
    );

    -- What an episode said, each time it said something new. Rows are only added; is_latest alone moves on.
    create table episode_revision (
      id bigint generated always as identity primary key,
      case_number text collate "C" not null,
      revision integer not null,
      is_latest boolean not null default true,
      import_id bigint references import,
      source_line bigint,
      reason text,
      received_at timestamptz not null,
      content_hash bytea not null,
      care_type text not null check (care_type in ('somatic', 'psychiatric')),
      municipality text collate "C" not null,
      district text collate "C",
      payer text collate "C" not null,
      inpatient_unit text not null,
      inpatient_clinic text,
      outpatient_unit text,
      personal_identity_number text,
      protected_identity boolean not null,
      admitted_at timestamptz not null,
      admission_notice_sent_at timestamptz,
      discharge_ready_notices jsonb not null,
      care_contact_needed boolean not null,
      care_contact_assigned_at timestamptz,
      sip_required boolean not null,
      sip_call_sent_at timestamptz,
      outpatient_care_available boolean not null,
      patient_opposed boolean not null,
      discharged_at timestamptz,
      cancelled boolean not null,
      -- Derived once at import, Europe/Stockholm: whole days since 1970-01-01, wall-clock milliseconds of the day.
      admitted_day integer not null,
      discharge_day integer,
      period text collate "C",
      notice_sent_at timestamptz,
      notice_day integer,
      notice_ms_of_day integer,
      sip_call_day integer,
      flags text[] not null default '{}',
      unique (case_number, revision)
    );
    create unique index episode_revision_latest on episode_revision (case_number) where is_latest;
    create index episode_revision_period on episode_revision (period, care_type, payer) where is_latest;
    create index episode_revision_import on episode_revision (import_id);

    create function guard_episode_revision() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or to_jsonb(old) - 'is_latest' is distinct from to_jsonb(new) - 'is_latest' then
        raise exception 'a revision of an episode is never changed' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger episode_revision_is_kept before update or delete on episode_revision
      for each row execute function guard_episode_revision();

    alter table episode_revision enable row level security;
    alter table episode_revision force row level security;
    create policy seen on episode_revision for select using (
      (select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])
      or inpatient_unit = any((select scoped_inpatient_names())::text[]));
    create policy added on episode_revision for insert with check ((select sees_all_payers()));
    create policy moved_on on episode_revision for update using ((select sees_all_payers()));
    `,
  ),
];
