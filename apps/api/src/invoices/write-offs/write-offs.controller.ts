import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { type Page, parseInput, RequireFreshSignIn, RequirePermission } from '../../platform/index.ts';
import { DecideWriteOff, ListWriteOffs, ProposeWriteOff, WriteOffAnswer, type WriteOffDto } from './write-off.dto.ts';
import { WriteOffsService } from './write-offs.service.ts';

type RequestHeaders = Record<string, string | undefined>;

@ApiTags('payments')
@Controller('api')
export class WriteOffsController {
  constructor(private readonly writeOffs: WriteOffsService) {}

  @Get('write-offs')
  @ApiOperation({ summary: 'Claims that are proposed to be given up, and those that were decided.' })
  @RequirePermission('payments:read')
  @ApiOkResponse({ standardSchema: z.array(WriteOffAnswer) })
  list(@Query({ schema: ListWriteOffs }) query: unknown, @SignedIn() principal: Principal): Promise<Page<WriteOffDto>> {
    return this.writeOffs.list(parseInput(ListWriteOffs, query), principal);
  }

  @Post('invoices/:id/write-offs')
  @ApiOperation({ summary: 'Proposes to give up what an invoice has open; another person decides.' })
  @RequirePermission('payments:write')
  @ApiCreatedResponse({ standardSchema: WriteOffAnswer })
  @ApiConflictResponse({ description: 'One is proposed already.' })
  @ApiUnprocessableEntityResponse({ description: 'More than is open.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  propose(
    @Param('id') id: string,
    @Body({ schema: ProposeWriteOff }) body: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<WriteOffDto> {
    return this.writeOffs.propose(id, parseInput(ProposeWriteOff, body), { principal, idempotencyKey });
  }

  @Post('write-offs/:id/decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approves or rejects a write-off: by another person than whoever proposed it.' })
  @RequirePermission('invoices:approve')
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: WriteOffAnswer })
  @ApiConflictResponse({ description: 'It is decided, or so much is no longer open.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  decide(
    @Param('id') id: string,
    @Body({ schema: DecideWriteOff }) body: unknown,
    @Headers() headers: RequestHeaders,
    @SignedIn() principal: Principal,
  ): Promise<WriteOffDto> {
    return this.writeOffs.decide(id, parseInput(DecideWriteOff, body), {
      principal,
      idempotencyKey: headers['idempotency-key'],
      ifMatch: headers['if-match'],
    });
  }
}
