import { sqlMigration } from '../platform/index.ts';
import { casesMigration } from './cases/cases.migration.ts';
import { dialoguesMigration } from './dialogues/dialogues.migration.ts';
import { unitQuestionsMigration } from './dialogues/unit-questions/unit-questions.migration.ts';
import { workListMigration } from './work-list/work-list.migration.ts';
import { noticesMigration } from './notices/notices.migration.ts';

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
];
