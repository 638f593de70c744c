export { BackupFileError } from './backup/backup-file.ts';
export { restoreBackup } from './backup/restore-backup.ts';
export { saveBackup } from './backup/save-backup.ts';
export { CONFIG, type Config, ConfigurationError, readConfig } from './config/config.ts';
export type { ObjectStorage } from './config/object-storage.ts';
export { BUSINESS_CLOCK, type BusinessClock, type MovableClock } from './clock/business-clock.ts';
export { ApplicationLogin } from './database/application-role.ts';
export { Database, type Transaction } from './database/database.ts';
export { DatabaseModule } from './database/database.module.ts';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded-postgres.ts';
export { prepareDatabase } from './database/prepare-database.ts';
export { sqlMigration } from './database/migration.ts';
export { type Scope, UNSCOPED } from './database/scope.ts';
export { Encryption } from './encryption/encryption.ts';
export { parseKeyRing, readKeyRing } from './encryption/key-ring.ts';
export { forgetOldKeys } from './encryption/open-encryption.ts';
export { type SealedColumn, SealedColumns, type SealedValue } from './encryption/sealed-columns.ts';
export { TakesFile } from './http/body-kind.ts';
export { CSV_TYPE, handOut, PDF_TYPE } from './http/handed-out-file.ts';
export { documentConventions } from './http/document-conventions.ts';
export { requireVersion } from './http/if-match.ts';
export { onceForKey } from './http/idempotency.ts';
export { KeepsBody, keptBodyOf } from './http/kept-body.ts';
export { type Language, languageOf, type Text } from './http/language.ts';
export { holdsNumber, maskNumbers } from './http/mask-numbers.ts';
export { type ListQuery, listQuery, filterText, lineText, offsetOf, Page, turnedPages } from './http/list-query.ts';
export {
  AllowBeforeSecondFactor,
  BEFORE_SECOND_FACTOR,
  FRESH_SIGN_IN,
  OpenRoute,
  type Permission,
  permissions,
  permissionsWithinUnits,
  RequireFreshSignIn,
  RequirePermission,
  RequireSignIn,
  ROUTE_ACCESS,
  type RouteAccess,
} from './http/permission.ts';
export { notFound, Problem, problem, type ProblemDetail, problemWith, titleOf } from './http/problem.ts';
export { invalidInput, inWords, parseInput } from './http/validation.ts';
export { createLogger, LOGGER, nestLogger } from './logging/logger.ts';
export { createRegistry, measureRequests, METRICS } from './metrics/metrics.ts';
export { productVersion } from './config/product-version.ts';
export { findProjectRoot } from './config/project-root.ts';
export { paperFonts } from './paper/paper-fonts.ts';
export { ink, type PaperColumn, type PaperLine, TaggedPaper } from './paper/tagged-paper.ts';
export { PlatformModule } from './platform.module.ts';
export { createAdapter, prepareServer } from './server/server.ts';
export { serveAccessibilityStatement } from './server/accessibility-statement.ts';
export { serveConsole } from './server/console.ts';
export { FolderLock } from './server/folder-lock.ts';
export { platformMigrations } from './platform.migrations.ts';
export { COUNT_FAILURE, FORGET_FAILURES, IS_TIME, isOutage, MOST_FAILURES } from './queue/lasting-failure.ts';
export { type CsvCell, csvHead, csvLine } from './tables/swedish-csv.ts';
export {
  amountColumn,
  type Table,
  type TableColumn,
  tableCsv,
  tableWorkbook,
  textColumn,
  wholeColumn,
} from './tables/table.ts';
export { amountCell, headCell, textCell, wholeCell, WORKBOOK_TYPE } from './tables/workbook.ts';
export { QueueModule } from './queue/queue.module.ts';
export { type WorkFlow, type WorkHandler, WorkQueue } from './queue/work-queue.ts';
