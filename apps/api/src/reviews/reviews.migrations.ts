import { sqlMigration } from '../platform/index.ts';
import { casesMigration } from './cases/cases.migration.ts';
import { dialogueFilesMigration } from './dialogues/attachments/dialogue-files.migration.ts';
import { dialoguesMigration } from './dialogues/dialogues.migration.ts';
import { followUpMigration } from './dialogues/follow-up/follow-up.migration.ts';
import { dialogueHandlersMigration } from './dialogues/handlers/dialogue-handlers.migration.ts';
import { unitQuestionsMigration } from './dialogues/unit-questions/unit-questions.migration.ts';
import { openedForUnitMigration, workListMigration } from './work-list/work-list.migration.ts';
import { consultationRemindersMigration } from './notices/consultation-reminders.migration.ts';
import { noticesMigration } from './notices/notices.migration.ts';
import { toldAtMigration } from './notices/told-at.migration.ts';
import { unitQuestionNoticesMigration } from './notices/unit-question-notices.migration.ts';
import { reconciliationsMigration } from './reconcile/reconciliations.migration.ts';

export const reviewsMigrations = [
  sqlMigration(
    '2020-10-08-reviews',
    `
    -- The stays that go on, per payer: every review basis lists its own.
    create index episode_revision_ongoing on episode_revision (payer, care_type) where discharge_day is null;
    `,
  ),
  casesMigration,
  dialoguesMigration,
  unitQuestionsMigration,
  workListMigration,
  noticesMigration,
  consultationRemindersMigration,
  toldAtMigration,
  reconciliationsMigration,
  openedForUnitMigration,
  dialogueFilesMigration,
  dialogueHandlersMigration,
  followUpMigration,
  unitQuestionNoticesMigration,
  sqlMigration(
    '2020-11-12-readable-calculations-of-packages',
    `
    -- What was shared before the database knew which calculations payers may read.
    insert into readable_calculation (period, care_type, payer, run_id, shared_at)
    select k.period, k.care_type, k.payer,
           coalesce(s.run_id, (select max(b.id) from billing_run b where b.period = k.period and b.mode = 'billing' and b.state = 'completed')),
           k.shared_at
      from review_package k left join statement s on s.id = k.statement_id order by k.id;
    `,
  ),
];
