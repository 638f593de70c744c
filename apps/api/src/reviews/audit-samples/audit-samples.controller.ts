import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, type Page, parseInput, RequirePermission } from '../../platform/index.ts';
import { AuditSamplesService } from './audit-samples.service.ts';
import { AuditDeviation, AuditSample, AuditSampleQuery } from './dto/audit-sample.dto.ts';

@ApiTags('audit')
@Controller('api')
@RequirePermission('audit-samples:read')
export class AuditSamplesController {
  constructor(private readonly samples: AuditSamplesService) {}

  @Get('audit-samples')
  @ApiOperation({
    summary: 'Draws cases by a seed from the months as their newest billing runs judged them.',
    description: 'X-Total-Count says of how many cases they were drawn. The same seed draws the same cases again.',
  })
  @ApiOkResponse({ standardSchema: z.array(AuditSample) })
  draw(
    @SignedIn() principal: Principal,
    @Query({ schema: AuditSampleQuery }) query: z.output<typeof AuditSampleQuery>,
  ): Promise<Page<AuditSample>> {
    return this.samples.draw(principal, parseInput(AuditSampleQuery, query));
  }

  @Get('audit-deviations')
  @ApiOperation({ summary: 'Everything that did not go its usual way; a short list that is not paged.' })
  @ApiOkResponse({ standardSchema: z.array(AuditDeviation) })
  list(
    @SignedIn() principal: Principal,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<AuditDeviation[]> {
    return this.samples.list(principal, languageOf(acceptLanguage));
  }
}
