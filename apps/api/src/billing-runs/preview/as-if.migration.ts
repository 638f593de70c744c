import { sqlMigration } from '../../platform/index.ts';

/** A preview may ask what history would have been under a version that begins later. */
export const asIfMigration = sqlMigration(
  '2020-11-06-preview-as-if',
  `
  -- The month from which the version is judged as if it had been in force; null: from its own start.
  alter table impact_preview add column as_if_from text collate "C" check (as_if_from ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
  `,
);
