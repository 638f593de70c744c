import { sqlMigration } from '../platform/index.ts';
import { correctionsMigration } from './corrections/corrections.migration.ts';
import { readableCalculationsMigration } from './statements/readable-calculations.migration.ts';
import { valueGateMigration } from './value-gate/value-gate.migration.ts';
import { asIfMigration } from './preview/as-if.migration.ts';
import { leavesAverageMigration } from './preview/leaves-average.migration.ts';
import { previewMigration } from './preview/preview.migration.ts';
import { whatGoesMigration } from './preview/what-goes.migration.ts';

export const billingRunsMigrations = [
  sqlMigration(
    '2020-10-07-billing-runs',
    `
    create table billing_run (
      id bigint generated always as identity primary key,
      period text collate "C" not null,
      mode text not null check (mode in ('billing', 'shadow')),
      revision integer not null,
      state text not null default 'queued' check (state in ('queued', 'running', 'completed', 'failed')),
      -- How far it came: what is done is done, whoever takes it up again.
      step text not null default 'freeze' check (step in ('freeze', 'assess', 'state', 'complete', 'done')),
      progress_done bigint not null default 0,
      progress_total bigint not null default 0,
      assessed_through bigint not null default 0,
      checklist jsonb,
      problem jsonb,
      created_by text not null,
      created_by_name text not null,
      created_at timestamptz not null,
      completed_at timestamptz,
      -- Failures in a row without progress, and when to try again.
      failures integer not null default 0,
      not_before timestamptz,
      touched_at timestamptz not null default now(),
      unique (period, mode, revision)
    );

    create index on billing_run (touched_at) where state in ('queued', 'running');

    -- The version of each care type that the run uses, chosen when it starts.
    create table billing_run_rule (
      run_id bigint not null references billing_run,
      care_type text not null,
      rule_version text not null references rule_version (name),
      rule_version_hash text not null,
      primary key (run_id, care_type)
    );

    -- Frozen: which revision of each episode the run judges. Revisions never change, so this is the evidence.
    create table billing_run_episode (
      run_id bigint not null references billing_run,
      position bigint not null,
      revision_id bigint not null references episode_revision,
      primary key (run_id, position)
    );

    -- Each distinct combination of facts, judged once by the rules engine.
    create table judgement (
      run_id bigint not null references billing_run,
      care_type text not null,
      judgement integer not null,
      facts jsonb not null,
      outcomes jsonb not null,
      counted boolean not null,
      primary key (run_id, care_type, judgement)
    );

    -- Run and revision are those of billing_run_episode; written from there, in bulk.
    create table assessment (
      run_id bigint not null,
      position bigint not null,
      revision_id bigint not null,
      case_number text collate "C" not null,
      care_type text not null,
      payer text collate "C" not null,
      judgement integer not null,
      counted boolean not null,
      discharge_ready_days integer not null,
      contribution numeric(14, 2) not null,
      primary key (run_id, position),
      foreign key (run_id, care_type, judgement) references judgement
    );
    create index assessment_payer on assessment (run_id, care_type, payer);
    create index assessment_case on assessment (case_number, run_id);

    create table statement (
      id bigint generated always as identity primary key,
      run_id bigint not null references billing_run,
      period text collate "C" not null,
      mode text not null,
      revision integer not null,
      care_type text not null,
      payer text collate "C" not null,
      rule_version text not null,
      rule_version_hash text not null,
      model text not null,
      episodes integer not null,
      excluded_episodes integer not null,
      discharge_ready_days integer not null,
      free_days integer not null,
      billable_days integer not null,
      liable boolean not null,
      -- The part of them that shares an average; null in the individual model.
      averaged_episodes integer,
      averaged_days integer,
      cost_per_care_day numeric(14, 2) not null,
      amount numeric(14, 2) not null,
      created_at timestamptz not null,
      unique (run_id, care_type, payer)
    );
    create index statement_period on statement (period, mode, revision);

    -- Results are only ever added; a new run is a new revision.
    create trigger statement_is_kept before update or delete on statement for each row execute function refuse_change();
    create trigger judgement_is_kept before update or delete on judgement for each row execute function refuse_change();
    create trigger assessment_is_kept before update or delete on assessment for each row execute function refuse_change();

    alter table assessment enable row level security;
    alter table assessment force row level security;
    create policy seen on assessment for select using (
      (select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])
      or (cardinality((select scoped_values('app.inpatient_units'))) > 0
          and exists (select from episode_revision r where r.id = revision_id)));
    create policy added on assessment for insert with check ((select sees_all_payers()));
    alter table statement enable row level security;
    alter table statement force row level security;
    create policy seen on statement for select using (
      (select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[]));
    create policy added on statement for insert with check ((select sees_all_payers()));
    `,
  ),
  sqlMigration(
    '2020-10-24-billing-runs-wall',
    `
    -- Which episodes a run judges is for the run alone; everybody else reads its assessments.
    alter table billing_run_episode enable row level security;
    alter table billing_run_episode force row level security;
    create policy seen on billing_run_episode for select using ((select sees_all_payers()));
    create policy added on billing_run_episode for insert with check ((select sees_all_payers()));
    `,
  ),
  previewMigration,
  correctionsMigration,
  valueGateMigration,
  whatGoesMigration,
  asIfMigration,
  readableCalculationsMigration,
  leavesAverageMigration,
];
