import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { actorOf, type Principal, SignedIn } from '../../identity/index.ts';
import { handOut, languageOf, type Page, parseInput, PDF_TYPE, RequirePermission } from '../../platform/index.ts';
import { ConsultationsService } from './consultations.service.ts';
import {
  ConsultationAnswerFull,
  ConsultationChange,
  type ConsultationDto,
  ConsultationEnd,
  ConsultationExtension,
  consultationListQuery,
  ConsultationSummary,
  type ConsultationSummaryDto,
  NewConsultation,
} from './dto/consultation.dto.ts';
import { ConsultationProtocolService } from './protocol/consultation-protocol.service.ts';

@ApiTags('consultations')
@Controller('api/consultations')
export class ConsultationsController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly protocols: ConsultationProtocolService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Rounds of consultation, newest first.' })
  @RequirePermission('consultations:read')
  @ApiOkResponse({ standardSchema: z.array(ConsultationSummary) })
  list(
    @Query({ schema: consultationListQuery }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<Page<ConsultationSummaryDto>> {
    return this.consultations.list(parseInput(consultationListQuery, query), principal);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'One round: what is asked, who has answered, and the answers that the caller may read.',
    description:
      'Who has answered is seen by all. What others answered is seen by the region, and by everybody when the round is over; a draft by its own municipality alone.',
  })
  @RequirePermission('consultations:read')
  @ApiOkResponse({ standardSchema: ConsultationAnswerFull })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<ConsultationDto> {
    return this.consultations.get(id, principal, languageOf(language));
  }

  @Post()
  @ApiOperation({
    summary: 'Prepares a round on a draft, or opens one on the billing model as such.',
    description: 'A round on a draft opens when the draft goes into consultation. Every municipality is asked.',
  })
  @RequirePermission('consultations:write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: ConsultationAnswerFull })
  @ApiConflictResponse({ description: 'The proposal has a round already, or is not a draft.' })
  @ApiUnprocessableEntityResponse({ description: 'The last day has passed, or a municipality is not known.' })
  create(
    @Body({ schema: NewConsultation }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('idempotency-key') key?: string,
    @Headers('accept-language') language?: string,
  ): Promise<ConsultationDto> {
    const by = { principal, actor: actorOf(principal), language: languageOf(language), key };
    return this.consultations.create(parseInput(NewConsultation, body), by);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Changes a round that is not opened yet.' })
  @RequirePermission('consultations:write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: ConsultationAnswerFull })
  @ApiConflictResponse({ description: 'The round is opened.' })
  @ApiUnprocessableEntityResponse({ description: 'The last day has passed, or a municipality is not known.' })
  async change(
    @Param('id') id: string,
    @Body({ schema: ConsultationChange }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') language?: string,
  ): Promise<ConsultationDto> {
    await this.consultations.change(id, parseInput(ConsultationChange, body), { actor: actorOf(principal), ifMatch });
    return this.consultations.get(id, principal, languageOf(language));
  }

  @Post(':id/opening')
  @ApiOperation({ summary: 'Opens a prepared round on the billing model.' })
  @HttpCode(200)
  @RequirePermission('consultations:write')
  @ApiOkResponse({ standardSchema: ConsultationAnswerFull })
  @ApiConflictResponse({ description: 'The round is opened, or opens with its draft.' })
  async open(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<ConsultationDto> {
    await this.consultations.open(id, actorOf(principal));
    return this.consultations.get(id, principal, languageOf(language));
  }

  @Post(':id/extensions')
  @ApiOperation({ summary: 'Gives everybody more time, with a reason that all can read.' })
  @HttpCode(200)
  @RequirePermission('consultations:write')
  @ApiOkResponse({ standardSchema: ConsultationAnswerFull })
  @ApiConflictResponse({ description: 'The round is not open.' })
  @ApiUnprocessableEntityResponse({ description: 'The new last day is not later.' })
  async extend(
    @Param('id') id: string,
    @Body({ schema: ConsultationExtension }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<ConsultationDto> {
    await this.consultations.extend(id, parseInput(ConsultationExtension, body), actorOf(principal));
    return this.consultations.get(id, principal, languageOf(language));
  }

  @Post(':id/close')
  @ApiOperation({ summary: 'Ends a round on the billing model, or drops one that is not opened.' })
  @HttpCode(200)
  @RequirePermission('consultations:write')
  @ApiOkResponse({ standardSchema: ConsultationAnswerFull })
  @ApiConflictResponse({ description: 'The round has ended, or ends with its proposal.' })
  async close(
    @Param('id') id: string,
    @Body({ schema: ConsultationEnd }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<ConsultationDto> {
    await this.consultations.close(id, parseInput(ConsultationEnd, body).reason, actorOf(principal));
    return this.consultations.get(id, principal, languageOf(language));
  }

  @Get(':id/protocol.pdf')
  @ApiOperation({ summary: 'The protocol: what was asked, who answered what, and when. Tagged PDF in Swedish.' })
  @RequirePermission('consultations:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiConflictResponse({ description: 'For a municipality, while the round goes on.' })
  async getProtocol(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const content = await this.protocols.write(id, principal);
    return handOut(reply, { name: `remissprotokoll-${id}.pdf`, type: PDF_TYPE, content });
  }
}
