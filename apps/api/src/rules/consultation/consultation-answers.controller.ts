import { Body, Controller, Get, Headers, Param, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import { ConsultationAnswersService } from './consultation-answers.service.ts';
import {
  ConsultationAnswerAnswer,
  ConsultationAnswerChange,
  type ConsultationAnswerDto,
  NewConsultationAnswer,
} from './dto/consultation-answer.dto.ts';

@ApiTags('consultations')
@Controller('api')
export class ConsultationAnswersController {
  constructor(private readonly answers: ConsultationAnswersService) {}

  @Post('consultations/:id/answers')
  @ApiOperation({
    summary: 'Saves a draft of an answer, or sends it; a sent answer is never changed, and a new one adds to it.',
    description: 'To send takes the permission consultations:answer, and a signatory.',
  })
  @RequirePermission('consultations:prepare')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: ConsultationAnswerAnswer })
  @ApiConflictResponse({ description: 'The round is not open, or there is a draft already.' })
  add(
    @Param('id') id: string,
    @Body({ schema: NewConsultationAnswer }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('idempotency-key') key?: string,
    @Headers('accept-language') language?: string,
  ): Promise<ConsultationAnswerDto> {
    const by = { principal, language: languageOf(language), key };
    return this.answers.add(id, parseInput(NewConsultationAnswer, body), by);
  }

  @Get('consultation-answers/:id')
  @ApiOperation({ summary: 'One answer, for those who may read it.' })
  @RequirePermission('consultations:read')
  @ApiOkResponse({ standardSchema: ConsultationAnswerAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<ConsultationAnswerDto> {
    return this.answers.get(id, { principal, language: languageOf(language) });
  }

  @Put('consultation-answers/:id')
  @ApiOperation({ summary: 'Changes a draft, or sends it.' })
  @RequirePermission('consultations:prepare')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: ConsultationAnswerAnswer })
  @ApiConflictResponse({ description: 'The answer is sent, or the round is not open.' })
  change(
    @Param('id') id: string,
    @Body({ schema: ConsultationAnswerChange }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') language?: string,
  ): Promise<ConsultationAnswerDto> {
    const by = { principal, language: languageOf(language), ifMatch };
    return this.answers.change(id, parseInput(ConsultationAnswerChange, body), by);
  }
}
