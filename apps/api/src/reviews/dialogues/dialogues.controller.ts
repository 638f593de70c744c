import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
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
import { languageOf, type Page, parseInput, RequirePermission } from '../../platform/index.ts';
import { DecideDialogues } from './decide-dialogues.service.ts';
import { DialogueStrips } from './dialogue-strips.service.ts';
import { DialogueViews } from './dialogue-views.ts';
import { DialoguesService } from './dialogues.service.ts';
import { DialogueStrips as StripsAnswer } from './dto/dialogue-strips.dto.ts';
import {
  AskEffect,
  DecideDialogue,
  DialogueAnswer,
  type DialogueDto,
  EffectAnswer,
  type EffectDto,
  ListDialogues,
  OpenDialogue,
  WriteMessage,
} from './dto/dialogue.dto.ts';

@ApiTags('dialogues')
@Controller('api')
export class DialoguesController {
  constructor(
    private readonly dialogues: DialoguesService,
    private readonly views: DialogueViews,
    private readonly decisions: DecideDialogues,
    private readonly strips: DialogueStrips,
  ) {}

  @Post('billing-cases/:id/dialogue-effects')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a dialogue would do to the amount, before it is opened; nothing is stored.' })
  @RequirePermission('dialogues:read')
  @ApiOkResponse({ standardSchema: EffectAnswer })
  @ApiConflictResponse({ description: 'Nothing has been shared yet.' })
  @ApiUnprocessableEntityResponse({ description: 'The claim cannot be read.' })
  effects(
    @Param('id') id: string,
    @Body({ schema: AskEffect }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<EffectDto> {
    return this.dialogues.effects(id, parseInput(AskEffect, body), { principal, language: languageOf(language) });
  }

  @Post('billing-cases/:id/dialogues')
  @ApiOperation({ summary: 'Opens a dialogue about an episode of a shared month.' })
  @RequirePermission('dialogues:write')
  @ApiCreatedResponse({ standardSchema: DialogueAnswer })
  @ApiConflictResponse({ description: 'The review is over, or the same is in dialogue already.' })
  @ApiUnprocessableEntityResponse({ description: 'The claim cannot be read.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  open(
    @Param('id') id: string,
    @Body({ schema: OpenDialogue }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<DialogueDto> {
    return this.dialogues.open(id, parseInput(OpenDialogue, body), {
      principal,
      language: languageOf(headers['accept-language']),
      idempotencyKey: headers['idempotency-key'],
    });
  }

  @Get('dialogues')
  @ApiOperation({ summary: 'Dialogues, those with the nearest last day first.' })
  @RequirePermission('dialogues:read')
  @ApiOkResponse({ standardSchema: z.array(DialogueAnswer) })
  list(
    @Query({ schema: ListDialogues }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<DialogueDto>> {
    return this.views.list(parseInput(ListDialogues, query), { principal, language: languageOf(language) });
  }

  @Get('dialogues/:id')
  @ApiOperation({ summary: 'One dialogue: claim, effect, thread and decision.' })
  @RequirePermission('dialogues:read')
  @ApiOkResponse({ standardSchema: DialogueAnswer })
  get(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<DialogueDto> {
    return this.views.get(id, { principal, language: languageOf(language) });
  }

  @Get('dialogues/:id/strips')
  @ApiOperation({ summary: 'The days of the disputed stay, as judged and as they would be if the claim is right.' })
  @RequirePermission('dialogues:read')
  @ApiOkResponse({ standardSchema: StripsAnswer })
  drawStrips(@Param('id') id: string, @SignedIn() principal: Principal): Promise<z.output<typeof StripsAnswer>> {
    return this.strips.get(id, principal);
  }

  @Post('dialogues/:id/messages')
  @ApiOperation({ summary: 'Writes in a dialogue, to the other side or as a note to one’s own.' })
  @RequirePermission('dialogues:write')
  @ApiCreatedResponse({ standardSchema: DialogueAnswer })
  @ApiConflictResponse({ description: 'It is decided.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  write(
    @Param('id') id: string,
    @Body({ schema: WriteMessage }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<DialogueDto> {
    return this.dialogues.write(id, parseInput(WriteMessage, body), {
      principal,
      language: languageOf(headers['accept-language']),
      idempotencyKey: headers['idempotency-key'],
    });
  }

  @Post('dialogues/:id/decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decides a dialogue with grounds, or takes it back; an upheld one corrects the episode.' })
  @RequirePermission('dialogues:read')
  @ApiOkResponse({ standardSchema: DialogueAnswer })
  @ApiConflictResponse({ description: 'It is decided already.' })
  @ApiUnprocessableEntityResponse({ description: 'What is to be corrected is missing, or is no episode.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async decide(
    @Param('id') id: string,
    @Body({ schema: DecideDialogue }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<DialogueDto> {
    await this.decisions.decide(id, parseInput(DecideDialogue, body), {
      principal,
      ifMatch: headers['if-match'],
      idempotencyKey: headers['idempotency-key'],
    });
    return this.views.get(id, { principal, language: languageOf(headers['accept-language']) });
  }
}
