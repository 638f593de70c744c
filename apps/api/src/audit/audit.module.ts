import { Global, Module } from '@nestjs/common';
import { AuditController } from './audit.controller.ts';
import { AuditVerificationController } from './audit-verification.controller.ts';
import { AuditTrail } from './audit-trail.ts';
import { ExportDailyHeads } from './verification/export-daily-heads.ts';

@Global()
@Module({
  controllers: [AuditController, AuditVerificationController],
  providers: [AuditTrail, ExportDailyHeads],
  exports: [AuditTrail],
})
export class AuditModule {}
