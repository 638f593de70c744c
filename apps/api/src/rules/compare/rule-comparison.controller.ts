import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, RequirePermission } from '../../platform/index.ts';
import { RuleComparisonAnswer } from '../dto/rule-comparison.dto.ts';
import { RuleComparisonService } from './rule-comparison.service.ts';

/** What is different between two versions. */
@ApiTags('rule-versions')
@Controller('api/rule-versions')
export class RuleComparisonController {
  constructor(private readonly comparison: RuleComparisonService) {}

  @Get(':id/compare/:otherId')
  @ApiOperation({ summary: 'What changes from one version to another, in words and as data.' })
  @RequirePermission('rules:read')
  @ApiOkResponse({ standardSchema: RuleComparisonAnswer })
  @ApiNotFoundResponse({ description: 'One of the versions is not there.' })
  compare(
    @Param('id') id: string,
    @Param('otherId') otherId: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<RuleComparisonAnswer> {
    return this.comparison.compare([id, otherId], { principal, language: languageOf(language) });
  }
}
