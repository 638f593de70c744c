import { Body, Controller, Get, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import {
  LedgerAccountAnswer,
  type LedgerAccountDto,
  MonthQuery,
  NotInvoiced,
  type NotInvoicedDto,
  SaveLedgerAccount,
  YearlyStatement,
  type YearlyStatementDto,
  YearQuery,
} from './month-end.dto.ts';
import { MonthEndService } from './month-end.service.ts';
import { swedishCsv } from './swedish-csv.ts';

type RequestHeaders = Record<string, string | undefined>;

@ApiTags('month-end')
@Controller('api')
export class MonthEndController {
  constructor(private readonly monthEnd: MonthEndService) {}

  @Get('month-end')
  @ApiOperation({ summary: 'What is calculated and not yet invoiced at the end of a month; a list that is not paged.' })
  @RequirePermission('payments:read')
  @ApiOkResponse({ standardSchema: z.array(NotInvoiced) })
  notInvoiced(
    @Query({ schema: MonthQuery }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<NotInvoicedDto[]> {
    return this.monthEnd.notInvoiced(parseInput(MonthQuery, query).month, principal);
  }

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
    const rows = await this.monthEnd.notInvoiced(month, principal);
    const headers = ['Månad', 'Kod', 'Betalare', 'Vårdtyp', 'Beräknat', 'Fakturerat', 'Ej fakturerat'];
    const content = swedishCsv(
      headers,
      rows.map(({ period, payer, payerName, careType, calculated, invoiced, notInvoiced }) => [
        ...[{ text: period }, { text: payer }, { text: payerName }],
        { text: careType === 'somatic' ? 'somatik' : 'psykiatri' },
        ...[{ amount: calculated }, { amount: invoiced }, { amount: notInvoiced }],
      ]),
    );
    return send(reply, { name: `ej-fakturerat-${month}.csv`, type: CSV, content: Buffer.from(content) });
  }

  @Get('yearly-statements')
  @ApiOperation({ summary: "Each payer's year: invoiced, credited, paid and open; a list that is not paged." })
  @RequirePermission('invoices:read')
  @ApiOkResponse({ standardSchema: z.array(YearlyStatement) })
  yearly(
    @Query({ schema: YearQuery }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<YearlyStatementDto[]> {
    return this.monthEnd.yearly(parseInput(YearQuery, query), principal);
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
    const rows = await this.monthEnd.yearly(wanted, principal);
    const sums = ['opening', 'invoiced', 'credited', 'paid', 'refunded', 'setOff', 'writtenOff', 'closing'] as const;
    const headers = [
      ...['Kod', 'Betalare', 'Ingående', 'Fakturerat', 'Krediterat', 'Betalt'],
      ...['Återbetalt', 'Kvittat', 'Avskrivet', 'Utgående'],
    ];
    const content = swedishCsv(
      headers,
      rows.map((row) => [{ text: row.payer }, { text: row.payerName }, ...sums.map((sum) => ({ amount: row[sum] }))]),
    );
    return send(reply, { name: `årsbesked-${wanted.year}.csv`, type: CSV, content: Buffer.from(content) });
  }

  @Get('ledger/sie')
  @ApiOperation({ summary: "A month's vouchers for the accounting system: SIE 4I, code page 437." })
  @RequirePermission('payments:read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiConflictResponse({ description: 'An account has no number yet, or a text cannot be written.' })
  async sie(
    @Query({ schema: MonthQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { month } = parseInput(MonthQuery, query);
    const content = await this.monthEnd.sie(month, principal);
    return send(reply, { name: `fristdag-${month}.si`, type: 'application/octet-stream', content });
  }

  @Get('ledger-accounts')
  @ApiOperation({ summary: "The ledger's accounts in the region's own chart; a short list that is not paged." })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: z.array(LedgerAccountAnswer) })
  accounts(
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<LedgerAccountDto[]> {
    return this.monthEnd.accounts(principal, languageOf(language));
  }

  @Put('ledger-accounts/:account')
  @ApiOperation({ summary: "Sets what an account of the ledger is called in the region's own chart." })
  @RequirePermission('registers:write')
  @ApiOkResponse({ standardSchema: z.array(LedgerAccountAnswer) })
  @ApiHeader({ name: 'If-Match', required: true })
  saveAccount(
    @Param('account') account: string,
    @Body({ schema: SaveLedgerAccount }) body: unknown,
    @Headers() headers: RequestHeaders,
    @SignedIn() principal: Principal,
  ): Promise<LedgerAccountDto[]> {
    return this.monthEnd.saveAccount(account, parseInput(SaveLedgerAccount, body), {
      ...{ principal, language: languageOf(headers['accept-language']), ifMatch: headers['if-match'] },
    });
  }
}

const CSV = 'text/csv; charset=utf-8';

function send(reply: FastifyReply, { name, type, content }: { name: string; type: string; content: Buffer }): Buffer {
  void reply.headers({
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-language': 'sv',
  });
  return content;
}
