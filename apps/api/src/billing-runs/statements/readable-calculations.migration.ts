import { sqlMigration } from '../../platform/index.ts';

/**
 * Which calculations their payers have been given to review. A payer reads those and no other: not in the application, and
 * not past it either.
 */
export const readableCalculationsMigration = sqlMigration(
  '2020-11-12-readable-calculations',
  `
  -- One line a package, oldest first: the run that it stands on, with a statement or, when every episode has left the payer, without.
  create table readable_calculation (
    id bigint generated always as identity primary key,
    period text collate "C" not null,
    care_type text not null check (care_type in ('somatic', 'psychiatric')),
    payer text collate "C" not null references payer,
    run_id bigint not null references billing_run,
    shared_at timestamptz not null
  );
  create index on readable_calculation (payer, period, care_type, id);
  create index on readable_calculation (run_id);
  create trigger readable_calculation_is_kept before update or delete on readable_calculation for each row execute function refuse_change();
  alter table readable_calculation enable row level security;
  alter table readable_calculation force row level security;
  create policy seen on readable_calculation for select using (
    (select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[]));
  create policy added on readable_calculation for insert with check ((select sees_all_payers()));

  drop policy seen on statement;
  create policy seen on statement for select using (
    (select sees_all_payers())
    or (payer = any((select scoped_values('app.payers'))::text[])
        and (run_id, care_type, payer) in (select c.run_id, c.care_type, c.payer from readable_calculation c)));
  drop policy seen on assessment;
  create policy seen on assessment for select using (
    (select sees_all_payers())
    or (payer = any((select scoped_values('app.payers'))::text[])
        and (run_id, care_type, payer) in (select c.run_id, c.care_type, c.payer from readable_calculation c))
    or (cardinality((select scoped_values('app.inpatient_units'))) > 0
        and exists (select from episode_revision r where r.id = revision_id)));
  `,
);
