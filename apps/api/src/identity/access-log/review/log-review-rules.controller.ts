import { Body, Controller, Get, Headers, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { languageOf, parseInput, RequirePermission } from '../../../platform/index.ts';
import { type Principal, SignedIn } from '../../principal.ts';
import { LogReviewRuleAnswer, LogReviewRuleChange } from './dto/log-review.dto.ts';
import { LogReviewRulesService } from './log-review-rules.service.ts';

@ApiTags('access-log')
@Controller('api/log-review-rules')
@RequirePermission('access-log:review')
export class LogReviewRulesController {
  constructor(private readonly rules: LogReviewRulesService) {}

  @Get()
  @ApiOperation({ summary: 'What reviews of the access log look for; a short list that is not paged.' })
  @ApiOkResponse({ standardSchema: z.array(LogReviewRuleAnswer) })
  list(
    @SignedIn() principal: Principal,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<z.output<typeof LogReviewRuleAnswer>[]> {
    return this.rules.list(principal, languageOf(acceptLanguage));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Switches a rule on or off, or changes its thresholds, for reviews to come.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: LogReviewRuleAnswer })
  change(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Body({ schema: LogReviewRuleChange }) body: unknown,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<z.output<typeof LogReviewRuleAnswer>> {
    const language = languageOf(acceptLanguage);
    return this.rules.change(principal, id, parseInput(LogReviewRuleChange, body), { ifMatch, language });
  }
}
