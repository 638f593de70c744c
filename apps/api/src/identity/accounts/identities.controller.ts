import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequireFreshSignIn, RequirePermission } from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import { AccountIdentityAnswer } from '../roles/dto/role.dto.ts';
import { AccountService } from './account.service.ts';

/** Which persons at a provider sign in to an account. Their subject is never shown: with some providers it is a personal number. */
@ApiTags('accounts')
@Controller('api/accounts/:id/identities')
export class IdentitiesController {
  constructor(private readonly accounts: AccountService) {}

  @Get()
  @ApiOperation({ summary: 'The sign-ins at providers that lead to an account; not paged.' })
  @RequirePermission('accounts:read')
  @ApiOkResponse({ standardSchema: z.array(AccountIdentityAnswer) })
  list(@Param('id') id: string, @SignedIn() principal: Principal): Promise<AccountIdentityAnswer[]> {
    return this.accounts.listIdentities(principal, id);
  }

  @Delete(':identity')
  @ApiOperation({ summary: 'Unbinds a sign-in at a provider from an account, and ends its sessions.' })
  @HttpCode(204)
  @RequirePermission('accounts:write')
  @RequireFreshSignIn()
  async unbind(
    @Param('id') id: string,
    @Param('identity') identity: string,
    @SignedIn() principal: Principal,
  ): Promise<void> {
    await this.accounts.unbindIdentity(principal, { id, identity });
  }
}
