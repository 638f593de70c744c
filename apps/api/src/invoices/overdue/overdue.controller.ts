import { Body, Controller, Get, Headers, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import {
  InvoiceBookings,
  type InvoiceBookingsDto,
  PaymentSettings,
  type PaymentSettingsDto,
  SavePaymentSettings,
} from './overdue.dto.ts';
import { OverdueService } from './overdue.service.ts';

@ApiTags('payments')
@Controller('api')
export class OverdueController {
  constructor(private readonly overdue: OverdueService) {}

  @Get('invoices/:id/bookings')
  @ApiOperation({ summary: 'What has happened to the sum of an invoice, reminders and interest included.' })
  @RequirePermission('invoices:read')
  @ApiOkResponse({ standardSchema: InvoiceBookings })
  bookings(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<InvoiceBookingsDto> {
    return this.overdue.bookings(id, principal, languageOf(language));
  }

  @Get('payment-settings')
  @ApiOperation({ summary: 'When an overdue invoice is reminded of, and whether interest is taken.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: PaymentSettings })
  settings(@SignedIn() principal: Principal): Promise<PaymentSettingsDto> {
    return this.overdue.settings(principal);
  }

  @Put('payment-settings')
  @ApiOperation({ summary: 'Sets when an overdue invoice is reminded of, and whether interest is taken.' })
  @RequirePermission('registers:write')
  @ApiOkResponse({ standardSchema: PaymentSettings })
  @ApiHeader({ name: 'If-Match', required: true })
  save(
    @Body({ schema: SavePaymentSettings }) body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<PaymentSettingsDto> {
    return this.overdue.save(parseInput(SavePaymentSettings, body), principal, ifMatch);
  }
}
