import { Body, Controller, Get, Headers, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, type Page, parseInput, RequireFreshSignIn, RequirePermission } from '../../platform/index.ts';
import {
  AcceptedValuesAnswer,
  type AcceptedValuesDto,
  AcceptValues,
  ListValueAcceptances,
  ValueAcceptanceAnswer,
  type ValueAcceptanceDto,
} from './dto/value-acceptance.ts';
import { ValueAcceptances } from './value-acceptances.service.ts';

@ApiTags('value-acceptances')
@Controller('api/value-acceptances')
export class ValueAcceptancesController {
  constructor(private readonly acceptances: ValueAcceptances) {}

  @Post()
  @ApiOperation({
    summary: 'Accepts, as one of two people, that a month is invoiced by values that are not decided.',
  })
  @RequirePermission('values:accept')
  @RequireFreshSignIn()
  @ApiCreatedResponse({ standardSchema: AcceptedValuesAnswer })
  @ApiConflictResponse({ description: 'Nothing to accept, accepted by the same person already, or by two.' })
  @ApiUnprocessableEntityResponse({
    description: 'No such version governs the month, or the Idempotency-Key came with another body.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  accept(
    @Body({ schema: AcceptValues }) body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<AcceptedValuesDto> {
    const by = { principal, language: languageOf(language), key };
    return this.acceptances.accept(parseInput(AcceptValues, body), by);
  }

  @Get()
  @ApiOperation({ summary: 'Who has accepted values that are not decided, for which month and why; newest first.' })
  @RequirePermission('runs:read')
  @ApiOkResponse({ standardSchema: z.array(ValueAcceptanceAnswer) })
  list(
    @Query({ schema: ListValueAcceptances }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<Page<ValueAcceptanceDto>> {
    return this.acceptances.list(parseInput(ListValueAcceptances, query), principal);
  }
}
