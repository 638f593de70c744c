import { accessLogMigration, accessLogPermissionsMigration } from './access-log.migration.ts';
import { logReviewMigration } from './review/log-review.migration.ts';

export const accessLogMigrations = [accessLogMigration, accessLogPermissionsMigration, logReviewMigration];
