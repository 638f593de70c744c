import { Controller, Delete, Get, Headers, HttpCode, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { actorOf, type Principal, SignedIn } from '../../identity/index.ts';
import { RequirePermission, TakesFile } from '../../platform/index.ts';
import { attachedFileOf, handedOut } from './attached-file.ts';
import { ConsultationFilesService } from './consultation-files.service.ts';
import { ConsultationFile } from './dto/consultation-answer.dto.ts';

const BYTES = { schema: { type: 'string', format: 'binary' } } as const;
const NAME = { name: 'X-File-Name', required: false, description: 'Name of the file, percent-encoded' } as const;
const KEY = { name: 'Idempotency-Key', required: false } as const;
const REFUSED = { description: 'It is empty, or its key came with another file before.' } as const;

@ApiTags('consultations')
@Controller('api')
export class ConsultationFilesController {
  constructor(private readonly files: ConsultationFilesService) {}

  @Post('consultations/:id/attachments')
  @ApiOperation({
    summary: 'Attaches a file to a round that is not opened yet.',
    description:
      'PDF, PNG, JPEG, DOCX, XLSX or TXT by its content, at most 10 MB; its declared type counts for nothing.',
  })
  @RequirePermission('consultations:write')
  @TakesFile('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(BYTES)
  @ApiHeader(NAME)
  @ApiHeader(KEY)
  @ApiUnprocessableEntityResponse(REFUSED)
  @ApiCreatedResponse({ standardSchema: ConsultationFile })
  @ApiConflictResponse({ description: 'The round is opened.' })
  async attach(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<ConsultationFile> {
    return this.files.attach(id, await attachedFileOf(request), { principal, idempotencyKey });
  }

  @Get('consultations/:id/attachments/:fileId')
  @ApiOperation({ summary: 'An attached file, as it was handed in.' })
  @RequirePermission('consultations:read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(BYTES)
  async download(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @SignedIn() principal: Principal,
  ): Promise<StreamableFile> {
    return handedOut(await this.files.open(id, fileId, principal));
  }

  @Delete('consultations/:id/attachments/:fileId')
  @ApiOperation({ summary: 'Takes a file away from a round that is not opened yet.' })
  @HttpCode(204)
  @RequirePermission('consultations:write')
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'The round is opened.' })
  async detach(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @SignedIn() principal: Principal,
  ): Promise<void> {
    await this.files.detach(id, fileId, actorOf(principal));
  }

  @Post('consultation-answers/:id/minutes')
  @ApiOperation({ summary: 'Attaches minutes to a draft of an answer.' })
  @RequirePermission('consultations:prepare')
  @TakesFile('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(BYTES)
  @ApiHeader(NAME)
  @ApiHeader(KEY)
  @ApiUnprocessableEntityResponse(REFUSED)
  @ApiCreatedResponse({ standardSchema: ConsultationFile })
  @ApiConflictResponse({ description: 'The answer is sent.' })
  async addMinutes(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<ConsultationFile> {
    return this.files.addMinutes(id, await attachedFileOf(request), { principal, idempotencyKey });
  }

  @Get('consultation-answers/:id/minutes/:fileId')
  @ApiOperation({ summary: 'Minutes of an answer, for those who may read it.' })
  @RequirePermission('consultations:read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(BYTES)
  async downloadMinutes(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @SignedIn() principal: Principal,
  ): Promise<StreamableFile> {
    return handedOut(await this.files.openMinutes(id, fileId, principal));
  }

  @Delete('consultation-answers/:id/minutes/:fileId')
  @ApiOperation({ summary: 'Takes minutes away from a draft of an answer.' })
  @HttpCode(204)
  @RequirePermission('consultations:prepare')
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'The answer is sent.' })
  async removeMinutes(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @SignedIn() principal: Principal,
  ): Promise<void> {
    await this.files.removeMinutes(id, fileId, principal);
  }
}
