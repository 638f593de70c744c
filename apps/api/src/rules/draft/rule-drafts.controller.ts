import { Body, Controller, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import { NewRuleDraft, RuleDraftChange, RuleVersionMove } from '../dto/rule-draft.dto.ts';
import { RuleVersionAnswer, type RuleVersionDto } from '../dto/rule-version.dto.ts';
import { RuleVersionMovesService } from '../publish/rule-version-moves.service.ts';
import { requireBounded } from './bounded-document.ts';
import { RuleDraftsService } from './rule-drafts.service.ts';

/** The life of a rule version, from the first draft on. */
@ApiTags('rule-versions')
@Controller('api/rule-versions')
export class RuleDraftsController {
  constructor(
    private readonly drafts: RuleDraftsService,
    private readonly moves: RuleVersionMovesService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Makes a draft with the content of another version, also to restore an old one.' })
  @RequirePermission('rules:write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: RuleVersionAnswer })
  create(
    @Body({ schema: NewRuleDraft }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
    @Headers('idempotency-key') key?: string,
  ): Promise<RuleVersionDto> {
    return this.drafts.create(parseInput(NewRuleDraft, body), { principal, language: languageOf(language) }, key);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Saves a draft; takes the body of GET and ignores what cannot be changed.' })
  @RequirePermission('rules:write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: RuleVersionAnswer })
  @ApiConflictResponse({ description: 'The version is no draft any more.' })
  save(
    @Param('id') id: string,
    @Body({ schema: RuleDraftChange }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
    @Headers('if-match') ifMatch?: string,
  ): Promise<RuleVersionDto> {
    const reader = { principal, language: languageOf(language) };
    const change = parseInput(RuleDraftChange, body);
    requireBounded(change);
    return this.drafts.save(id, change, { reader, ifMatch });
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes a version to its next state; each act asks for a right of its own.' })
  @RequirePermission('rules:read')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiOkResponse({ standardSchema: RuleVersionAnswer })
  @ApiForbiddenResponse({ description: 'Nobody approves what they wrote themselves, whatever roles they hold.' })
  @ApiConflictResponse({ description: 'The act is not open now, and why.' })
  move(
    @Param('id') id: string,
    @Body({ schema: RuleVersionMove }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
  ): Promise<RuleVersionDto> {
    return this.moves.move(id, parseInput(RuleVersionMove, body), {
      principal,
      language: languageOf(headers['accept-language']),
      key: headers['idempotency-key'],
      ifMatch: headers['if-match'],
    });
  }
}
