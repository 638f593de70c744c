import { Body, Controller, Get, Headers, Param, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { formatInstant } from '@fristdag/rules';
import { actorOf, type Principal, SignedIn } from '../../identity/index.ts';
import { Page, parseInput, RequirePermission } from '../../platform/index.ts';
import type { CareUnitName } from './care-units.repository.ts';
import { CareUnitsService } from './care-units.service.ts';
import {
  CareUnitNameAnswer,
  CareUnitNameChange,
  CareUnitNameListAnswer,
  careUnitNameListQuery,
} from './dto/care-unit.dto.ts';

/** The names under which files know care units; one without a unit waits for somebody to say which it means. */
@ApiTags('registers')
@Controller('api/care-unit-names')
export class CareUnitNamesController {
  constructor(private readonly units: CareUnitsService) {}

  @Get()
  @ApiOperation({ summary: 'Names under which files know care units.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: CareUnitNameListAnswer })
  async list(@Query({ schema: careUnitNameListQuery }) query: unknown): Promise<Page<CareUnitNameAnswer>> {
    const { rows, total } = await this.units.listNames(parseInput(careUnitNameListQuery, query));
    return new Page(rows.map(answerOf), total);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One name.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: CareUnitNameAnswer })
  async get(@Param('id') id: string): Promise<CareUnitNameAnswer> {
    return answerOf(await this.units.getName(id));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Says which care unit a name means; null takes it back.' })
  @RequirePermission('registers:write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: CareUnitNameAnswer })
  @ApiConflictResponse({ description: "The unit is of another kind, or the name is a unit's own." })
  async map(
    @Param('id') id: string,
    @Body({ schema: CareUnitNameChange }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('if-match') ifMatch?: string,
  ): Promise<CareUnitNameAnswer> {
    const { careUnitId } = parseInput(CareUnitNameChange, body);
    return answerOf(await this.units.mapName(id, careUnitId, { actor: actorOf(principal), ifMatch }));
  }
}

function answerOf(name: CareUnitName): CareUnitNameAnswer {
  return { ...name, firstSeenAt: formatInstant(name.firstSeenAt) };
}
