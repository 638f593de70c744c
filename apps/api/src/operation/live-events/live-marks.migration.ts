import { sqlMigration } from '../../platform/index.ts';

/** What colleagues have marked in a month's work list: said once a statement, and only whose month it is. */
export const liveMarksMigration = sqlMigration(
  '2020-11-16-notices-live-marks',
  `
  create function say_change_of_marks() returns trigger language plpgsql as $$
  declare
    reviewed record;
  begin
    for reviewed in select distinct k.case_id::text as id, k.payer from added a join review_package k on k.id = a.package_id loop
      perform say_change('review-mark', reviewed.id, reviewed.payer, null, true);
    end loop;
    return null;
  end $$;
  create trigger say_change after insert on review_mark referencing new table as added
    for each statement execute function say_change_of_marks();
  `,
);
