import { sqlMigration } from '../platform/index.ts';
import { payerChangesMigration } from './register-changes/payer-changes.migration.ts';

export const payersMigrations = [
  sqlMigration(
    '2020-10-03-payers',
    `
    -- What the transaction may see (apps/api/src/payers/scope.ts). Unset or empty: nothing.
    create function sees_all_payers() returns boolean stable parallel safe language sql
      return coalesce(current_setting('app.payers', true), '') = '*';
    create function scoped_values(setting text) returns text[] stable parallel safe language sql
      return case when coalesce(current_setting(setting, true), '') in ('', '*') then '{}'::text[]
                  else array(select jsonb_array_elements_text(current_setting(setting, true)::jsonb)) end;

    create table payer (
      code text collate "C" primary key,
      municipality text collate "C" not null,
      district text collate "C",
      name text not null,
      municipality_name text not null,
      valid_from date,
      valid_through date,
      successors text[] not null default '{}',
      organisation_number text,
      version integer not null default 1
    );
    `,
  ),
  payerChangesMigration,
];
