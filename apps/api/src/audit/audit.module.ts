import { Global, Module } from '@nestjs/common';
import { AuditController } from './audit.controller.ts';
import { AuditTrail } from './audit-trail.ts';

@Global()
@Module({ controllers: [AuditController], providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
