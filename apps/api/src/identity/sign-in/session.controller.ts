import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { OpenRoute, parseInput, RequireSignIn } from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import { clearSessionCookie, readSessionToken, setSessionCookie } from './session-cookie.ts';
import { SessionService } from './session.service.ts';

const Credentials = z
  .strictObject({ username: z.string().min(1).max(200), password: z.string().min(1).max(1000) })
  .meta({ id: 'Credentials' });

const SessionAnswer = z
  .object({
    user: z.object({
      id: z.string(),
      username: z.string(),
      displayName: z.string(),
      roles: z.array(z.string()),
      unit: z.object({ kind: z.enum(['region', 'payer', 'care-unit']), code: z.string().nullable(), name: z.string() }),
    }),
    permissions: z.array(z.string()),
  })
  .meta({ id: 'Session' });

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @ApiOperation({ summary: 'Signs in, and sets the session cookie.' })
  @HttpCode(200)
  @OpenRoute()
  @ApiOkResponse({ standardSchema: SessionAnswer })
  @ApiUnauthorizedResponse({ description: 'Wrong name or password.' })
  @ApiTooManyRequestsResponse({ description: 'Too many failures for this name from this address.' })
  async signIn(
    @Body({ schema: Credentials }) body: z.output<typeof Credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof SessionAnswer>> {
    const { username, password } = parseInput(Credentials, body);
    const { token, principal } = await this.sessions.signIn({
      username,
      password,
      address: request.ip,
      requestId: request.id,
    });
    setSessionCookie(request, reply, token);
    return answerFor(principal);
  }

  @Get()
  @ApiOperation({ summary: 'Who I am, and what I may do.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: SessionAnswer })
  whoAmI(@SignedIn() principal: Principal): z.output<typeof SessionAnswer> {
    return answerFor(principal);
  }

  @Delete()
  @ApiOperation({ summary: 'Signs out: the session ends.' })
  @HttpCode(204)
  @RequireSignIn()
  async signOut(
    @SignedIn() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = readSessionToken(request);
    if (token !== undefined) await this.sessions.signOut(token, principal);
    clearSessionCookie(request, reply);
  }
}

function answerFor({
  accountId,
  username,
  displayName,
  roles,
  unit,
  permissions,
}: Principal): z.output<typeof SessionAnswer> {
  return { user: { id: accountId, username, displayName, roles: [...roles], unit }, permissions: [...permissions] };
}
