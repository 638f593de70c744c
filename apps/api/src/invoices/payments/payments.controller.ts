import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import {
  languageOf,
  type Page,
  parseInput,
  problem,
  RequireFreshSignIn,
  RequirePermission,
  TakesFile,
} from '../../platform/index.ts';
import {
  CreditBalanceAnswer,
  type CreditBalanceDto,
  DecideCreditBalance,
  DecideLeftOver,
  ListPaymentFiles,
  ListPayments,
  PaymentAnswer,
  PaymentFileAnswer,
  type PaymentFileDto,
  type PaymentDto,
  PaymentImportAnswer,
  type PaymentImportDto,
} from './dto/payment.dto.ts';
import { ImportPayments } from './import-payments.service.ts';
import { PaymentsService } from './payments.service.ts';

type RequestHeaders = Record<string, string | undefined>;

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 5;
/** Beyond this nobody mistook a file. */
const MOST_READ_MEGABYTES = 50;

@ApiTags('payments')
@Controller('api')
export class PaymentsController {
  constructor(
    private readonly imports: ImportPayments,
    private readonly payments: PaymentsService,
  ) {}

  @Post('payments/imports')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Books the credits of a bank notification, ISO 20022 camt.054.',
    description: 'All of the file or nothing. The same file, or the same entry in another file, has no second effect.',
  })
  @RequirePermission('payments:write')
  @TakesFile('application/xml', 'text/xml')
  @ApiConsumes('application/xml', 'text/xml')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: PaymentImportAnswer })
  @ApiUnprocessableEntityResponse({ description: 'The file cannot be read; nothing was booked.' })
  async import(
    @Req() request: FastifyRequest,
    @SignedIn() principal: Principal,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
  ): Promise<PaymentImportDto> {
    return this.imports.import(await bytesOf(request), principal, idempotencyKey);
  }

  @Get('payments/imports')
  @ApiOperation({ summary: 'Payment files that were read in, the newest first, with what became of their payments.' })
  @RequirePermission('payments:read')
  @ApiOkResponse({ standardSchema: z.array(PaymentFileAnswer) })
  listFiles(
    @Query({ schema: ListPaymentFiles }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<Page<PaymentFileDto>> {
    return this.payments.listFiles(parseInput(ListPaymentFiles, query), principal);
  }

  @Get('payments')
  @ApiOperation({ summary: 'Payments, the newest first; `toDo=true` is what waits for a person.' })
  @RequirePermission('payments:read')
  @ApiOkResponse({ standardSchema: z.array(PaymentAnswer) })
  list(
    @Query({ schema: ListPayments }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<PaymentDto>> {
    return this.payments.list(parseInput(ListPayments, query), { principal, language: languageOf(language) });
  }

  @Get('payments/:id')
  @ApiOperation({ summary: 'One payment, and what was decided about it.' })
  @RequirePermission('payments:read')
  @ApiOkResponse({ standardSchema: PaymentAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<PaymentDto> {
    return this.payments.get(id, { principal, language: languageOf(language) });
  }

  @Post('payments/:id/decisions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Assigns, pays back or sets off what a payment left over.' })
  @RequirePermission('payments:write')
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: PaymentAnswer })
  @ApiConflictResponse({ description: 'Nothing is left, or the act does not fit the payment.' })
  @ApiUnprocessableEntityResponse({ description: 'More than is left or open, or an invoice of another municipality.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  decide(
    @Param('id') id: string,
    @Body({ schema: DecideLeftOver }) body: unknown,
    @Headers() headers: RequestHeaders,
    @SignedIn() principal: Principal,
  ): Promise<PaymentDto> {
    return this.payments.decide(id, parseInput(DecideLeftOver, body), {
      principal,
      language: languageOf(headers['accept-language']),
      idempotencyKey: headers['idempotency-key'],
      ifMatch: headers['if-match'],
    });
  }

  @Get('credit-balances')
  @ApiOperation({
    summary: 'Invoices that were paid and then credited, and what is to be paid back; a short list that is not paged.',
  })
  @RequirePermission('payments:read')
  @ApiOkResponse({ standardSchema: z.array(CreditBalanceAnswer) })
  creditBalances(@SignedIn() principal: Principal): Promise<CreditBalanceDto[]> {
    return this.payments.creditBalances({ principal, language: 'sv' });
  }

  @Post('invoices/:id/credit-balance')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pays back or sets off what a credited invoice was paid too much.' })
  @RequirePermission('payments:write')
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: z.array(CreditBalanceAnswer) })
  @ApiConflictResponse({ description: 'Nothing is to be paid back.' })
  @ApiUnprocessableEntityResponse({ description: 'More than is left or open, or an invoice of another municipality.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  decideCreditBalance(
    @Param('id') id: string,
    @Body({ schema: DecideCreditBalance }) body: unknown,
    @Headers() headers: RequestHeaders,
    @SignedIn() principal: Principal,
  ): Promise<CreditBalanceDto[]> {
    return this.payments.decideCreditBalance(id, parseInput(DecideCreditBalance, body), {
      principal,
      language: languageOf(headers['accept-language']),
      idempotencyKey: headers['idempotency-key'],
    });
  }
}

/** @throws Problem 413 */
async function bytesOf(request: FastifyRequest): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  if (request.body instanceof Readable) {
    for await (const piece of request.body as AsyncIterable<Buffer>) {
      size += piece.length;
      // The rest is read and let go: who still sends would otherwise find the line cut instead of an answer.
      if (size > MOST_MEGABYTES * MEGABYTE) pieces.length = 0;
      else pieces.push(piece);
      if (size > MOST_READ_MEGABYTES * MEGABYTE) break;
    }
  }
  if (size > MOST_MEGABYTES * MEGABYTE) throw problem(413, 'file-too-large', TOO_LARGE);
  return Buffer.concat(pieces);
}

const TOO_LARGE = {
  sv: `Filen är större än ${MOST_MEGABYTES} MB. Dela upp den.`,
  en: `The file is larger than ${MOST_MEGABYTES} MB. Split it.`,
};
