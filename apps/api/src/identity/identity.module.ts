import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PayersModule } from '../payers/index.ts';
import { AccessLogModule } from './access-log/index.ts';
import { AccountLinkRepository } from './accounts/account-link.repository.ts';
import { AccountLinksController } from './accounts/account-links.controller.ts';
import { AccountRepository } from './accounts/account.repository.ts';
import { AccountService } from './accounts/account.service.ts';
import { AccountsController } from './accounts/accounts.controller.ts';
import { IdentitiesController } from './accounts/identities.controller.ts';
import { PasswordController } from './accounts/password.controller.ts';
import { PasswordService } from './accounts/password.service.ts';
import { DemoAccounts } from './demo/demo-accounts.ts';
import { IdentityRepository } from './identity.repository.ts';
import { MachineClientRepository } from './machine-clients/machine-client.repository.ts';
import { MachineClientService } from './machine-clients/machine-client.service.ts';
import { MachineClientsController } from './machine-clients/machine-clients.controller.ts';
import { MachineTokenController } from './machine-clients/machine-token.controller.ts';
import { MachineTokenRepository } from './machine-clients/machine-token.repository.ts';
import { MachineTokenService } from './machine-clients/machine-token.service.ts';
import { OidcClient } from './oidc/oidc-client.ts';
import { OidcController } from './oidc/oidc.controller.ts';
import { OidcRepository } from './oidc/oidc.repository.ts';
import { OidcService } from './oidc/oidc.service.ts';
import { PermissionGuard } from './permission.guard.ts';
import { RequestGate } from './request-gate.ts';
import { RoleRepository } from './roles/role.repository.ts';
import { RolesController } from './roles/roles.controller.ts';
import { RolesService } from './roles/roles.service.ts';
import { SecondFactorColumn } from './second-factor/second-factor-column.ts';
import { SecondFactorController } from './second-factor/second-factor.controller.ts';
import { SecondFactorRepository } from './second-factor/second-factor.repository.ts';
import { SecondFactorService } from './second-factor/second-factor.service.ts';
import { SessionRepository } from './sessions/session.repository.ts';
import { SessionsController } from './sessions/sessions.controller.ts';
import { SessionsService } from './sessions/sessions.service.ts';
import { ChallengeRepository } from './sign-in/challenge.repository.ts';
import { SessionController } from './sign-in/session.controller.ts';
import { SessionService } from './sign-in/session.service.ts';
import { SignInLimits } from './sign-in/sign-in-limits.ts';
import { SignInService } from './sign-in/sign-in.service.ts';

@Global()
@Module({
  imports: [AccessLogModule, PayersModule],
  controllers: [
    SessionController,
    SessionsController,
    SecondFactorController,
    RolesController,
    IdentitiesController,
    AccountsController,
    AccountLinksController,
    PasswordController,
    OidcController,
    MachineClientsController,
    MachineTokenController,
  ],
  providers: [
    IdentityRepository,
    SessionService,
    SessionsService,
    SessionRepository,
    SignInService,
    SignInLimits,
    ChallengeRepository,
    SecondFactorService,
    SecondFactorRepository,
    SecondFactorColumn,
    AccountService,
    AccountRepository,
    AccountLinkRepository,
    PasswordService,
    OidcService,
    OidcClient,
    OidcRepository,
    RolesService,
    RoleRepository,
    MachineClientService,
    MachineClientRepository,
    MachineTokenService,
    MachineTokenRepository,
    RequestGate,
    DemoAccounts,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [RequestGate, DemoAccounts],
})
export class IdentityModule {}
