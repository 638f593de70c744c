import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { languageOf, type Page, parseInput, RequireFreshSignIn, RequirePermission } from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import { AccountService } from './account.service.ts';
import {
  AccountAnswer,
  AccountListQuery,
  AccountUpdate,
  CreatedAccount,
  LinkAnswer,
  LinkBody,
  NewAccountBody,
} from './dto/account.dto.ts';

/** Accounts of others. Every change asks for a fresh sign-in. */
@ApiTags('accounts')
@Controller('api/accounts')
@RequirePermission('accounts:write')
export class AccountsController {
  constructor(private readonly accounts: AccountService) {}

  @Get()
  @ApiOperation({ summary: 'Accounts, with their roles.' })
  @ApiOkResponse({ standardSchema: z.array(AccountAnswer) })
  @RequirePermission('accounts:read')
  list(
    @Query({ schema: AccountListQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Page<AccountAnswer>> {
    return this.accounts.list({ principal, language: languageOf(language) }, parseInput(AccountListQuery, query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One account.' })
  @ApiOkResponse({ standardSchema: AccountAnswer })
  @RequirePermission('accounts:read')
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<AccountAnswer> {
    return this.accounts.get({ principal, language: languageOf(language) }, id);
  }

  @Post()
  @ApiOperation({ summary: 'Creates an account without a password; the answer holds the invitation for its owner.' })
  @RequireFreshSignIn()
  @ApiCreatedResponse({ standardSchema: CreatedAccount })
  create(
    @Body({ schema: NewAccountBody }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<CreatedAccount> {
    return this.accounts.create({ principal, language: languageOf(language) }, parseInput(NewAccountBody, body));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Changes the name of an account, or closes and opens it.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: AccountAnswer })
  update(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: AccountUpdate }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<AccountAnswer> {
    return this.accounts.update({ principal, language: languageOf(language) }, id, {
      ...parseInput(AccountUpdate, body),
      ifMatch,
    });
  }

  @Post(':id/links')
  @ApiOperation({ summary: 'Makes a new invitation or reset link for an account.' })
  @RequireFreshSignIn()
  @ApiCreatedResponse({ standardSchema: LinkAnswer })
  createLink(
    @Param('id') id: string,
    @Body({ schema: LinkBody }) body: unknown,
    @SignedIn() principal: Principal,
  ): Promise<LinkAnswer> {
    return this.accounts.createLink(principal, id, parseInput(LinkBody, body).purpose);
  }

  @Delete(':id/second-factor')
  @ApiOperation({ summary: 'Removes the second factor of somebody who has lost theirs.' })
  @HttpCode(204)
  @RequireFreshSignIn()
  async removeSecondFactor(@Param('id') id: string, @SignedIn() principal: Principal): Promise<void> {
    await this.accounts.removeSecondFactor(principal, id);
  }
}
