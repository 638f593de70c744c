import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseInstant } from '@fristdag/rules';
import { z } from 'zod';
import { type Principal, SignedIn } from '../identity/index.ts';
import { inWords, languageOf, listQuery, type Page, parseInput, RequirePermission } from '../platform/index.ts';
import { RuleVersionAnswer, type RuleVersionDto } from './dto/rule-version.dto.ts';
import { ruleVersionStates } from './rule-version-transitions.ts';
import { RuleVersionsService } from './rule-versions.service.ts';

const CareType = z.enum(['somatic', 'psychiatric']);

const ListRuleVersions = listQuery({
  sortable: ['validFrom', 'careType', 'ruleVersion'],
  filters: { careType: CareType.optional(), state: z.enum(ruleVersionStates).optional() },
});

const InForce = z.strictObject({
  careType: CareType,
  period: z.string().regex(
    /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/,
    inWords({
      sv: 'Skriv månaden som ÅÅÅÅ-MM, till exempel 2020-01.',
      en: 'Write the month as YYYY-MM, such as 2020-01.',
    }),
  ),
  knownAt: z
    .string()
    .refine(
      (text) => typeof parseInstant(text) === 'number',
      inWords({ sv: 'Skriv ett klockslag som 2020-10-22T09:00.', en: 'Write an instant such as 2020-10-22T09:00.' }),
    )
    .optional(),
});

@ApiTags('rule-versions')
@Controller('api/rule-versions')
export class RuleVersionsController {
  constructor(private readonly versions: RuleVersionsService) {}

  @Get()
  @ApiOperation({
    summary: 'Rule versions over time; drafts too for the region, and what is consulted for those asked.',
  })
  @RequirePermission('rules:read')
  @ApiOkResponse({ standardSchema: z.array(RuleVersionAnswer) })
  list(
    @Query({ schema: ListRuleVersions }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<RuleVersionDto>> {
    return this.versions.list(parseInput(ListRuleVersions, query), { principal, language: languageOf(language) });
  }

  @Get('in-force')
  @ApiOperation({ summary: 'The version that governed a month, as known at an instant.' })
  @RequirePermission('rules:read')
  @ApiOkResponse({ standardSchema: RuleVersionAnswer })
  @ApiNotFoundResponse({ description: 'No version governs the month.' })
  inForce(
    @Query({ schema: InForce }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<RuleVersionDto> {
    const { careType, period, knownAt } = parseInput(InForce, query);
    const known = knownAt === undefined ? undefined : Number(parseInstant(knownAt));
    return this.versions.getInForce(
      { careType, period, knownAt: known },
      { principal, language: languageOf(language) },
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'One rule version, with its document and as sentences.' })
  @RequirePermission('rules:read')
  @ApiOkResponse({ standardSchema: RuleVersionAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<RuleVersionDto> {
    return this.versions.get(id, { principal, language: languageOf(language) });
  }
}
