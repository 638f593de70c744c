import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { hashDocument } from '@fristdag/rules';
import { z } from 'zod';
import { actorOf, type Principal, SignedIn } from '../../identity/index.ts';
import {
  PayerChange,
  PayerChangeBody,
  type PayerChangeDto,
  PayerChangePreview,
  PayerChanges,
  PayerRename,
} from '../../payers/index.ts';
import { languageOf, listQuery, offsetOf, type Page, parseInput, RequirePermission } from '../../platform/index.ts';

const ListPayerChanges = listQuery({ sortable: ['changedAt'], defaultOrder: 'desc', filters: {} });

/** Districts over time. What ends, ends on the last day of a month, and somebody takes over. */
@ApiTags('registers')
@Controller('api')
export class PayerChangesController {
  constructor(private readonly changes: PayerChanges) {}

  @Get('payer-changes')
  @ApiOperation({ summary: 'What was changed among the payers, newest first.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: z.array(PayerChange) })
  list(@Query({ schema: ListPayerChanges }) query: unknown): Promise<Page<PayerChangeDto>> {
    const asked = parseInput(ListPayerChanges, query);
    return this.changes.list({ order: asked.order, perPage: asked.perPage, offset: offsetOf(asked) });
  }

  @Post('payer-changes/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What adding, ending, merging or splitting districts would concern. Changes nothing.' })
  @RequirePermission('registers:write')
  @ApiOkResponse({ standardSchema: PayerChangePreview })
  @ApiConflictResponse({ description: 'It would leave a gap or an overlap, or change the past.' })
  preview(
    @Body({ schema: PayerChangeBody }) body: unknown,
    @Headers('accept-language') language?: string,
  ): Promise<PayerChangePreview> {
    return this.changes.preview(parseInput(PayerChangeBody, body), languageOf(language));
  }

  @Post('payer-changes')
  @ApiOperation({ summary: 'Adds, ends, merges or splits districts from the first day of a coming month.' })
  @RequirePermission('registers:write')
  @ApiHeader({
    name: 'Idempotency-Key',
    description: 'The same key again has one effect and one answer.',
    required: false,
  })
  @ApiCreatedResponse({ standardSchema: PayerChange })
  @ApiConflictResponse({ description: 'It would leave a gap or an overlap, or change the past.' })
  make(
    @Body({ schema: PayerChangeBody }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('idempotency-key') key?: string,
  ): Promise<PayerChangeDto> {
    const wish = parseInput(PayerChangeBody, body);
    return this.changes.make(
      wish,
      { actor: actorOf(principal), accountId: principal.accountId },
      { key, bodyHash: hashDocument(wish) },
    );
  }

  @Put('payers/:code')
  @ApiOperation({ summary: 'Gives a district another name.' })
  @RequirePermission('registers:write')
  @ApiOkResponse({ standardSchema: PayerChange })
  rename(
    @Param('code') code: string,
    @Body({ schema: PayerRename }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('if-match') ifMatch?: string,
  ): Promise<PayerChangeDto> {
    const wish = parseInput(PayerRename, body);
    return this.changes.rename(code, wish, {
      by: { actor: actorOf(principal), accountId: principal.accountId },
      ifMatch,
    });
  }
}
