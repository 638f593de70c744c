import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import {
  CSV_TYPE,
  handOut,
  languageOf,
  type Page,
  parseInput,
  RequirePermission,
  TakesFile,
} from '../../platform/index.ts';
import {
  ListReconciledEpisodes,
  ListReconciliations,
  ReadColumnsAnswer,
  type ReadColumnsDto,
  ReconciledEpisodeAnswer,
  type ReconciledEpisodeDto,
  ReconcileQuery,
  ReconciliationAnswer,
  type ReconciliationDto,
  ReconciliationWithRefusals,
  type ReconciliationWithRefusalsDto,
} from './dto/reconciliation.dto.ts';
import { receivedList } from './list/received-list.ts';
import { ReconcileList } from './reconcile-list.service.ts';
import { Reconciliations } from './reconciliations.service.ts';

const LIST = { schema: { type: 'string', format: 'binary' } } as const;
const BOUNDS = 'CSV of at most 2 MB and 5 000 rows, `;` or `,`, UTF-8 or Windows-1252. It is not kept.';

/** A payer's own list held against what it was given to review. The list is the payer's: the region sees none of it. */
@ApiTags('reconciliations')
@Controller('api')
export class ReconciliationsController {
  constructor(
    private readonly lists: ReconcileList,
    private readonly reconciliations: Reconciliations,
  ) {}

  @Post('billing-cases/:id/reconciliations/columns')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What the columns of an own list would be read as; nothing is stored.',
    description: BOUNDS,
  })
  @RequirePermission('review:mark')
  @TakesFile('text/csv')
  @ApiConsumes('text/csv')
  @ApiBody(LIST)
  @ApiOkResponse({ standardSchema: ReadColumnsAnswer })
  @ApiUnprocessableEntityResponse({ description: 'The list is empty or too long.' })
  async readColumns(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ReadColumnsDto> {
    const list = await receivedList(request);
    return this.lists.readColumns(id, list, { principal, language: languageOf(language) });
  }

  @Post('billing-cases/:id/reconciliations')
  @ApiOperation({
    summary: 'Holds the newest package against the payer’s own list, by case number.',
    description: BOUNDS,
  })
  @RequirePermission('review:mark')
  @TakesFile('text/csv')
  @ApiConsumes('text/csv')
  @ApiBody(LIST)
  @ApiHeader({ name: 'X-File-Name', required: false, description: 'Name of the file, percent-encoded' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: ReconciliationAnswer })
  @ApiConflictResponse({ description: 'Nothing has been shared yet, or the episodes are gone.' })
  @ApiUnprocessableEntityResponse({ description: 'The list is empty or too long, or its columns are not understood.' })
  async reconcile(
    @Param('id') id: string,
    @Query({ schema: ReconcileQuery }) query: unknown,
    @Req() request: FastifyRequest,
    @SignedIn() principal: Principal,
  ): Promise<ReconciliationDto> {
    const { columns } = parseInput(ReconcileQuery, query);
    return this.lists.reconcile(id, await receivedList(request), { columns, principal });
  }

  @Get('billing-cases/:id/reconciliations')
  @ApiOperation({ summary: 'When the month was held against an own list, newest first.' })
  @RequirePermission('review:mark')
  @ApiOkResponse({ standardSchema: z.array(ReconciliationAnswer) })
  list(
    @Param('id') id: string,
    @Query({ schema: ListReconciliations }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<Page<ReconciliationDto>> {
    return this.reconciliations.list(id, parseInput(ListReconciliations, query), principal);
  }

  @Get('reconciliations/:id')
  @ApiOperation({ summary: 'One reconciliation: its counts, and what of the list could not be read.' })
  @RequirePermission('review:mark')
  @ApiOkResponse({ standardSchema: ReconciliationWithRefusals })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ReconciliationWithRefusalsDto> {
    return this.reconciliations.get(id, { principal, language: languageOf(language) });
  }

  @Get('reconciliations/:id/episodes')
  @ApiOperation({ summary: 'The episodes of a reconciliation by case number, with what differs.' })
  @RequirePermission('review:mark')
  @ApiOkResponse({ standardSchema: z.array(ReconciledEpisodeAnswer) })
  listEpisodes(
    @Param('id') id: string,
    @Query({ schema: ListReconciledEpisodes }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<ReconciledEpisodeDto>> {
    const asked = parseInput(ListReconciledEpisodes, query);
    return this.reconciliations.listEpisodes(id, asked, { principal, language: languageOf(language) });
  }

  @Get('reconciliations/:id/result.csv')
  @ApiOperation({ summary: 'The whole result as CSV that opens right in Swedish Excel.' })
  @RequirePermission('review:mark')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'Semicolons, UTF-8 with BOM, CRLF', schema: { type: 'string' } })
  async getCsv(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const language = languageOf(acceptLanguage);
    const { name, content } = await this.reconciliations.getCsv(id, { principal, language });
    return handOut(reply, { name, type: CSV_TYPE, content, language });
  }
}
