import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, notFound, type Page, parseInput, RequirePermission } from '../../platform/index.ts';
import {
  EpisodeAnswer,
  EpisodeListItem,
  EpisodeListQuery,
  EpisodeQuery,
  OpenProtectedIdentity,
} from './dto/episode.ts';
import { EpisodeTraceService } from './episode-trace.service.ts';

@ApiTags('episodes')
@Controller('api/episodes')
export class EpisodesController {
  constructor(private readonly episodes: EpisodeTraceService) {}

  @Get()
  @ApiOperation({ summary: 'Episodes that the caller may see, each in its latest revision.' })
  @RequirePermission('episodes:read')
  @ApiOkResponse({ standardSchema: z.array(EpisodeListItem) })
  list(
    @SignedIn() principal: Principal,
    @Query({ schema: EpisodeListQuery }) query: z.output<typeof EpisodeListQuery>,
  ): Promise<Page<z.output<typeof EpisodeListItem>>> {
    const { page, perPage, sort, order, ...filters } = parseInput(EpisodeListQuery, query);
    return this.episodes.list(principal, { page, perPage, sort, order }, filters);
  }

  @Get(':caseNumber')
  @ApiOperation({
    summary: 'The episode with its revisions, its judgement and its days, ready to be drawn.',
    description:
      'The case number is percent-encoded. `run`: as that completed run judged it, in the revision that it judged.',
  })
  @RequirePermission('episodes:read')
  @ApiOkResponse({ standardSchema: EpisodeAnswer })
  @ApiParam({ name: 'caseNumber', description: 'Case number, percent-encoded.' })
  get(
    @SignedIn() principal: Principal,
    @Param('caseNumber') caseNumber: string,
    @Query({ schema: EpisodeQuery }) query: unknown,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<z.output<typeof EpisodeAnswer>> {
    const { run } = parseInput(EpisodeQuery, query);
    // A text that no case number can be: the database refuses NUL, so it is answered here.
    if (caseNumber.includes('\0')) throw notFound({ sv: 'Vårdtillfället', en: 'The episode' });
    return this.episodes.get(principal, { caseNumber, language: languageOf(acceptLanguage), runId: run });
  }

  @Post(':caseNumber/protected-identity-openings')
  @ApiOperation({
    summary: 'Shows a case with protected identity unmasked, this once; the reason is kept in the audit trail.',
    description: 'The case number is percent-encoded.',
  })
  @RequirePermission('protected-identity:open')
  @ApiCreatedResponse({ standardSchema: EpisodeAnswer })
  @ApiConflictResponse({ description: 'The identity is not protected.' })
  @ApiParam({ name: 'caseNumber', description: 'Case number, percent-encoded.' })
  openProtected(
    @SignedIn() principal: Principal,
    @Param('caseNumber') caseNumber: string,
    @Body({ schema: OpenProtectedIdentity }) body: unknown,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<z.output<typeof EpisodeAnswer>> {
    const { reason } = parseInput(OpenProtectedIdentity, body);
    if (caseNumber.includes('\0')) throw notFound({ sv: 'Vårdtillfället', en: 'The episode' });
    const language = languageOf(acceptLanguage);
    return this.episodes.openProtected(principal, { caseNumber, reason: reason.trim(), language });
  }
}
