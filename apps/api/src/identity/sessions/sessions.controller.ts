import { Controller, Delete, Get, HttpCode, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AllowBeforeSecondFactor, filterText, parseInput, RequireSignIn, turnedPages } from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import { clearSessionCookie } from '../sign-in/session-cookie.ts';
import { SessionsService } from './sessions.service.ts';

const SessionQuery = z.strictObject({ account: filterText().optional(), ...turnedPages });

const SessionRow = z
  .object({
    id: z.string(),
    account: z.string(),
    method: z.enum(['password', 'password-totp', 'oidc']),
    createdAt: z.string(),
    lastUsedAt: z.string(),
    expiresAt: z.string(),
    address: z.string().nullable(),
    client: z.string().nullable(),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'SessionRow' });

/** Where one is signed in, and the way out from there; those of others with the permission `sessions:manage`. */
@ApiTags('session')
@Controller('api/sessions')
@RequireSignIn()
@AllowBeforeSecondFactor()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @ApiOperation({ summary: 'Where the own account is signed in.' })
  @ApiOkResponse({ standardSchema: z.array(SessionRow) })
  async list(
    @Query({ schema: SessionQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof SessionRow>[]> {
    const rows = await this.sessions.list(principal, parseInput(SessionQuery, query).account);
    reply.header('x-total-count', String(rows.length));
    return rows;
  }

  @Delete()
  @ApiOperation({ summary: 'Signs out everywhere, here included.' })
  @HttpCode(204)
  async endAll(
    @Query({ schema: SessionQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const accountId = parseInput(SessionQuery, query).account ?? principal.accountId;
    await this.sessions.endAll(principal, accountId);
    if (accountId === principal.accountId) clearSessionCookie(request, reply);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Signs out in one place.' })
  @HttpCode(204)
  async end(@Param('id') id: string, @SignedIn() principal: Principal): Promise<void> {
    await this.sessions.end(principal, id);
  }
}
