import { Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, notFound, type Page, parseInput, RequireSignIn } from '../../platform/index.ts';
import { RetriedJob } from '../dto/operation.dto.ts';
import { jobKinds } from '../job-tables.ts';
import { Job, type JobDto, ListJobs } from './dto/job.dto.ts';
import { JobsService } from './jobs.service.ts';

@ApiTags('operation')
@Controller('api/jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @ApiOperation({
    summary: 'Jobs that concern the caller, the newest first: how far they are, and why they failed.',
    description:
      'Imports, runs, previews and documents on their way for those who may read them, own e-mail for everybody, and every job for the operator.',
  })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: z.array(Job) })
  list(
    @Query({ schema: ListJobs }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Page<JobDto>> {
    return this.jobs.list(parseInput(ListJobs, query), { principal, language: languageOf(language) });
  }

  @Post(':kind/:id/retry')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Takes up a job again that was given up after faults of the product.',
    description: 'For those whose work it is, and for the operator.',
  })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: RetriedJob })
  @ApiForbiddenResponse({ description: `The job is not the caller's to do.` })
  @ApiConflictResponse({ description: 'Another of its kind is under way, and they go one at a time.' })
  async retry(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @SignedIn() principal: Principal,
  ): Promise<z.output<typeof RetriedJob>> {
    const known = jobKinds.find((name) => name === kind);
    // A document that was set aside has its own way back, which is written down beside it.
    if (known === undefined || known === 'invoice-delivery') throw notFound();
    await this.jobs.retry(known, id, principal);
    return { kind: known, id, state: 'queued' };
  }
}
