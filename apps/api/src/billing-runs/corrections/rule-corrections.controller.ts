import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, type Page, parseInput, RequirePermission } from '../../platform/index.ts';
import {
  ListRuleCorrections,
  RuleCorrectionAnswer,
  type RuleCorrectionDto,
  RuleCorrectionItem,
  type RuleCorrectionItemDto,
} from './dto/rule-correction.ts';
import { RuleCorrections } from './rule-corrections.service.ts';

@ApiTags('rule-corrections')
@Controller('api/rule-corrections')
export class RuleCorrectionsController {
  constructor(private readonly corrections: RuleCorrections) {}

  @Get()
  @ApiOperation({ summary: 'Versions that came to govern months which were billed already, newest first.' })
  @RequirePermission('impact:read')
  @ApiOkResponse({ standardSchema: z.array(RuleCorrectionItem) })
  list(
    @Query({ schema: ListRuleCorrections }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<RuleCorrectionItemDto>> {
    const page = parseInput(ListRuleCorrections, query);
    return this.corrections.list(page, { principal, language: languageOf(language) });
  }

  @Get(':id')
  @ApiOperation({ summary: 'Every affected statement with what it comes to now, per payer and month.' })
  @RequirePermission('impact:read')
  @ApiOkResponse({ standardSchema: RuleCorrectionAnswer })
  @ApiNotFoundResponse({ description: 'No such correction.' })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<RuleCorrectionDto> {
    return this.corrections.get(id, principal, languageOf(language));
  }
}
