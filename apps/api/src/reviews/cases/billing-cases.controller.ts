import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, type Page, parseInput, RequirePermission } from '../../platform/index.ts';
import { BillingCasesService } from './billing-cases.service.ts';
import { CaseExceptions } from './case-exceptions.ts';
import {
  BillingCaseAnswer,
  type BillingCaseDto,
  ExtendReview,
  HoldInvoice,
  ListBillingCases,
  MoveBillingCase,
} from './dto/billing-case.dto.ts';

@ApiTags('billing-cases')
@Controller('api/billing-cases')
export class BillingCasesController {
  constructor(
    private readonly cases: BillingCasesService,
    private readonly exceptions: CaseExceptions,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Billing cases: one per payer, month and care type.' })
  @RequirePermission('billing-cases:read')
  @ApiOkResponse({ standardSchema: z.array(BillingCaseAnswer) })
  list(
    @Query({ schema: ListBillingCases }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<BillingCaseDto>> {
    return this.cases.list(parseInput(ListBillingCases, query), { principal, language: languageOf(language) });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One billing case: where it stands, who acts next, what is due and which acts are open.' })
  @RequirePermission('billing-cases:read')
  @ApiOkResponse({ standardSchema: BillingCaseAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BillingCaseDto> {
    return this.cases.get(id, { principal, language: languageOf(language) });
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Moves a billing case; each step asks for its own permission.' })
  @RequirePermission('billing-cases:read')
  @ApiOkResponse({ standardSchema: BillingCaseAnswer })
  @ApiConflictResponse({
    description: 'The case is not in a state from which this is possible; the problem names why.',
  })
  @ApiUnprocessableEntityResponse({ description: 'A reason or a signatory is missing.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  move(
    @Param('id') id: string,
    @Body({ schema: MoveBillingCase }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<BillingCaseDto> {
    return this.cases.move(id, parseInput(MoveBillingCase, body), {
      principal,
      language: languageOf(headers['accept-language']),
      ifMatch: headers['if-match'],
      idempotencyKey: headers['idempotency-key'],
    });
  }

  @Post(':id/extensions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gives a payer a longer review, with a reason.' })
  @RequirePermission('billing-cases:write')
  @ApiOkResponse({ standardSchema: BillingCaseAnswer })
  @ApiConflictResponse({ description: 'The case is not in review.' })
  @ApiUnprocessableEntityResponse({ description: 'The new last day is not later.' })
  @ApiHeader({ name: 'If-Match', required: true })
  async extend(
    @Param('id') id: string,
    @Body({ schema: ExtendReview }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<BillingCaseDto> {
    const { lastDay, reason } = parseInput(ExtendReview, body);
    await this.exceptions.extend(id, lastDay, { principal, ifMatch: headers['if-match'], reason });
    return this.cases.get(id, { principal, language: languageOf(headers['accept-language']) });
  }

  @Post(':id/holds')
  @HttpCode(200)
  @ApiOperation({ summary: 'Holds the invoice of a case, with a reason.' })
  @RequirePermission('billing-cases:write')
  @ApiOkResponse({ standardSchema: BillingCaseAnswer })
  @ApiConflictResponse({ description: 'It is held or sent already.' })
  @ApiHeader({ name: 'If-Match', required: true })
  async hold(
    @Param('id') id: string,
    @Body({ schema: HoldInvoice }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<BillingCaseDto> {
    const { reason } = parseInput(HoldInvoice, body);
    await this.exceptions.hold(id, { principal, ifMatch: headers['if-match'], reason });
    return this.cases.get(id, { principal, language: languageOf(headers['accept-language']) });
  }

  @Post(':id/hold-releases')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lets a held invoice go, with a reason.' })
  @RequirePermission('billing-cases:write')
  @ApiOkResponse({ standardSchema: BillingCaseAnswer })
  @ApiConflictResponse({ description: 'It is not held.' })
  @ApiHeader({ name: 'If-Match', required: true })
  async letGo(
    @Param('id') id: string,
    @Body({ schema: HoldInvoice }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<BillingCaseDto> {
    const { reason } = parseInput(HoldInvoice, body);
    await this.exceptions.release(id, { principal, ifMatch: headers['if-match'], reason });
    return this.cases.get(id, { principal, language: languageOf(headers['accept-language']) });
  }
}
