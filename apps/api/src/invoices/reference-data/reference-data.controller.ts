import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import {
  AddVatSetting,
  InvoicePartyAnswer,
  InvoiceSettings,
  SaveInvoiceParty,
  SaveInvoiceSettings,
  VatSettingAnswer,
} from './dto/reference-data.dto.ts';
import { ReferenceDataService } from './reference-data.service.ts';

@ApiTags('invoice-reference-data')
@Controller('api')
export class ReferenceDataController {
  constructor(private readonly data: ReferenceDataService) {}

  @Get('invoice-parties')
  @ApiOperation({ summary: 'Who sends and receives invoices, and what each lacks; a short list that is not paged.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: z.array(InvoicePartyAnswer) })
  list(@SignedIn() principal: Principal, @Headers('accept-language') language: string | undefined) {
    return this.data.list(principal, languageOf(language));
  }

  @Put('invoice-parties/:id')
  @ApiOperation({ summary: 'Saves the reference data of a sender or receiver; cases that waited for it go on.' })
  @RequirePermission('registers:write')
  @ApiOkResponse({ standardSchema: InvoicePartyAnswer })
  @ApiHeader({ name: 'If-Match', required: true })
  save(
    @Param('id') id: string,
    @Body({ schema: SaveInvoiceParty }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ) {
    return this.data.save(id, parseInput(SaveInvoiceParty, body), {
      principal,
      language: languageOf(headers['accept-language']),
      ifMatch: headers['if-match'],
    });
  }

  @Get('vat-settings')
  @ApiOperation({ summary: 'How the claim is treated for VAT, over time; a short list that is not paged.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: z.array(VatSettingAnswer) })
  listVat(@SignedIn() principal: Principal) {
    return this.data.listVat(principal);
  }

  @Post('vat-settings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Adds a VAT setting from a day on, with who decided it.' })
  @RequirePermission('registers:write')
  @ApiOkResponse({ standardSchema: z.array(VatSettingAnswer) })
  @ApiConflictResponse({ description: 'The day has a setting.' })
  addVat(@Body({ schema: AddVatSetting }) body: unknown, @SignedIn() principal: Principal) {
    return this.data.addVat(parseInput(AddVatSetting, body), principal);
  }

  @Get('invoice-settings')
  @ApiOperation({ summary: 'From which amount a second person approves an invoice.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: InvoiceSettings })
  getSettings(@SignedIn() principal: Principal) {
    return this.data.getSettings(principal);
  }

  @Put('invoice-settings')
  @ApiOperation({ summary: 'Sets from which amount a second person approves an invoice.' })
  @RequirePermission('registers:write')
  @ApiOkResponse({ standardSchema: InvoiceSettings })
  @ApiHeader({ name: 'If-Match', required: true })
  saveSettings(
    @Body({ schema: SaveInvoiceSettings }) body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @SignedIn() principal: Principal,
  ) {
    return this.data.saveSettings(parseInput(SaveInvoiceSettings, body), { principal, ifMatch });
  }
}
