export { type AccessAct } from './access-acts.ts';
export { type Access, AccessLog, shownEpisode, type ShownEpisode } from './access-log.ts';
export { accessLogMigrations } from './access-log.migrations.ts';
export { AccessLogModule } from './access-log.module.ts';
