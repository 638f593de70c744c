export { BEFORE_ALL, type ChainPlace } from './chain-check.ts';
export { HeadFileError, readExportedHeads } from './exported-heads.ts';
export { verificationText } from './verification-words.ts';
export { type AuditVerification, verifyAuditTrail } from './verify-audit-trail.ts';
