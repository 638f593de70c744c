import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { actingWith, notPermitted, type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import { NewRuleComment, RuleCommentAnswer } from '../dto/rule-draft.dto.ts';
import { RuleCommentsService } from './rule-comments.service.ts';

@ApiTags('rule-versions')
@Controller('api/rule-versions/:id/comments')
export class RuleCommentsController {
  constructor(private readonly comments: RuleCommentsService) {}

  @Get()
  @ApiOperation({ summary: 'What the people who write and approve say about a version; the region alone reads it.' })
  @RequirePermission('rules:read')
  @ApiOkResponse({ standardSchema: z.array(RuleCommentAnswer) })
  list(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<RuleCommentAnswer[]> {
    if (principal.reach.kind !== 'region') throw notPermitted();
    return this.comments.list(id, { principal, language: languageOf(language) });
  }

  @Post()
  @ApiOperation({ summary: 'Comments on a version, a parameter or a condition; for those who write or approve.' })
  @RequirePermission('rules:read')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: RuleCommentAnswer })
  add(
    @Param('id') id: string,
    @Body({ schema: NewRuleComment }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
    @Headers('idempotency-key') key?: string,
  ): Promise<RuleCommentAnswer> {
    const acting = actingWith(principal, 'rules:write') ?? actingWith(principal, 'rules:approve');
    if (!acting) throw notPermitted();
    const reader = { principal: acting, language: languageOf(language) };
    return this.comments.add(id, parseInput(NewRuleComment, body), { reader, key });
  }
}
