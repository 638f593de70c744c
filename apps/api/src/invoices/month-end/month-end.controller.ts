import { Body, Controller, Get, Headers, Param, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import {
  LedgerAccountAnswer,
  type LedgerAccountDto,
  NotInvoicedQuery,
  NotInvoiced,
  type NotInvoicedDto,
  SaveLedgerAccount,
  YearlyStatement,
  type YearlyStatementDto,
  YearlyStatementsQuery,
} from './month-end.dto.ts';
import { MonthEndService } from './month-end.service.ts';

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
    @Query({ schema: NotInvoicedQuery }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<NotInvoicedDto[]> {
    return this.monthEnd.notInvoiced(parseInput(NotInvoicedQuery, query).month, principal);
  }

  @Get('yearly-statements')
  @ApiOperation({ summary: "Each payer's year: invoiced, credited, paid and open; a list that is not paged." })
  @RequirePermission('invoices:read')
  @ApiOkResponse({ standardSchema: z.array(YearlyStatement) })
  yearly(
    @Query({ schema: YearlyStatementsQuery }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<YearlyStatementDto[]> {
    return this.monthEnd.yearly(parseInput(YearlyStatementsQuery, query), principal);
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
      principal,
      language: languageOf(headers['accept-language']),
      ifMatch: headers['if-match'],
    });
  }
}
