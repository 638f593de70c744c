import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, type Page, parseInput, RequirePermission } from '../../platform/index.ts';
import { ListStatements, StatementAnswer, type StatementDto } from '../dto/statement.dto.ts';
import { StatementsService } from './statements.service.ts';

@ApiTags('statements')
@Controller('api/statements')
export class StatementsController {
  constructor(private readonly statements: StatementsService) {}

  @Get()
  @ApiOperation({
    summary:
      'What each payer owes: the newest completed billing run of the month, unless `mode` or `revision` say otherwise.',
  })
  @RequirePermission('statements:read')
  @ApiOkResponse({ standardSchema: z.array(StatementAnswer) })
  list(
    @Query({ schema: ListStatements }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<StatementDto>> {
    return this.statements.list(parseInput(ListStatements, query), principal, languageOf(language));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One statement.' })
  @RequirePermission('statements:read')
  @ApiOkResponse({ standardSchema: StatementAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StatementDto> {
    return this.statements.get(id, principal, languageOf(language));
  }
}
