import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type Principal, SignedIn } from '../../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../../platform/index.ts';
import { TriedRuleVersion, type TriedRuleVersionDto, TryRuleVersion } from '../dto/try-rule-version.ts';
import { TryRuleVersions } from './try-rule-version.service.ts';

@ApiTags('rule-versions')
@Controller('api/rule-versions/:id')
export class TryRuleVersionController {
  constructor(private readonly versions: TryRuleVersions) {}

  @Post('try')
  @ApiOperation({
    summary: 'Judges one episode, typed in or stored, under the version and under the one in force; nothing is stored.',
  })
  @HttpCode(200)
  @RequirePermission('rules:read')
  @ApiOkResponse({ standardSchema: TriedRuleVersion })
  @ApiNotFoundResponse({ description: 'No such version, or no such episode that the caller may read.' })
  @ApiUnprocessableEntityResponse({ description: 'The episode is refused, for the reasons an import would give.' })
  try(
    @Param('id') id: string,
    @Body({ schema: TryRuleVersion }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<TriedRuleVersionDto> {
    return this.versions.try(id, parseInput(TryRuleVersion, body), { principal, language: languageOf(language) });
  }
}
