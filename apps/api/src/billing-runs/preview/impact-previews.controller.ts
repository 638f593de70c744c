import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import {
  CSV_TYPE,
  handOut,
  languageOf,
  type Page,
  parseInput,
  RequirePermission,
  tableCsv,
  tableWorkbook,
  WORKBOOK_TYPE,
} from '../../platform/index.ts';
import {
  ImpactChangeAnswer,
  type ImpactChangeDto,
  ImpactPreviewAnswer,
  type ImpactPreviewDto,
  ImpactPreviewItem,
  type ImpactPreviewItemDto,
  ListImpactChanges,
  ListImpactPreviews,
  OwnImpactAnswer,
  type OwnImpactDto,
  StartedImpactPreview,
  StartImpactPreview,
} from './dto/impact-preview.ts';
import { ImpactPreviews } from './impact-previews.service.ts';
import { impactTable } from './impact-table.ts';

@ApiTags('impact-previews')
@Controller('api')
export class ImpactPreviewsController {
  constructor(private readonly previews: ImpactPreviews) {}

  @Post('rule-versions/:id/impact-previews')
  @ApiOperation({ summary: 'Starts a preview of what the version, as it stands, would do to chosen months.' })
  @HttpCode(202)
  @RequirePermission('impact:write')
  @ApiAcceptedResponse({ standardSchema: StartedImpactPreview })
  @ApiNotFoundResponse({ description: 'No such version.' })
  @ApiConflictResponse({ description: 'The version is rejected or withdrawn, or cannot be counted with yet.' })
  @ApiUnprocessableEntityResponse({
    description:
      'A month that no version would govern, `asIfFrom` not before the version’s own start, or the Idempotency-Key came with another body.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  start(
    @Param('id') id: string,
    @Body({ schema: StartImpactPreview }) body: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<{ id: string }> {
    return this.previews.start(id, parseInput(StartImpactPreview, body), { principal, idempotencyKey });
  }

  @Get('rule-versions/:id/impact-previews')
  @ApiOperation({ summary: 'The impact previews of a version, newest first.' })
  @RequirePermission('impact:read')
  @ApiOkResponse({ standardSchema: z.array(ImpactPreviewItem) })
  list(
    @Param('id') id: string,
    @Query({ schema: ListImpactPreviews }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<ImpactPreviewItemDto>> {
    const page = parseInput(ListImpactPreviews, query);
    return this.previews.list(id, page, { principal, language: languageOf(language) });
  }

  @Get('rule-versions/:id/own-impact')
  @ApiOperation({ summary: 'What a proposal in consultation would do to the caller’s own payers.' })
  @RequirePermission('consultations:read')
  @ApiOkResponse({ standardSchema: OwnImpactAnswer })
  @ApiNotFoundResponse({ description: 'No completed preview of the proposal as it stands.' })
  getOwn(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<OwnImpactDto> {
    return this.previews.getOwn(id, principal, languageOf(language));
  }

  @Get('impact-previews/:id')
  @ApiOperation({ summary: 'One impact preview: how far it is, and per payer and month what changes.' })
  @RequirePermission('impact:read')
  @ApiOkResponse({ standardSchema: ImpactPreviewAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ImpactPreviewDto> {
    return this.previews.get(id, principal, languageOf(language));
  }

  @Get('impact-previews/:id/changes')
  @ApiOperation({ summary: 'The episodes whose outcome, days or contribution change; every read is access-logged.' })
  @RequirePermission('episodes:read')
  @ApiOkResponse({ standardSchema: z.array(ImpactChangeAnswer) })
  listChanges(
    @Param('id') id: string,
    @Query({ schema: ListImpactChanges }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<Page<ImpactChangeDto>> {
    return this.previews.listChanges(id, parseInput(ListImpactChanges, query), principal);
  }

  @Get('impact-previews/:id/payers.csv')
  @ApiOperation({ summary: 'The preview per payer and month as CSV that opens right in Swedish Excel.' })
  @RequirePermission('impact:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'Semicolons, decimal commas, UTF-8 with BOM, CRLF', schema: { type: 'string' } })
  async getCsv(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const preview = await this.previews.get(id, principal, 'sv');
    const content = tableCsv(impactTable(preview));
    return handOut(reply, { name: `${nameOf(preview)}.csv`, type: CSV_TYPE, content });
  }

  @Get('impact-previews/:id/payers.xlsx')
  @ApiOperation({ summary: 'The preview per payer and month as a workbook.' })
  @RequirePermission('impact:read')
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getXlsx(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const preview = await this.previews.get(id, principal, 'sv');
    const content = await tableWorkbook(impactTable(preview));
    return handOut(reply, { name: `${nameOf(preview)}.xlsx`, type: WORKBOOK_TYPE, content });
  }
}

/** A file that lies about on its own says in its name what it answers. */
function nameOf({ id, asIf }: ImpactPreviewDto): string {
  return asIf === null ? `effektprovning-${id}` : `effektprovning-${id}-som-om-fran-${asIf.from}`;
}
