import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { languageOf, type Page, parseInput, RequireFreshSignIn, RequirePermission } from '../../../platform/index.ts';
import { type Principal, SignedIn } from '../../principal.ts';
import { AccessEntry } from '../dto/access-entry.dto.ts';
import {
  FindingEntriesQuery,
  FindingListQuery,
  JudgeFinding,
  LogFinding,
  LogReviewAnswer,
  LogReviewListQuery,
  StartLogReview,
} from './dto/log-review.dto.ts';
import { LogReviewsService } from './log-reviews.service.ts';

@ApiTags('access-log')
@Controller('api/log-reviews')
@RequirePermission('access-log:review')
export class LogReviewsController {
  constructor(private readonly reviews: LogReviewsService) {}

  @Get()
  @ApiOperation({ summary: 'Reviews of the access log, newest first.' })
  @ApiOkResponse({ standardSchema: z.array(LogReviewAnswer) })
  list(
    @SignedIn() principal: Principal,
    @Query({ schema: LogReviewListQuery }) query: unknown,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<Page<LogReviewAnswer>> {
    return this.reviews.list(principal, parseInput(LogReviewListQuery, query), languageOf(acceptLanguage));
  }

  @Post()
  @ApiOperation({ summary: 'Draws a sample of a period’s accesses and looks for what the rules look for.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: LogReviewAnswer })
  start(
    @SignedIn() principal: Principal,
    @Body({ schema: StartLogReview }) body: unknown,
    @Headers('idempotency-key') key?: string,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<LogReviewAnswer> {
    const language = languageOf(acceptLanguage);
    return this.reviews.start(principal, parseInput(StartLogReview, body), { key, language });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One review: what it was drawn from, how far it is, who signed it.' })
  @ApiOkResponse({ standardSchema: LogReviewAnswer })
  get(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<LogReviewAnswer> {
    return this.reviews.get(principal, id, languageOf(acceptLanguage));
  }

  @Get(':id/findings')
  @ApiOperation({ summary: 'What a review found: what the rules found first, then the sample.' })
  @ApiOkResponse({ standardSchema: z.array(LogFinding) })
  listFindings(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Query({ schema: FindingListQuery }) query: unknown,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<Page<LogFinding>> {
    return this.reviews.listFindings(principal, id, parseInput(FindingListQuery, query), languageOf(acceptLanguage));
  }

  @Get(':id/findings/:findingId/entries')
  @ApiOperation({ summary: 'The entries of the access log behind a finding, oldest first.' })
  @ApiOkResponse({ standardSchema: z.array(AccessEntry) })
  listEntries(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Param('findingId') findingId: string,
    @Query({ schema: FindingEntriesQuery }) query: unknown,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<Page<z.output<typeof AccessEntry>>> {
    const page = parseInput(FindingEntriesQuery, query);
    return this.reviews.listEntries(principal, { id, findingId }, page, languageOf(acceptLanguage));
  }

  @Put(':id/findings/:findingId')
  @ApiOperation({ summary: 'Judges a finding: no remark, or to be followed up with what.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: LogFinding })
  @ApiConflictResponse({ description: 'It is about the caller’s own accesses, or the review is signed.' })
  judge(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Param('findingId') findingId: string,
    @Body({ schema: JudgeFinding }) body: unknown,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<LogFinding> {
    const language = languageOf(acceptLanguage);
    return this.reviews.judge(principal, { id, findingId }, parseInput(JudgeFinding, body), { ifMatch, language });
  }

  @Post(':id/signature')
  @ApiOperation({ summary: 'Signs a review that is judged through; from then on it does not change.' })
  @HttpCode(200)
  @RequireFreshSignIn()
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: LogReviewAnswer })
  @ApiConflictResponse({ description: 'A finding is not judged or about the caller, or the review is signed.' })
  sign(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<LogReviewAnswer> {
    return this.reviews.sign(principal, id, { ifMatch, language: languageOf(acceptLanguage) });
  }
}
