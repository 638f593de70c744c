import { Body, Controller, Get, Header, Headers, Param, Post, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import { EndOfTransition, NewPriceDrafts, RuleFileBody } from '../dto/rule-draft.dto.ts';
import { RuleVersionAnswer, type RuleVersionDto } from '../dto/rule-version.dto.ts';
import { RuleVersionsService } from '../rule-versions.service.ts';
import { requireBounded } from './bounded-document.ts';
import { SpecialDraftsService } from './special-drafts.service.ts';

@ApiTags('rule-versions')
@Controller('api/rule-versions')
export class SpecialDraftsController {
  constructor(
    private readonly special: SpecialDraftsService,
    private readonly versions: RuleVersionsService,
  ) {}

  @Post('new-price')
  @ApiOperation({ summary: 'Makes drafts of both care types with a new price and nothing else changed.' })
  @RequirePermission('rules:write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: z.array(RuleVersionAnswer) })
  newPrice(
    @Body({ schema: NewPriceDrafts }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
    @Headers('idempotency-key') key?: string,
  ): Promise<RuleVersionDto[]> {
    const reader = { principal, language: languageOf(language) };
    return this.special.newPrice(parseInput(NewPriceDrafts, body), { reader, key });
  }

  @Post('end-transition')
  @ApiOperation({ summary: 'Makes a draft that moves psychiatry from its transitional rules to the average model.' })
  @RequirePermission('rules:write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: RuleVersionAnswer })
  @ApiConflictResponse({ description: 'Psychiatry has no transitional rules in that month.' })
  endTransition(
    @Body({ schema: EndOfTransition }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
    @Headers('idempotency-key') key?: string,
  ): Promise<RuleVersionDto> {
    const reader = { principal, language: languageOf(language) };
    return this.special.endTransition(parseInput(EndOfTransition, body), { reader, key });
  }

  @Post('imports')
  @ApiOperation({ summary: 'Takes in a file of rules/ as a draft.' })
  @RequirePermission('rules:write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: RuleVersionAnswer })
  importFile(
    @Body({ schema: RuleFileBody }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
    @Headers('idempotency-key') key?: string,
  ): Promise<RuleVersionDto> {
    const reader = { principal, language: languageOf(language) };
    const document = parseInput(RuleFileBody, body);
    requireBounded({ document });
    return this.special.importFile(document, { reader, key });
  }

  @Get(':id/file')
  @ApiOperation({ summary: 'The version as a file of rules/; its line of the lock is its name and hash.' })
  @RequirePermission('rules:read')
  @ApiProduces('application/json')
  @ApiOkResponse({ description: 'The document, indented like the files of rules/.' })
  @Header('content-type', 'application/json; charset=utf-8')
  async file(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<string> {
    const { document, ruleVersion, hash } = await this.versions.get(id, { principal, language: languageOf(language) });
    reply.header('content-disposition', `attachment; filename="${ruleVersion.replace('/', '-')}.json"`);
    reply.header('x-lock-line', `"${ruleVersion}": "${hash}"`);
    return `${JSON.stringify(document, null, 2)}\n`;
  }
}
