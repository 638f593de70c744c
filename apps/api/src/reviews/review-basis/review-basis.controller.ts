import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { CSV_TYPE, handOut, languageOf, PDF_TYPE, RequirePermission, WORKBOOK_TYPE } from '../../platform/index.ts';
import { type ReviewBasis, ReviewBasisAnswer } from './dto/review-basis.ts';
import { reviewBasisPdf } from './pdf/review-basis-pdf.ts';
import { reviewBasisCsv } from './review-basis-csv.ts';
import { ReviewBasisService } from './review-basis.service.ts';
import { reviewBasisXlsx } from './review-basis-xlsx.ts';
import { fileStem } from './review-table.ts';

/** The review basis of a statement, on screen and as files. Files are Swedish whatever the caller's language: they are handed on. */
@ApiTags('statements')
@Controller('api/statements/:id')
export class ReviewBasisController {
  constructor(private readonly reviewBases: ReviewBasisService) {}

  @Get('review-basis')
  @ApiOperation({ summary: 'The statement with every episode, condition, instant and clause behind it.' })
  @RequirePermission('review-basis:read')
  @ApiOkResponse({ standardSchema: ReviewBasisAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<ReviewBasis> {
    return this.reviewBases.get(id, principal, { language: languageOf(acceptLanguage), form: 'screen' });
  }

  @Get('review-basis.csv')
  @ApiOperation({ summary: 'The review basis as CSV that opens right in Swedish Excel.' })
  @RequirePermission('review-basis:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'Semicolons, decimal commas, UTF-8 with BOM, CRLF', schema: { type: 'string' } })
  async getCsv(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const basis = await this.reviewBases.get(id, principal, { language: 'sv', form: 'csv' });
    return handOut(reply, {
      name: `${fileStem(basis)}.csv`,
      type: CSV_TYPE,
      content: reviewBasisCsv(basis),
    });
  }

  @Get('review-basis.xlsx')
  @ApiOperation({ summary: 'The review basis as a workbook.' })
  @RequirePermission('review-basis:read')
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getXlsx(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const basis = await this.reviewBases.get(id, principal, { language: 'sv', form: 'xlsx' });
    const content = await reviewBasisXlsx(basis);
    return handOut(reply, { name: `${fileStem(basis)}.xlsx`, type: WORKBOOK_TYPE, content });
  }

  @Get('review-basis.pdf')
  @ApiOperation({ summary: 'The review basis as a tagged PDF, fit to print.' })
  @RequirePermission('review-basis:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getPdf(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const basis = await this.reviewBases.get(id, principal, { language: 'sv', form: 'pdf' });
    return handOut(reply, {
      name: `${fileStem(basis)}.pdf`,
      type: PDF_TYPE,
      content: await reviewBasisPdf(basis),
    });
  }
}
