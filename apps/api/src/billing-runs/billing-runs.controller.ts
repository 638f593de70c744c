import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
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
  @ApiOperation({ summary: 'Starts the run of a month; the same month and mode again is its next revision.' })
  @HttpCode(202)
  @RequirePermission('runs:write')
  @ApiAcceptedResponse({ standardSchema: StartedBillingRun })
  @ApiConflictResponse({ description: 'The month is not over, so it cannot be billed.' })
  @ApiUnprocessableEntityResponse({
    description: 'No rule version in force, or the Idempotency-Key came with another body.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  start(
    @Body({ schema: StartBillingRun }) body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<{ id: string }> {
    return this.runs.start(parseInput(StartBillingRun, body), principal, key);
  }

  @Get()
  @ApiOperation({ summary: 'Billing runs, newest first.' })
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
  @ApiOperation({ summary: 'One billing run: how far it is, what it judged by, and its checklist.' })
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
