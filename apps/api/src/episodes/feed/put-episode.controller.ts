import { Controller, Headers, Param, Put, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { KeepsBody, keptBodyOf, RequirePermission } from '../../platform/index.ts';
import { EpisodeReceipt } from './dto/episode-receipt.ts';
import { PutEpisodeService } from './put-episode.service.ts';

/** The live feed of the planning system. */
@ApiTags('episodes')
@Controller('api/episodes')
export class PutEpisodeController {
  constructor(private readonly episodes: PutEpisodeService) {}

  @Put(':caseNumber')
  @ApiOperation({
    summary: 'Sends in one episode, new or changed, as a line of an NDJSON file would.',
    description:
      'The case number is percent-encoded; the body may leave it out. A known episode needs If-Match with the version that was read; a new one takes none, or `If-None-Match: *`. What says what is stored already changes nothing.',
  })
  @RequirePermission('episodes:write')
  @KeepsBody()
  @ApiParam({ name: 'caseNumber', description: 'Case number, percent-encoded.' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiHeader({ name: 'If-None-Match', required: false, description: '`*`: only when there is no such episode yet.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiBody({ schema: { $ref: '#/components/schemas/EpisodeRow' } })
  @ApiOkResponse({ standardSchema: EpisodeReceipt, description: 'Changed, or known already.' })
  @ApiCreatedResponse({ standardSchema: EpisodeReceipt, description: 'A new episode.' })
  @ApiUnprocessableEntityResponse({ description: 'No episode: errors[] holds every reason.' })
  async put(
    @Param('caseNumber') caseNumber: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EpisodeReceipt> {
    const body = keptBodyOf(request);
    const receipt = await this.episodes.put(principal, { caseNumber, body, ifMatch, ifNoneMatch, idempotencyKey });
    if (receipt.outcome === 'created') reply.code(201);
    return receipt;
  }
}
