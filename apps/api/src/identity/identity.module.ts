import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PayersModule } from '../payers/index.ts';
import { DemoAccounts } from './demo/demo-accounts.ts';
import { IdentityRepository } from './identity.repository.ts';
import { PermissionGuard } from './permission.guard.ts';
import { RequestGate } from './request-gate.ts';
import { SessionController } from './sign-in/session.controller.ts';
import { SessionService } from './sign-in/session.service.ts';

@Global()
@Module({
  imports: [PayersModule],
  controllers: [SessionController],
  providers: [
    IdentityRepository,
    SessionService,
    RequestGate,
    DemoAccounts,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [RequestGate, DemoAccounts],
})
export class IdentityModule {}
