import { sqlMigration } from '../../platform/index.ts';
import { goByOrder } from './retention-months.migration.ts';

/** What came of holding a month against a payer's list goes with the package that it was held against: the key cascades. */
export const retentionReconciliationsMigration = sqlMigration(
  '2020-12-03-retention-reconciliations',
  goByOrder(['reconciliation']),
);
