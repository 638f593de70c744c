import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import { languageOf, LOGGER, notFound, OpenRoute, parseInput } from '../../platform/index.ts';
import { originOf } from '../sign-in/origin.ts';
import { readSessionToken, sessionCookie } from '../sign-in/session-cookie.ts';
import { SessionService } from '../sign-in/session.service.ts';
import { loginCookie, readLoginToken, spentLoginCookie } from './login-cookie.ts';
import { OidcRefusal } from './oidc-client.ts';
import { onwardPage, PAGE_HEADERS, refusalPage, statusOf } from './oidc-pages.ts';
import { OidcService } from './oidc.service.ts';

const StartQuery = z.strictObject({
  /** Asks the signed-in person anew instead of signing somebody in. */
  renew: z.literal('1').optional(),
  /** The token of an invitation: its account belongs to whoever signs in now. */
  invitation: z.string().min(1).max(200).optional(),
});

/** Where the browser is sent when it is done, by what it came for. */
const ONWARD = { 'sign-in': '/', invitation: '/', renewal: '/#/settings' } as const;

/** The two stops of a sign-in through a provider. Pages for a browser, not calls for a program. */
@ApiExcludeController()
@Controller('api/auth/oidc')
@OpenRoute()
export class OidcController {
  constructor(
    private readonly oidc: OidcService,
    private readonly sessions: SessionService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('start')
  async start(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { renew, invitation } = parseInput(StartQuery, query);
    const settings = this.configured();
    try {
      const renews = renew === undefined ? undefined : await this.sessionOf(request);
      const { address, token } = await this.oidc.begin(settings, { renews, invitation });
      await reply.header('set-cookie', loginCookie(request, token)).redirect(address.href, 302);
    } catch (error) {
      await this.refuse(error, request, reply);
    }
  }

  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const settings = this.configured();
    const [, ...query] = request.url.split('?');
    try {
      const { token, purpose } = await this.oidc.finish(settings, {
        token: readLoginToken(request),
        query: query.join('?'),
        origin: originOf(request),
      });
      await reply
        .code(200)
        .headers(PAGE_HEADERS)
        .header('set-cookie', [sessionCookie(request, token), spentLoginCookie(request)])
        .send(onwardPage(languageOf(request.headers['accept-language']), ONWARD[purpose]));
    } catch (error) {
      await this.refuse(error, request, reply);
    }
  }

  private configured() {
    const { settings } = this.oidc;
    if (!settings) throw notFound();
    return settings;
  }

  private async sessionOf(request: FastifyRequest): Promise<string> {
    const token = readSessionToken(request);
    const principal = token === undefined ? undefined : await this.sessions.findPrincipal(token, request.id);
    if (!principal?.session) throw new OidcRefusal('over');
    return principal.session.id;
  }

  private async refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!(error instanceof OidcRefusal)) throw error;
    const { why, fact } = error;
    this.logger.warn({ requestId: request.id, why, fact }, 'a sign-in through the provider was refused');
    await reply
      .code(statusOf(why))
      .headers(PAGE_HEADERS)
      .header('set-cookie', spentLoginCookie(request))
      .send(refusalPage(languageOf(request.headers['accept-language']), why, request.id));
  }
}
