import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, type Page, parseInput, RequireFreshSignIn, RequirePermission } from '../../platform/index.ts';
import {
  CorrectInvoice,
  CreditInvoice,
  InvoiceAnswer,
  type InvoiceDto,
  InvoicePreviewAnswer,
  type InvoicePreviewDto,
  ListInvoices,
} from './dto/invoice.dto.ts';
import { InvoicesService } from './invoices.service.ts';
import { TakeBackInvoices } from './take-back-invoices.service.ts';

type RequestHeaders = Record<string, string | undefined>;

@ApiTags('invoices')
@Controller('api')
export class InvoicesController {
  constructor(
    private readonly invoices: InvoicesService,
    private readonly takingBack: TakeBackInvoices,
  ) {}

  @Get('invoices')
  @ApiOperation({ summary: 'Invoices and credit notes, the newest number first.' })
  @RequirePermission('invoices:read')
  @ApiOkResponse({ standardSchema: z.array(InvoiceAnswer) })
  list(
    @Query({ schema: ListInvoices }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<InvoiceDto>> {
    return this.invoices.list(parseInput(ListInvoices, query), { principal, language: languageOf(language) });
  }

  @Get('invoices/:id')
  @ApiOperation({ summary: 'One invoice or credit note, as it was issued, and what has happened to its sum.' })
  @RequirePermission('invoices:read')
  @ApiOkResponse({ standardSchema: InvoiceAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<InvoiceDto> {
    return this.invoices.get(id, { principal, language: languageOf(language) });
  }

  @Post('invoices/:id/credit')
  @ApiOperation({ summary: 'Takes an invoice back by a credit note, wholly or in part.' })
  @RequirePermission('invoices:write')
  @RequireFreshSignIn()
  @ApiCreatedResponse({ standardSchema: InvoiceAnswer })
  @ApiConflictResponse({ description: 'It is a credit note, or credited already.' })
  @ApiUnprocessableEntityResponse({ description: 'More than is left of the invoice.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  credit(
    @Param('id') id: string,
    @Body({ schema: CreditInvoice }) body: unknown,
    @Headers() headers: RequestHeaders,
    @SignedIn() principal: Principal,
  ): Promise<InvoiceDto> {
    return this.takingBack.credit(id, parseInput(CreditInvoice, body), {
      principal,
      language: languageOf(headers['accept-language']),
      idempotencyKey: headers['idempotency-key'],
    });
  }

  @Get('billing-cases/:id/invoice-preview')
  @ApiOperation({ summary: 'What the invoice of a case would be, all that stops it, and the net of a correction.' })
  @RequirePermission('invoices:read')
  @ApiOkResponse({ standardSchema: InvoicePreviewAnswer })
  @ApiConflictResponse({ description: 'The basis has not been shared.' })
  preview(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<InvoicePreviewDto> {
    return this.invoices.preview(id, { principal, language: languageOf(language) });
  }

  @Post('billing-cases/:id/invoice-approvals')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approves an invoice above the line: by another person than whoever made the basis ready.' })
  @RequirePermission('invoices:approve')
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: InvoicePreviewAnswer })
  @ApiConflictResponse({ description: 'No approval is asked for.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  approve(
    @Param('id') id: string,
    @Headers() headers: RequestHeaders,
    @SignedIn() principal: Principal,
  ): Promise<InvoicePreviewDto> {
    return this.invoices.approve(id, {
      principal,
      language: languageOf(headers['accept-language']),
      idempotencyKey: headers['idempotency-key'],
    });
  }

  @Post('billing-cases/:id/corrections')
  @HttpCode(200)
  @ApiOperation({ summary: 'Brings an invoiced month to its newest basis: a credit note and a new invoice.' })
  @RequirePermission('invoices:write')
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: InvoicePreviewAnswer })
  @ApiConflictResponse({ description: 'The invoices agree with the basis, or something stops the new invoice.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  correct(
    @Param('id') id: string,
    @Body({ schema: CorrectInvoice }) body: unknown,
    @Headers() headers: RequestHeaders,
    @SignedIn() principal: Principal,
  ): Promise<InvoicePreviewDto> {
    const { reason } = parseInput(CorrectInvoice, body);
    return this.takingBack.correct(id, reason, {
      principal,
      language: languageOf(headers['accept-language']),
      idempotencyKey: headers['idempotency-key'],
    });
  }
}
