import { sqlMigration } from '../../platform/index.ts';

/** Corrections backwards: months that were billed under a version that no longer governs them. */
export const correctionsMigration = sqlMigration(
  '2020-10-31-preview-rule-corrections',
  `
  -- One for each version that came to govern months which were billed already.
  create table rule_correction (
    id bigint generated always as identity primary key,
    rule_version text not null unique references rule_version (name),
    rule_version_hash text not null,
    care_type text not null,
    created_at timestamptz not null
  );
  create trigger rule_correction_is_kept before update or delete on rule_correction
    for each row execute function refuse_change();

  -- The billed run of a month, and the shadow run that states the month anew. Its state is that of the shadow run.
  create table rule_correction_month (
    correction_id bigint not null references rule_correction,
    period text collate "C" not null,
    base_run_id bigint not null references billing_run,
    shadow_run_id bigint not null references billing_run,
    primary key (correction_id, base_run_id)
  );
  create trigger rule_correction_month_is_kept before update or delete on rule_correction_month
    for each row execute function refuse_change();
  `,
);
