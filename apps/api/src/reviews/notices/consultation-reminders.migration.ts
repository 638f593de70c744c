import { sqlMigration } from '../../platform/index.ts';

/**
 * Notices about a round of consultation: it is about no month, its id is a text, and its party may be Stockholm as a whole,
 * for which those speak who speak for all its districts.
 */
export const consultationRemindersMigration = sqlMigration(
  '2020-11-07-rules-consultation-reminders',
  `
  alter table notice alter column case_id drop not null, alter column object_id type text using object_id::text,
    drop constraint notice_object_kind_check,
    add constraint notice_object_kind_check check (object_kind in ('billing-case', 'dialogue', 'invoice', 'consultation')),
    add constraint notice_is_of_a_month check ((case_id is null) = (object_kind = 'consultation'));
  create policy seen_by_party on notice for select using (payer = any((select scoped_parties())::text[]));
  create policy seen_by_party on notice_delivery for select using (payer = any((select scoped_parties())::text[]));
  create policy moved_by_party on notice_delivery for update
    using (payer = any((select scoped_parties())::text[])) with check (payer = any((select scoped_parties())::text[]));
  `,
);
