import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type Principal, SignedIn } from '../../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../../platform/index.ts';
import { DialogueViews } from '../dialogue-views.ts';
import { DialogueAnswer, type DialogueDto } from '../dto/dialogue.dto.ts';
import { DialogueSettings } from './dialogue-settings.ts';
import {
  type DialogueSettingsDto,
  DialogueSettings as SettingsAnswer,
  LiftDialogue,
  RecordFollowUp,
  SaveDialogueSettings,
} from './follow-up.dto.ts';
import { FollowUps } from './follow-ups.service.ts';

@ApiTags('dialogues')
@Controller('api')
export class FollowUpsController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly settings: DialogueSettings,
    private readonly views: DialogueViews,
  ) {}

  @Post('dialogues/:id/follow-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lifts a rejected question to the agreement’s follow-up group; the invoice waits.' })
  @RequirePermission('dialogues:write')
  @ApiOkResponse({ standardSchema: DialogueAnswer })
  @ApiConflictResponse({ description: 'It cannot be lifted, was lifted already, or it is too late.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async lift(
    @Param('id') id: string,
    @Body({ schema: LiftDialogue }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<DialogueDto> {
    const idempotencyKey = headers['idempotency-key'];
    await this.followUps.lift(id, parseInput(LiftDialogue, body), { principal, idempotencyKey });
    return this.views.get(id, { principal, language: languageOf(headers['accept-language']) });
  }

  @Post('dialogues/:id/follow-up/outcome')
  @HttpCode(200)
  @ApiOperation({ summary: 'Records what the follow-up group came to, or takes the question back.' })
  @RequirePermission('dialogues:read')
  @ApiOkResponse({ standardSchema: DialogueAnswer })
  @ApiConflictResponse({ description: 'Nothing is lifted, or its outcome is recorded already.' })
  @ApiUnprocessableEntityResponse({ description: 'The day cannot be, or what is to be corrected is missing.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async record(
    @Param('id') id: string,
    @Body({ schema: RecordFollowUp }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<DialogueDto> {
    const idempotencyKey = headers['idempotency-key'];
    await this.followUps.record(id, parseInput(RecordFollowUp, body), { principal, idempotencyKey });
    return this.views.get(id, { principal, language: languageOf(headers['accept-language']) });
  }

  @Get('dialogue-settings')
  @ApiOperation({ summary: 'Until when a question can be lifted, and when a fault is a recurring one.' })
  @RequirePermission('registers:read')
  @ApiOkResponse({ standardSchema: SettingsAnswer })
  getSettings(@SignedIn() principal: Principal): Promise<DialogueSettingsDto> {
    return this.settings.get(principal);
  }

  @Put('dialogue-settings')
  @ApiOperation({ summary: 'Sets until when a question can be lifted, and when a fault is a recurring one.' })
  @RequirePermission('registers:write')
  @ApiOkResponse({ standardSchema: SettingsAnswer })
  @ApiHeader({ name: 'If-Match', required: true })
  saveSettings(
    @Body({ schema: SaveDialogueSettings }) body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<DialogueSettingsDto> {
    return this.settings.save(parseInput(SaveDialogueSettings, body), principal, ifMatch);
  }
}
