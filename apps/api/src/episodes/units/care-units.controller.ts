import { Body, Controller, Get, Headers, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { actorOf, type Principal, SignedIn } from '../../identity/index.ts';
import { type Page, parseInput, RequirePermission } from '../../platform/index.ts';
import { CareUnitsService } from './care-units.service.ts';
import {
  CareUnitAnswer,
  CareUnitChange,
  CareUnitListAnswer,
  careUnitListQuery,
  NewCareUnit,
} from './dto/care-unit.dto.ts';

@ApiTags('registers')
@Controller('api/care-units')
export class CareUnitsController {
  constructor(private readonly units: CareUnitsService) {}

  @Get()
  @ApiOperation({ summary: 'Inpatient units, clinics and outpatient units.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: CareUnitListAnswer })
  list(@Query({ schema: careUnitListQuery }) query: unknown): Promise<Page<CareUnitAnswer>> {
    return this.units.list(parseInput(careUnitListQuery, query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One care unit with its aliases.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: CareUnitAnswer })
  get(@Param('id') id: string): Promise<CareUnitAnswer> {
    return this.units.get(id);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a care unit.' })
  @RequirePermission('registers:write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: CareUnitAnswer })
  @ApiConflictResponse({ description: 'One of the names leads to another unit.' })
  create(
    @Body({ schema: NewCareUnit }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('idempotency-key') key?: string,
  ): Promise<CareUnitAnswer> {
    return this.units.create(parseInput(NewCareUnit, body), { actor: actorOf(principal), key });
  }

  @Put(':id')
  @ApiOperation({ summary: 'Changes name and aliases; a name given up becomes an alias.' })
  @RequirePermission('registers:write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: CareUnitAnswer })
  @ApiConflictResponse({ description: 'One of the names leads to another unit.' })
  change(
    @Param('id') id: string,
    @Body({ schema: CareUnitChange }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('if-match') ifMatch?: string,
  ): Promise<CareUnitAnswer> {
    return this.units.change(id, parseInput(CareUnitChange, body), { actor: actorOf(principal), ifMatch });
  }
}
