import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../../identity/index.ts';
import { type Page, parseInput, RequirePermission } from '../../../platform/index.ts';
import {
  AnswerForUnit,
  AskUnit,
  ListUnitQuestions,
  UnitQuestionAnswer,
  type UnitQuestionDto,
} from './dto/unit-question.dto.ts';
import { UnitQuestions } from './unit-questions.service.ts';

@ApiTags('dialogues')
@Controller('api')
export class UnitQuestionsController {
  constructor(private readonly questions: UnitQuestions) {}

  @Post('dialogues/:id/questions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Asks the care unit of the disputed episode; the question stands in the thread.' })
  @RequirePermission('dialogues:write')
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'It is decided, or a question waits already.' })
  @ApiUnprocessableEntityResponse({ description: 'No care unit has the episode.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  ask(
    @Param('id') id: string,
    @Body({ schema: AskUnit }) body: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<void> {
    return this.questions.ask(id, parseInput(AskUnit, body), { principal, idempotencyKey });
  }

  @Get('unit-questions')
  @ApiOperation({ summary: 'Questions to the care units that the caller works for.' })
  @RequirePermission('questions:answer')
  @ApiOkResponse({ standardSchema: z.array(UnitQuestionAnswer) })
  list(
    @Query({ schema: ListUnitQuestions }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<Page<UnitQuestionDto>> {
    return this.questions.list(parseInput(ListUnitQuestions, query), principal);
  }

  @Get('unit-questions/:id')
  @ApiOperation({ summary: 'One question to a care unit.' })
  @RequirePermission('questions:answer')
  @ApiOkResponse({ standardSchema: UnitQuestionAnswer })
  get(@Param('id') id: string, @SignedIn() principal: Principal): Promise<UnitQuestionDto> {
    return this.questions.get(id, principal);
  }

  @Post('unit-questions/:id/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answers for the care unit; the answer stands in the thread of the dialogue.' })
  @RequirePermission('questions:answer')
  @ApiOkResponse({ standardSchema: UnitQuestionAnswer })
  @ApiConflictResponse({ description: 'It is answered.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  answer(
    @Param('id') id: string,
    @Body({ schema: AnswerForUnit }) body: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<UnitQuestionDto> {
    return this.questions.answer(id, parseInput(AnswerForUnit, body), { principal, idempotencyKey });
  }
}
