import type { MigrationObject } from '@mikro-orm/postgresql';
import { auditMigrations } from './audit/index.ts';
import { billingRunsMigrations } from './billing-runs/index.ts';
import { episodesMigrations } from './episodes/index.ts';
import { identityMigrations } from './identity/index.ts';
import { operationMigrations } from './operation/index.ts';
import { invoicesMigrations } from './invoices/index.ts';
import { payersMigrations } from './payers/index.ts';
import { platformMigrations } from './platform/index.ts';
import { reviewsMigrations } from './reviews/index.ts';
import { rulesMigrations } from './rules/index.ts';

/** The history of the schema, in the order in which it runs: for the server's start and for a restore. */
export const migrations: readonly MigrationObject[] = [
  ...platformMigrations,
  ...auditMigrations,
  ...payersMigrations,
  ...identityMigrations,
  ...episodesMigrations,
  ...rulesMigrations,
  ...billingRunsMigrations,
  ...reviewsMigrations,
  ...invoicesMigrations,
  ...operationMigrations,
];
