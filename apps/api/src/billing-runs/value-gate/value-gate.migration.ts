import { sqlMigration } from '../../platform/index.ts';

/** Values that are not decided: two people's word before a month is invoiced by them. */
export const valueGateMigration = sqlMigration(
  '2020-10-31-preview-value-gate',
  `
  create table value_acceptance (
    id bigint generated always as identity primary key,
    care_type text not null check (care_type in ('somatic', 'psychiatric')),
    period text collate "C" not null,
    rule_version text not null references rule_version (name),
    rule_version_hash text not null,
    -- The first and the second person. Two places, and nobody takes both.
    place smallint not null check (place in (1, 2)),
    account_id text not null references account,
    account_name text not null,
    reason text not null check (btrim(reason) <> ''),
    -- What was accepted: parameters and why each is not settled, as it was shown.
    warnings jsonb not null check (jsonb_typeof(warnings) = 'array' and jsonb_array_length(warnings) > 0),
    at timestamptz not null,
    unique (care_type, period, rule_version_hash, place),
    unique (care_type, period, rule_version_hash, account_id)
  );
  create trigger value_acceptance_is_kept before update or delete on value_acceptance
    for each row execute function refuse_change();

  insert into role_permission
    select id, 'values:accept' from role where id in ('region-approver', 'billing-officer')
    on conflict do nothing;
  `,
);
