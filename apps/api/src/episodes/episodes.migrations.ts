import { sqlMigration } from '../platform/index.ts';
import { personalDataMigrations } from './personal-data/personal-data.migrations.ts';

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

    -- All the names, as received, of the inpatient units that the transaction may see. A unit is known by any of its
    -- names, so that whoever works there keeps their sight when it is renamed.
    create function scoped_inpatient_names() returns text[] stable language sql
      return array(select n.name from care_unit_name n
                    where n.kind = 'inpatient-unit' and n.care_unit_id in
                          (select own.care_unit_id from care_unit_name own
                            where own.kind = 'inpatient-unit' and own.name = any(scoped_values('app.inpatient_units'))))
             || scoped_values('app.inpatient_units');

    -- The file as received, by hash (sha256:…), in pieces of 1 MiB, each compressed with zstd; readable by the service
    -- only. The hash is known when the last piece has come, so the pieces go by a number of the upload.
    create sequence raw_file_upload;
    create table raw_file (
      hash text primary key,
      upload bigint not null unique,
      size_bytes bigint not null,
      recorded_at timestamptz not null default now()
    );
    create table raw_file_piece (
      upload bigint not null references raw_file (upload) deferrable initially deferred,
      piece integer not null,
      content bytea not null,
      primary key (upload, piece)
    );
    alter table raw_file_piece alter column content set storage external;

    create table import (
      id bigint generated always as identity primary key,
      state text not null default 'queued' check (state in ('queued', 'running', 'completed', 'failed')),
      file_hash text not null references raw_file,
      file_name text,
      format text not null check (format in ('ndjson', 'csv')),
      -- The rows that the file seems to have (its lines that are not blank); exact once it is completed.
      rows_total bigint not null default 0,
      rows_read bigint not null default 0,
      rows_accepted bigint not null default 0,
      rows_unchanged bigint not null default 0,
      rows_refused bigint not null default 0,
      -- How the rows are laid out (format, delimiter, header), for giving the refused ones back.
      layout jsonb,
      -- Why the whole file was refused: {code, args}; the words are chosen when it is read.
      problem jsonb,
      created_by text not null,
      created_by_name text not null,
      created_at timestamptz not null,
      completed_at timestamptz,
      -- Failures in a row without progress, and when to try again.
      failures integer not null default 0,
      not_before timestamptz,
      touched_at timestamptz not null default now(),
      check (rows_read = rows_accepted + rows_unchanged + rows_refused)
    );

    create trigger import_is_kept before delete on import for each row execute function refuse_change();
    create index import_undone on import (touched_at) where state in ('queued', 'running');

    -- The row as received in UTF-8 bytes, since text may hold no NUL: personal data, for the download only.
    create table import_refused_row (
      import_id bigint not null references import,
      line bigint not null,
      field text,
      code text not null,
      args jsonb not null,
      raw bytea not null,
      primary key (import_id, line)
    );

    -- What an episode said, each time it said something new. Rows are only added; is_latest alone moves on.
    create table episode_revision (
      id bigint generated always as identity primary key,
      case_number text collate "C" not null,
      revision integer not null,
      is_latest boolean not null default true,
      -- An import is never deleted; a foreign key would look it up again for each row of a bulk import.
      import_id bigint,
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
      -- [{"sentAt": epoch ms, "withdrawnAt": epoch ms or null}], sorted as sent.
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

    create index episode_revision_inpatient_unit on episode_revision (inpatient_unit) where is_latest;

    create function guard_episode_revision() returns trigger language plpgsql as $$
    begin
      raise exception 'a revision of an episode is never changed' using errcode = 'restrict_violation';
    end $$;
    create trigger episode_revision_is_kept
      before delete or update of id, case_number, revision, import_id, source_line, reason, received_at, content_hash,
        care_type, municipality, district, payer, inpatient_unit, inpatient_clinic, outpatient_unit,
        personal_identity_number, protected_identity, admitted_at, admission_notice_sent_at, discharge_ready_notices,
        care_contact_needed, care_contact_assigned_at, sip_required, sip_call_sent_at, outpatient_care_available,
        patient_opposed, discharged_at, cancelled, admitted_day, discharge_day, period, notice_sent_at, notice_day,
        notice_ms_of_day, sip_call_day, flags
      on episode_revision for each row execute function guard_episode_revision();
    create trigger episode_revision_only_moves_on before update of is_latest on episode_revision
      for each row when (new.is_latest and not old.is_latest) execute function guard_episode_revision();

    alter table episode_revision enable row level security;
    alter table episode_revision force row level security;
    create policy seen on episode_revision for select using (
      (select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])
      or inpatient_unit = any((select scoped_inpatient_names())::text[]));
    create policy added on episode_revision for insert with check ((select sees_all_payers()));
    create policy moved_on on episode_revision for update using ((select sees_all_payers()));

    -- The invented county of the demo, as far as it is loaded. No row: never asked for.
    create table demo_data (
      only_row boolean primary key default true check (only_row),
      state text not null default 'loading' check (state in ('loading', 'completed', 'failed')),
      material_import_id bigint not null references import,
      county_import_id bigint not null references import,
      touched_at timestamptz not null default now()
    );
    `,
  ),
  sqlMigration(
    '2020-10-24-episodes-wall',
    `
    -- Files and refused rows are the region's own work: whose patients they hold is not known before they are read.
    alter table raw_file_piece enable row level security;
    alter table raw_file_piece force row level security;
    create policy seen on raw_file_piece for select using ((select sees_all_payers()));
    create policy added on raw_file_piece for insert with check ((select sees_all_payers()));
    create policy dropped on raw_file_piece for delete using (
      (select sees_all_payers()) and not exists (select from raw_file kept where kept.upload = raw_file_piece.upload));

    alter table import_refused_row enable row level security;
    alter table import_refused_row force row level security;
    create policy seen on import_refused_row for select using ((select sees_all_payers()));
    create policy added on import_refused_row for insert with check ((select sees_all_payers()));
    `,
  ),
  ...personalDataMigrations,
  sqlMigration(
    '2020-10-29-case-numbers-of-refused-rows',
    `
    -- Where the row has a readable one: a later import with it mends the row. The row itself is sealed.
    alter table import_refused_row add column case_number text collate "C";
    `,
  ),
  sqlMigration(
    '2020-10-30-machine-feed',
    `
    -- 'feed': one episode that a machine sent in by itself; its body is kept like a file.
    alter table import add column source text not null default 'file' check (source in ('file', 'feed'));
    create index import_of_files on import (created_at) where source = 'file';
    `,
  ),
];
