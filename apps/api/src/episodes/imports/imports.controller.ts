import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { actorOf, type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, Page, parseInput, RequirePermission, TakesFile } from '../../platform/index.ts';
import { REFUSED_ROWS_MEDIA_TYPE } from '../read/index.ts';
import {
  ImportAccepted,
  ImportAnswer,
  ImportListAnswer,
  importListQuery,
  RefusedRowListAnswer,
  refusedRowListQuery,
} from './dto/import.dto.ts';
import { importAnswer, refusedRowAnswer } from './import-words.ts';
import { ImportsService } from './imports.service.ts';
import { ReceiveUploadService } from './receive-upload.service.ts';
import { uploadOf } from './upload-request.ts';

@ApiTags('imports')
@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly uploads: ReceiveUploadService,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Hands in a file of episodes, NDJSON or CSV of any size.',
    description: 'It is stored as received and read by a job.',
  })
  @HttpCode(202)
  @RequirePermission('imports:write')
  @TakesFile()
  @ApiHeader({ name: 'X-File-Name', required: false, description: 'Name of the file, percent-encoded' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiAcceptedResponse({ standardSchema: ImportAccepted })
  async importFile(
    @Req() request: FastifyRequest,
    @SignedIn() principal: Principal,
  ): Promise<z.output<typeof ImportAccepted>> {
    return this.uploads.receive({ ...uploadOf(request), actor: actorOf(principal) });
  }

  @Get()
  @ApiOperation({ summary: 'Imports, newest first.' })
  @RequirePermission('imports:read')
  @ApiOkResponse({ standardSchema: ImportListAnswer })
  async list(
    @Query({ schema: importListQuery }) query: unknown,
    @Headers('accept-language') language?: string,
  ): Promise<Page<z.output<typeof ImportAnswer>>> {
    const { rows, total } = await this.imports.list(parseInput(importListQuery, query));
    return new Page(
      rows.map((row) => importAnswer(row, languageOf(language))),
      total,
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'One import: how far it is, and what became of its rows.' })
  @RequirePermission('imports:read')
  @ApiOkResponse({ standardSchema: ImportAnswer })
  async get(
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
  ): Promise<z.output<typeof ImportAnswer>> {
    return importAnswer(await this.imports.get(id), languageOf(language));
  }

  @Get(':id/refused-rows')
  @ApiOperation({ summary: 'Line, field, code and reason of each refused row; never the row itself.' })
  @RequirePermission('imports:read')
  @ApiOkResponse({ standardSchema: RefusedRowListAnswer })
  async listRefusedRows(
    @Param('id') id: string,
    @Query({ schema: refusedRowListQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ) {
    const wanted = parseInput(refusedRowListQuery, query);
    const { rows, total } = await this.imports.listRefusedRows(id, wanted, principal);
    return new Page(
      rows.map((row) => refusedRowAnswer(row, languageOf(language))),
      total,
    );
  }

  @Get(':id/refused-rows/file')
  @ApiOperation({
    summary:
      'The refused rows as received, in the format of the upload, each behind its reason: mend them and import the file.',
  })
  @RequirePermission('refused-rows:read')
  @ApiProduces(...Object.values(REFUSED_ROWS_MEDIA_TYPE))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadRefusedRows(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    const { format, content } = await this.imports.downloadRefusedRows(id, {
      principal,
      language: languageOf(language),
    });
    const disposition = `attachment; filename="refused-rows-${id}.${format}"`;
    return new StreamableFile(Readable.from(bytesOf(content)), { type: REFUSED_ROWS_MEDIA_TYPE[format], disposition });
  }
}

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const line of lines) yield Buffer.from(line);
}
