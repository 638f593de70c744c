import { accessLogMigration, accessLogPermissionsMigration } from './access-log.migration.ts';

export const accessLogMigrations = [accessLogMigration, accessLogPermissionsMigration];
