import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import { requireBounded } from '../draft/bounded-document.ts';
import { RuleDocumentChecksAnswer, RuleDocumentToCheck } from '../dto/rule-document-checks.dto.ts';
import { DocumentChecksService } from './document-checks.service.ts';

/** The checks of the editor, for a document that need not be anybody's draft. */
@ApiTags('rule-versions')
@Controller('api/rule-versions/checks')
export class DocumentChecksController {
  constructor(private readonly checks: DocumentChecksService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Checks a document of a rule version and says what it means; stores nothing.' })
  @RequirePermission('rules:read')
  @ApiOkResponse({ standardSchema: RuleDocumentChecksAnswer })
  check(
    @Body({ schema: RuleDocumentToCheck }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<RuleDocumentChecksAnswer> {
    const written = parseInput(RuleDocumentToCheck, body);
    requireBounded(written);
    return this.checks.check(written, { principal, language: languageOf(language) });
  }
}
