import { Body, Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { OpenRoute } from '../../platform/index.ts';
import { MachineTokenService, oauthProblem } from './machine-token.service.ts';

const LONGEST = 300;

/** The names of RFC 6749; what else comes along is ignored, as it asks. */
const TokenRequest = z
  .object({
    grant_type: z.string().max(LONGEST),
    client_id: z.string().max(LONGEST).optional(),
    client_secret: z.string().max(LONGEST).optional(),
    scope: z.string().max(LONGEST).optional(),
  })
  .meta({ id: 'TokenRequest' });

const TokenAnswer = z
  .object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.int(), scope: z.string() })
  .meta({ id: 'TokenAnswer' });

/** Sign-in of machine clients, in the words of OAuth 2.0 so that any client library can do it. */
@ApiTags('machine clients')
@Controller('api/auth/token')
@OpenRoute()
export class MachineTokenController {
  constructor(private readonly tokens: MachineTokenService) {}

  @Post()
  @ApiOperation({
    summary: 'Gives a machine client a bearer token for a quarter of an hour (OAuth 2.0, client credentials).',
    description:
      'Id and key come as HTTP Basic or as client_id and client_secret in the body. Send the token as `Authorization: Bearer`, without a cookie; such requests need no Origin.',
  })
  @HttpCode(200)
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiOkResponse({ standardSchema: TokenAnswer })
  @ApiUnauthorizedResponse({ description: 'The id or the key is wrong, too old or revoked.' })
  @ApiTooManyRequestsResponse({ description: 'Too many failures from this address.' })
  async give(
    @Body({ schema: TokenRequest }) body: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof TokenAnswer>> {
    const asked = TokenRequest.safeParse(body);
    if (!asked.success) throw malformed();
    const { grant_type: grantType, client_id: id, client_secret: secret, scope } = asked.data;
    if (grantType !== 'client_credentials') throw otherGrant();
    const [clientId, clientSecret] = authorization === undefined ? [id, secret] : basicCredentials(authorization);
    if (clientId === undefined || clientSecret === undefined) throw malformed();
    const given = await this.tokens.give({ clientId, clientSecret, scope, address: request.ip, requestId: request.id });
    return {
      access_token: given.token,
      token_type: 'Bearer',
      expires_in: given.lastsSeconds,
      scope: given.scopes.join(' '),
    };
  }
}

/** Each half is form-encoded before they are joined (RFC 6749 2.3.1). */
function basicCredentials(authorization: string): readonly [id?: string | undefined, secret?: string | undefined] {
  const encoded = /^Basic ([\w+/=-]{1,1000})$/i.exec(authorization)?.[1];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
  try {
    return [id && decodeURIComponent(id), secret && decodeURIComponent(secret)];
  } catch {
    return [];
  }
}

function malformed() {
  return oauthProblem(400, 'invalid_request', {
    sv: 'Skicka grant_type=client_credentials med klientens id och nyckel, som formulärfält eller HTTP Basic.',
    en: `Send grant_type=client_credentials with the client's id and key, as form fields or HTTP Basic.`,
  });
}

function otherGrant() {
  return oauthProblem(400, 'unsupported_grant_type', {
    sv: 'Bara grant_type=client_credentials tas emot.',
    en: 'Only grant_type=client_credentials is accepted.',
  });
}
