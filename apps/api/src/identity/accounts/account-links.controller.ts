import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { formatInstant } from '@fristdag/rules';
import { filterText, OpenRoute, parseInput } from '../../platform/index.ts';
import { NewPassword } from '../sign-in/password-rules.ts';
import type { AccountLink } from './account-link.repository.ts';
import { PasswordService } from './password.service.ts';

const LinkHolder = z
  .object({ username: z.string(), displayName: z.string(), expiresAt: z.string() })
  .meta({ id: 'LinkHolder' });

const PasswordBody = z.strictObject({ password: NewPassword }).meta({ id: 'NewPassword' });

const ResetRequest = z.strictObject({ username: filterText().min(1) }).meta({ id: 'ResetRequest' });

/** Links for people who cannot sign in yet, or no longer: whoever holds one sets the password of its account, once. */
@ApiTags('session')
@Controller('api/auth')
@OpenRoute()
export class AccountLinksController {
  constructor(private readonly passwords: PasswordService) {}

  @Get('invitation/:token')
  @ApiOperation({ summary: 'Whose invitation it is.' })
  @ApiOkResponse({ standardSchema: LinkHolder })
  async readInvitation(@Param('token') token: string): Promise<z.output<typeof LinkHolder>> {
    return holderOf(await this.passwords.describeLink(token, 'invitation'));
  }

  @Post('invitation/:token')
  @ApiOperation({ summary: 'Accepts an invitation: the account gets its password.' })
  @HttpCode(204)
  async acceptInvitation(
    @Param('token') token: string,
    @Body({ schema: PasswordBody }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { password } = parseInput(PasswordBody, body);
    await this.passwords.setByLink(token, { purpose: 'invitation', password, requestId: request.id });
  }

  @Post('reset')
  @ApiOperation({
    summary: 'Asks for a link to set a new password.',
    description: 'Answers the same whether or not there is such an account.',
  })
  @HttpCode(204)
  async askForReset(@Body({ schema: ResetRequest }) body: unknown, @Req() request: FastifyRequest): Promise<void> {
    await this.passwords.askForReset(parseInput(ResetRequest, body).username, request.id);
  }

  @Get('reset/:token')
  @ApiOperation({ summary: 'Whose reset it is.' })
  @ApiOkResponse({ standardSchema: LinkHolder })
  async readReset(@Param('token') token: string): Promise<z.output<typeof LinkHolder>> {
    return holderOf(await this.passwords.describeLink(token, 'reset'));
  }

  @Post('reset/:token')
  @ApiOperation({ summary: 'Sets a new password.' })
  @HttpCode(204)
  async reset(
    @Param('token') token: string,
    @Body({ schema: PasswordBody }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { password } = parseInput(PasswordBody, body);
    await this.passwords.setByLink(token, { purpose: 'reset', password, requestId: request.id });
  }
}

function holderOf({ username, displayName, expiresAt }: AccountLink): z.output<typeof LinkHolder> {
  return { username, displayName, expiresAt: formatInstant(expiresAt) };
}
