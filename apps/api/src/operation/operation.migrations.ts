import { liveEventsMigration } from './live-events/live-events.migration.ts';
import { liveJobsMigration } from './live-events/live-jobs.migration.ts';
import { liveMarksMigration } from './live-events/live-marks.migration.ts';
import { retentionExecutionMigration } from './retention/retention-execution.migration.ts';
import { retentionLaterTablesMigration, retentionMonthsMigration } from './retention/retention-months.migration.ts';
import { retentionDialoguesMigration } from './retention/retention-dialogues.migration.ts';
import { retentionReconciliationsMigration } from './retention/retention-reconciliations.migration.ts';
import { retentionSelectionMigration } from './retention/retention-selection.migration.ts';
import {
  failedRotationsMigration,
  retentionPermissionsMigration,
  retentionTablesMigration,
} from './retention/retention-tables.migration.ts';

export const operationMigrations = [
  retentionTablesMigration,
  retentionSelectionMigration,
  retentionExecutionMigration,
  retentionPermissionsMigration,
  failedRotationsMigration,
  retentionMonthsMigration,
  liveEventsMigration,
  liveJobsMigration,
  liveMarksMigration,
  retentionLaterTablesMigration,
  retentionReconciliationsMigration,
  retentionDialoguesMigration,
];
