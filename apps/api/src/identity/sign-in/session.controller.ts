import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  AllowBeforeSecondFactor,
  filterText,
  type Language,
  languageOf,
  OpenRoute,
  parseInput,
  permissions,
  RequireSignIn,
} from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import { RoleScopeAnswer } from '../roles/dto/role.dto.ts';
import { originOf } from './origin.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';
import { SessionService } from './session.service.ts';
import { SignInService } from './sign-in.service.ts';

const Credentials = z
  .strictObject({ username: filterText().min(1), password: z.string().min(1).max(1000) })
  .meta({ id: 'Credentials' });

const Code = z.string().min(1).max(100);

/** The second step: the challenge of the first one's answer, and the code of the app or a recovery code. */
const SecondStep = z.strictObject({ challenge: z.string().min(1).max(200), code: Code }).meta({ id: 'SecondStep' });

const SignInBody = z.union([Credentials, SecondStep]);

const Renewal = z
  .strictObject({ password: z.string().min(1).max(1000), code: Code.optional() })
  .meta({ id: 'Renewal' });

const SessionAnswer = z
  .object({
    user: z.object({
      id: z.string(),
      username: z.string(),
      displayName: z.string(),
      roles: z.array(z.string()),
      unit: RoleScopeAnswer,
    }),
    /** The roles held today: for what, between which days, and in whose stead. */
    assignments: z.array(
      z.object({
        role: z.string(),
        title: z.string(),
        scope: RoleScopeAnswer,
        validFrom: z.string(),
        validThrough: z.string().nullable(),
        deputyFor: z.string().nullable(),
      }),
    ),
    permissions: z.array(z.enum(permissions)),
    /** How the person signed in; a provider is asked again at the provider. */
    method: z.enum(['password', 'password-totp', 'oidc']).nullable(),
    /** The account may do nothing until it has a second factor. */
    needsSecondFactor: z.boolean(),
  })
  .meta({ id: 'Session' });

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Signs in, and sets the session cookie.' })
  @HttpCode(200)
  @OpenRoute()
  @ApiOkResponse({ standardSchema: SessionAnswer })
  @ApiUnauthorizedResponse({ description: 'Wrong name, password or code, or the code is still to come.' })
  @ApiTooManyRequestsResponse({ description: 'Too many failures for this name from this address.' })
  async signIn(
    @Body({ schema: SignInBody }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<z.output<typeof SessionAnswer>> {
    const isSecondStep = typeof body === 'object' && body !== null && 'challenge' in body;
    const { token, principal } = isSecondStep
      ? await this.signIns.withCode(parseInput(SecondStep, body), originOf(request))
      : await this.signIns.withPassword(parseInput(Credentials, body), originOf(request));
    setSessionCookie(request, reply, token);
    return answerFor(principal, languageOf(language));
  }

  @Get()
  @ApiOperation({ summary: 'Who I am, and what I may do.' })
  @RequireSignIn()
  @AllowBeforeSecondFactor()
  @ApiOkResponse({ standardSchema: SessionAnswer })
  whoAmI(
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): z.output<typeof SessionAnswer> {
    return answerFor(principal, languageOf(language));
  }

  @Post('renewal')
  @ApiOperation({ summary: 'Proves anew who the signed-in person is; needed for acts that ask for a fresh sign-in.' })
  @HttpCode(204)
  @RequireSignIn()
  @AllowBeforeSecondFactor()
  async renew(
    @Body({ schema: Renewal }) body: unknown,
    @SignedIn() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { password, code } = parseInput(Renewal, body);
    setSessionCookie(request, reply, await this.signIns.renew(principal, { password, code, address: request.ip }));
  }

  @Delete()
  @ApiOperation({ summary: 'Signs out: the session ends.' })
  @HttpCode(204)
  @RequireSignIn()
  @AllowBeforeSecondFactor()
  async signOut(
    @SignedIn() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(principal);
    clearSessionCookie(request, reply);
  }
}

function answerFor(principal: Principal, language: Language): z.output<typeof SessionAnswer> {
  const { accountId, username, displayName, roles, unit, session } = principal;
  return {
    user: { id: accountId, username, displayName, roles: [...roles], unit },
    assignments: principal.assignments.map(({ role, title, scope, validFrom, validThrough, deputyFor }) => ({
      role,
      title: title[language],
      scope,
      validFrom,
      validThrough,
      deputyFor,
    })),
    permissions: [...principal.permissions],
    method: session?.method ?? null,
    needsSecondFactor: session?.needsSecondFactor ?? false,
  };
}
