import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../../identity/index.ts';
import { languageOf, parseInput, RequirePermission } from '../../../platform/index.ts';
import { DialogueViews } from '../dialogue-views.ts';
import { DialogueAnswer, type DialogueDto } from '../dto/dialogue.dto.ts';
import { DialogueColleague, type DialogueColleagueDto, HandOver } from './hand-over.dto.ts';
import { HandOverDialogues } from './hand-over.service.ts';

@ApiTags('dialogues')
@Controller('api')
export class HandOverController {
  constructor(
    private readonly handing: HandOverDialogues,
    private readonly views: DialogueViews,
  ) {}

  @Get('dialogues/:id/colleagues')
  @ApiOperation({ summary: 'Who on one’s own side may handle a dialogue today; a short list that is not paged.' })
  @RequirePermission('dialogues:write')
  @ApiOkResponse({ standardSchema: z.array(DialogueColleague) })
  listColleagues(@Param('id') id: string, @SignedIn() principal: Principal): Promise<DialogueColleagueDto[]> {
    return this.handing.listColleagues(id, principal);
  }

  @Post('dialogues/:id/handler')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes a dialogue over, or hands it to a colleague with a role there.' })
  @RequirePermission('dialogues:write')
  @ApiOkResponse({ standardSchema: DialogueAnswer })
  @ApiConflictResponse({ description: 'It is decided.' })
  @ApiUnprocessableEntityResponse({ description: 'The person has no role there.' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async handOver(
    @Param('id') id: string,
    @Body({ schema: HandOver }) body: unknown,
    @Headers() headers: Record<string, string | undefined>,
    @SignedIn() principal: Principal,
  ): Promise<DialogueDto> {
    await this.handing.handOver(id, parseInput(HandOver, body), {
      principal,
      ifMatch: headers['if-match'],
      idempotencyKey: headers['idempotency-key'],
    });
    return this.views.get(id, { principal, language: languageOf(headers['accept-language']) });
  }
}
