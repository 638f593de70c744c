import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Principal, SignedIn } from '../../identity/index.ts';
import {
  CSV_TYPE,
  handOut,
  parseInput,
  PDF_TYPE,
  RequirePermission,
  tableCsv,
  tableWorkbook,
  WORKBOOK_TYPE,
} from '../../platform/index.ts';
import { notInvoicedTable, yearlyTable } from './account-tables.ts';
import { MonthQuery, PayerYearQuery, YearQuery } from './month-end.dto.ts';
import { MonthEndService } from './month-end.service.ts';

const BYTES = 'application/octet-stream';

/** The accounts' lists as files: Swedish whatever the caller's language, since they are handed on. */
@ApiTags('month-end')
@Controller('api')
export class MonthEndFilesController {
  constructor(private readonly monthEnd: MonthEndService) {}

  @Get('month-end.csv')
  @ApiOperation({ summary: 'What is calculated and not yet invoiced at the end of a month, as Swedish CSV.' })
  @RequirePermission('payments:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async notInvoicedCsv(
    @Query({ schema: MonthQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { month } = parseInput(MonthQuery, query);
    const content = tableCsv(notInvoicedTable(month, await this.monthEnd.notInvoiced(month, principal)));
    return handOut(reply, { name: `ej-fakturerat-${month}.csv`, type: CSV_TYPE, content });
  }

  @Get('month-end.xlsx')
  @ApiOperation({ summary: 'What is calculated and not yet invoiced at the end of a month, as a workbook.' })
  @RequirePermission('payments:read')
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async notInvoicedXlsx(
    @Query({ schema: MonthQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { month } = parseInput(MonthQuery, query);
    const content = await tableWorkbook(notInvoicedTable(month, await this.monthEnd.notInvoiced(month, principal)));
    return handOut(reply, { name: `ej-fakturerat-${month}.xlsx`, type: WORKBOOK_TYPE, content });
  }

  @Get('yearly-statements.csv')
  @ApiOperation({ summary: "Each payer's year as Swedish CSV." })
  @RequirePermission('invoices:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async yearlyCsv(
    @Query({ schema: YearQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const wanted = parseInput(YearQuery, query);
    const content = tableCsv(yearlyTable(wanted.year, await this.monthEnd.yearly(wanted, principal)));
    return handOut(reply, { name: `årsbesked-${wanted.year}.csv`, type: CSV_TYPE, content });
  }

  @Get('yearly-statements.xlsx')
  @ApiOperation({ summary: "Each payer's year as a workbook." })
  @RequirePermission('invoices:read')
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async yearlyXlsx(
    @Query({ schema: YearQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const wanted = parseInput(YearQuery, query);
    const content = await tableWorkbook(yearlyTable(wanted.year, await this.monthEnd.yearly(wanted, principal)));
    return handOut(reply, { name: `årsbesked-${wanted.year}.xlsx`, type: WORKBOOK_TYPE, content });
  }

  @Get('yearly-statements.pdf')
  @ApiOperation({ summary: "One payer's year as a tagged PDF, with its invoices and credit notes." })
  @RequirePermission('invoices:read')
  @ApiProduces(PDF_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async yearlyPdf(
    @Query({ schema: PayerYearQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const wanted = parseInput(PayerYearQuery, query);
    const content = await this.monthEnd.yearlyPdf(wanted, principal);
    return handOut(reply, { name: `årsbesked-${wanted.year}-${wanted.payer}.pdf`, type: PDF_TYPE, content });
  }

  @Get('ledger/sie')
  @ApiOperation({ summary: "A month's vouchers for the accounting system: SIE 4I, code page 437." })
  @RequirePermission('payments:read')
  @ApiProduces(BYTES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiConflictResponse({ description: 'An account has no number yet, or a text cannot be written.' })
  async sie(
    @Query({ schema: MonthQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { month } = parseInput(MonthQuery, query);
    const content = await this.monthEnd.sie(month, principal);
    return handOut(reply, { name: `fristdag-${month}.si`, type: BYTES, content });
  }
}
