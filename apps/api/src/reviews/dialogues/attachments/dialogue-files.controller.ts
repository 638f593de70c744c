import { Controller, Get, Headers, Param, Post, Req, type StreamableFile } from '@nestjs/common';
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
import type { FastifyRequest } from 'fastify';
import { type Principal, SignedIn } from '../../../identity/index.ts';
import { RequirePermission, TakesFile } from '../../../platform/index.ts';
import { attachedFileOf, handedOut } from '../../../rules/index.ts';
import { DialogueFile, type DialogueFileDto } from './dialogue-file.dto.ts';
import { DialogueFiles } from './dialogue-files.service.ts';

const BYTES = { schema: { type: 'string', format: 'binary' } } as const;
const NAME = { name: 'X-File-Name', required: false, description: 'Name of the file, percent-encoded' } as const;
const KEY = { name: 'Idempotency-Key', required: false } as const;
const TAKEN = 'PDF, PNG, JPEG, DOCX, XLSX or TXT by its content, at most 10 MB; its declared type counts for nothing.';

@ApiTags('dialogues')
@Controller('api')
export class DialogueFilesController {
  constructor(private readonly files: DialogueFiles) {}

  @Post('dialogues/:id/messages/:messageId/attachments')
  @ApiOperation({ summary: 'Attaches a file to a message of one’s own.', description: TAKEN })
  @RequirePermission('dialogues:write')
  @TakesFile('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(BYTES)
  @ApiHeader(NAME)
  @ApiHeader(KEY)
  @ApiCreatedResponse({ standardSchema: DialogueFile })
  @ApiConflictResponse({ description: 'It is decided, or has too many files.' })
  @ApiUnprocessableEntityResponse({ description: 'It is empty, or its key came with another file before.' })
  async attach(
    @Param('id') id: string,
    @Param('messageId') messageId: string,
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<DialogueFileDto> {
    return this.files.attach(id, messageId, await attachedFileOf(request), { principal, idempotencyKey });
  }

  @Get('dialogues/:id/attachments/:fileId')
  @ApiOperation({ summary: 'A file of a dialogue, as it was handed in.' })
  @RequirePermission('dialogues:read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(BYTES)
  async download(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @SignedIn() principal: Principal,
  ): Promise<StreamableFile> {
    return handedOut(await this.files.open(id, fileId, principal));
  }

  @Post('unit-questions/:id/attachments')
  @ApiOperation({ summary: 'Attaches a file to a care unit’s answer.', description: TAKEN })
  @RequirePermission('questions:answer')
  @TakesFile('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(BYTES)
  @ApiHeader(NAME)
  @ApiHeader(KEY)
  @ApiCreatedResponse({ standardSchema: DialogueFile })
  @ApiConflictResponse({ description: 'It is not answered yet, the dialogue is decided, or has too many files.' })
  @ApiUnprocessableEntityResponse({ description: 'It is empty, or its key came with another file before.' })
  async attachToAnswer(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<DialogueFileDto> {
    return this.files.attachToAnswer(id, await attachedFileOf(request), { principal, idempotencyKey });
  }

  @Get('unit-questions/:id/attachments/:fileId')
  @ApiOperation({ summary: 'A file of a care unit’s answer, for the unit itself.' })
  @RequirePermission('questions:answer')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(BYTES)
  async downloadOfAnswer(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @SignedIn() principal: Principal,
  ): Promise<StreamableFile> {
    return handedOut(await this.files.openOfAnswer(id, fileId, principal));
  }
}
