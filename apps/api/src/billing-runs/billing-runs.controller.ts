import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../identity/index.ts';
import { languageOf, type Page, parseInput, RequirePermission } from '../platform/index.ts';
import { BillingRunsService } from './billing-runs.service.ts';
import {
  BillingRunAnswer,
  type BillingRunDto,
  ListBillingRuns,
  StartBillingRun,
  StartedBillingRun,
} from './dto/billing-run.dto.ts';

@ApiTags('billing-runs')
@Controller('api/billing-runs')
export class BillingRunsController {
  constructor(private readonly runs: BillingRunsService) {}

  @Post()
  @HttpCode(202)
  @RequirePermission('runs:write')
  @ApiAcceptedResponse({ standardSchema: StartedBillingRun })
  start(
    @Body({ schema: StartBillingRun }) body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<{ id: string }> {
    return this.runs.start(parseInput(StartBillingRun, body), principal, key);
  }

  @Get()
  @RequirePermission('runs:read')
  @ApiOkResponse({ standardSchema: z.array(BillingRunAnswer) })
  list(
    @Query({ schema: ListBillingRuns }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<BillingRunDto>> {
    return this.runs.list(parseInput(ListBillingRuns, query), principal, languageOf(language));
  }

  @Get(':id')
  @RequirePermission('runs:read')
  @ApiOkResponse({ standardSchema: BillingRunAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BillingRunDto> {
    return this.runs.get(id, principal, languageOf(language));
  }
}
