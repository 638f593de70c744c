export { auditMigrations } from './audit.migrations.ts';
export { AuditModule } from './audit.module.ts';
export { type Actor, AuditTrail, THE_PRODUCT } from './audit-trail.ts';
export {
  type AuditVerification,
  type ChainPlace,
  HeadFileError,
  readExportedHeads,
  verificationText,
  verifyAuditTrail,
} from './verification/index.ts';
