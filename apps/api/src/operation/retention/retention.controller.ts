import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, type Page, parseInput, RequireFreshSignIn, RequirePermission } from '../../platform/index.ts';
import {
  ApproveRetentionOrder,
  EndRetentionOrder,
  ProposeRetentionOrder,
  RetentionOrder,
  RetentionOrderQuery,
  RetentionRecord,
  RetentionSelection,
  RetentionSetting,
  RetentionSettingChange,
  RetentionSettingVersion,
} from './dto/retention.dto.ts';
import { RetentionOrdersService } from './retention-orders.service.ts';
import { RetentionSettingsService } from './retention-settings.service.ts';

type Setting = z.output<typeof RetentionSetting>;
type Order = z.output<typeof RetentionOrder>;

@ApiTags('retention')
@Controller('api')
export class RetentionController {
  constructor(
    private readonly settings: RetentionSettingsService,
    private readonly orders: RetentionOrdersService,
  ) {}

  @Get('retention-settings')
  @ApiOperation({ summary: 'How long each kind is kept, and by which decision; a short list that is not paged.' })
  @RequirePermission('retention:read')
  @ApiOkResponse({ standardSchema: z.array(RetentionSetting) })
  listSettings(): Promise<Setting[]> {
    return this.settings.list();
  }

  @Get('retention-settings/:kind')
  @ApiOperation({ summary: 'How long one kind is kept.' })
  @RequirePermission('retention:read')
  @ApiOkResponse({ standardSchema: RetentionSetting })
  getSetting(@Param('kind') kind: string): Promise<Setting> {
    return this.settings.get(kind);
  }

  @Put('retention-settings/:kind')
  @ApiOperation({ summary: 'Changes how long a kind is kept, never below what the law demands.' })
  @RequirePermission('retention:write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: RetentionSetting })
  changeSetting(
    @Param('kind') kind: string,
    @Body({ schema: RetentionSettingChange }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('if-match') ifMatch?: string,
  ): Promise<Setting> {
    return this.settings.change(kind, parseInput(RetentionSettingChange, body), { principal, ifMatch });
  }

  @Get('retention-settings/:kind/versions')
  @ApiOperation({ summary: 'What the setting was before, newest first; a short list that is not paged.' })
  @RequirePermission('retention:read')
  @ApiOkResponse({ standardSchema: z.array(RetentionSettingVersion) })
  listVersions(@Param('kind') kind: string): Promise<z.output<typeof RetentionSettingVersion>[]> {
    return this.settings.listVersions(kind);
  }

  @Get('retention-settings/:kind/preview')
  @ApiOperation({ summary: 'What would go today by month, and what is held back and why.' })
  @RequirePermission('retention:read')
  @ApiOkResponse({ standardSchema: RetentionSelection })
  preview(
    @Param('kind') kind: string,
    @Headers('accept-language') language?: string,
  ): Promise<z.output<typeof RetentionSelection>> {
    return this.settings.preview(kind, languageOf(language));
  }

  @Get('retention-orders')
  @ApiOperation({ summary: 'Retention orders, newest first.' })
  @RequirePermission('retention:read')
  @ApiOkResponse({ standardSchema: z.array(RetentionOrder) })
  listOrders(
    @Query({ schema: RetentionOrderQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Page<Order>> {
    return this.orders.list(parseInput(RetentionOrderQuery, query), { principal, language: languageOf(language) });
  }

  @Get('retention-orders/:id')
  @ApiOperation({ summary: 'One retention order.' })
  @RequirePermission('retention:read')
  @ApiOkResponse({ standardSchema: RetentionOrder })
  getOrder(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Order> {
    return this.orders.get(id, { principal, language: languageOf(language) });
  }

  @Get('retention-orders/:id/record')
  @ApiOperation({ summary: 'The signed record of what went, and whether its signature holds.' })
  @RequirePermission('retention:read')
  @ApiOkResponse({ standardSchema: RetentionRecord })
  getRecord(@Param('id') id: string): Promise<z.output<typeof RetentionRecord>> {
    return this.orders.getRecord(id);
  }

  @Post('retention-orders')
  @ApiOperation({ summary: 'Proposes to let go what was previewed; somebody else has to approve it.' })
  @RequirePermission('retention:write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: RetentionOrder })
  @ApiConflictResponse({ description: 'The selection changed, nothing would go, or a proposal is open.' })
  propose(
    @Body({ schema: ProposeRetentionOrder }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
    @Headers('idempotency-key') key?: string,
  ): Promise<Order> {
    return this.orders.propose(parseInput(ProposeRetentionOrder, body), {
      principal,
      language: languageOf(language),
      key,
    });
  }

  @Post('retention-orders/:id/approval')
  @ApiOperation({ summary: 'Approves the order that was shown; it is then carried out, and cannot be taken back.' })
  @HttpCode(202)
  @RequirePermission('retention:approve')
  @RequireFreshSignIn()
  @ApiAcceptedResponse({ standardSchema: RetentionOrder })
  @ApiConflictResponse({ description: 'The order is settled, or what would go has changed: then it is void.' })
  approve(
    @Param('id') id: string,
    @Body({ schema: ApproveRetentionOrder }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Order> {
    const { selectionHash } = parseInput(ApproveRetentionOrder, body);
    return this.orders.approve(id, selectionHash, { principal, language: languageOf(language) });
  }

  @Post('retention-orders/:id/rejection')
  @ApiOperation({ summary: 'Rejects a proposed order, with a reason.' })
  @HttpCode(200)
  @RequirePermission('retention:approve')
  @ApiOkResponse({ standardSchema: RetentionOrder })
  @ApiConflictResponse({ description: 'The order is settled.' })
  reject(
    @Param('id') id: string,
    @Body({ schema: EndRetentionOrder }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Order> {
    const { reason } = parseInput(EndRetentionOrder, body);
    return this.orders.end(id, 'rejected', { principal, language: languageOf(language), reason });
  }

  @Post('retention-orders/:id/withdrawal')
  @ApiOperation({ summary: 'Takes a proposed order back, with a reason.' })
  @HttpCode(200)
  @RequirePermission('retention:write')
  @ApiOkResponse({ standardSchema: RetentionOrder })
  @ApiConflictResponse({ description: 'The order is settled.' })
  withdraw(
    @Param('id') id: string,
    @Body({ schema: EndRetentionOrder }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Order> {
    const { reason } = parseInput(EndRetentionOrder, body);
    return this.orders.end(id, 'withdrawn', { principal, language: languageOf(language), reason });
  }
}
