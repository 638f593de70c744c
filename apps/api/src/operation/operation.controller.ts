import { Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Principal, SignedIn } from '../identity/index.ts';
import { languageOf, notFound, RequirePermission } from '../platform/index.ts';
import { OperationAnswer, RetriedJob } from './dto/operation.dto.ts';
import { jobKinds } from './job-tables.ts';
import { OperationService } from './operation.service.ts';

@ApiTags('operation')
@Controller('api/operation')
export class OperationController {
  constructor(private readonly operation: OperationService) {}

  @Get()
  @ApiOperation({
    summary: 'Jobs and their age, imports per source, next due steps, queue, database, migrations and clocks.',
  })
  @RequirePermission('operation:read')
  @ApiOkResponse({ standardSchema: OperationAnswer })
  get(
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<z.output<typeof OperationAnswer>> {
    return this.operation.describe(principal, languageOf(language));
  }

  @Post('failed-jobs/:kind/:id/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes up a job again that was given up after faults of the product.' })
  @RequirePermission('operation:write')
  @ApiOkResponse({ standardSchema: RetriedJob })
  async retry(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @SignedIn() principal: Principal,
  ): Promise<z.output<typeof RetriedJob>> {
    const known = jobKinds.find((name) => name === kind);
    if (known === undefined) throw notFound();
    await this.operation.retry(known, id, principal);
    return { kind: known, id, state: 'queued' };
  }
}
