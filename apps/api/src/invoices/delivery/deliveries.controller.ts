import { Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, type Page, parseInput, RequirePermission } from '../../platform/index.ts';
import { DeliveriesService } from './deliveries.service.ts';
import { DeliveryAnswer, type DeliveryDto, ListDeliveries } from './dto/delivery.dto.ts';

@ApiTags('invoices')
@Controller('api/invoice-deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  @Get()
  @ApiOperation({ summary: 'Documents on their way to the payers, and those set aside after failures.' })
  @RequirePermission('invoices:read')
  @ApiOkResponse({ standardSchema: z.array(DeliveryAnswer) })
  list(
    @Query({ schema: ListDeliveries }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<DeliveryDto>> {
    return this.deliveries.list(parseInput(ListDeliveries, query), { principal, language: languageOf(language) });
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tries a document again that was set aside.' })
  @RequirePermission('invoices:write')
  @ApiOkResponse({ standardSchema: DeliveryAnswer })
  @ApiConflictResponse({ description: 'It is delivered, or on its way.' })
  retry(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<DeliveryDto> {
    return this.deliveries.retry(id, { principal, language: languageOf(language) });
  }
}
