import { sqlMigration } from '../../platform/index.ts';

export const personalDataMigrations = [
  sqlMigration(
    '2020-10-25-sealed-personal-data',
    `
    -- Sealing anew while the product serves. 'seal' is the first time: what was stored before there were keys.
    create table key_rotation (
      id bigint generated always as identity primary key,
      kind text not null default 'rotate' check (kind in ('seal', 'rotate')),
      state text not null default 'queued' check (state in ('queued', 'running', 'completed', 'failed')),
      -- The key that everything is sealed under in the end.
      key_id text,
      values_done bigint not null default 0,
      values_total bigint not null default 0,
      -- How far a 'seal' is: {column: last key, or null when all of it is done}.
      position jsonb not null default '{}',
      created_by text not null,
      created_by_name text not null,
      created_at timestamptz not null,
      completed_at timestamptz,
      failures integer not null default 0,
      not_before timestamptz,
      touched_at timestamptz not null default now()
    );
    create unique index key_rotation_one_at_a_time on key_rotation (kind) where state in ('queued', 'running');

    -- The personal number as a sealed value, and a keyed hash by which rows of one person are found. content_hash becomes
    -- a keyed hash too. Rows from before are plain until the next start seals them, which it does before it serves.
    drop trigger episode_revision_is_kept on episode_revision;
    alter table episode_revision
      alter column personal_identity_number type bytea using convert_to(personal_identity_number, 'UTF8'),
      add column personal_identity_index bytea;
    create index episode_revision_person on episode_revision (personal_identity_index) where personal_identity_index is not null;
    insert into key_rotation (kind, created_by, created_by_name, created_at)
      select 'seal', 'Fristdag', 'Fristdag', now() where exists (select from import);

    create trigger episode_revision_is_kept
      before delete or update of id, case_number, revision, import_id, source_line, reason, received_at,
        care_type, municipality, district, payer, inpatient_unit, inpatient_clinic, outpatient_unit,
        protected_identity, admitted_at, admission_notice_sent_at, discharge_ready_notices,
        care_contact_needed, care_contact_assigned_at, sip_required, sip_call_sent_at, outpatient_care_available,
        patient_opposed, discharged_at, cancelled, admitted_day, discharge_day, period, notice_sent_at, notice_day,
        notice_ms_of_day, sip_call_day, flags
      on episode_revision for each row execute function guard_episode_revision();

    -- A number may be sealed anew, but never be put in or taken out; hashes change once, when plain rows are sealed.
    create function guard_sealed_revision() returns trigger language plpgsql as $$
    begin
      if (new.personal_identity_number is null) = (old.personal_identity_number is null)
         and ((new.content_hash = old.content_hash and new.personal_identity_index is not distinct from old.personal_identity_index)
              or exists (select from key_rotation where kind = 'seal' and state <> 'completed')) then
        return new;
      end if;
      raise exception 'a revision of an episode is never changed' using errcode = 'restrict_violation';
    end $$;
    create trigger episode_revision_keeps_its_person
      before update of personal_identity_number, personal_identity_index, content_hash
      on episode_revision for each row execute function guard_sealed_revision();

    create policy sealed_anew on raw_file_piece for update using ((select sees_all_payers()));
    create policy sealed_anew on import_refused_row for update using ((select sees_all_payers()));

    insert into role_permission values
      ('region-administrator', 'operation:write'),
      ('billing-officer', 'protected-identity:open'), ('region-approver', 'protected-identity:open')
      on conflict do nothing;
    `,
  ),
];
