import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, type Page, parseInput, RequirePermission, RequireSignIn } from '../../platform/index.ts';
import {
  ListNotices,
  ListUnsentMail,
  Notice,
  type NoticeDto,
  NoticeSettingsAnswer,
  NoticeSettingsBody,
  type NoticeSettingsDto,
  UnreadNotices,
  type UnreadNoticesDto,
  UnsentMail,
  type UnsentMailDto,
} from './dto/notice.dto.ts';
import { UnsentMailService } from './mail/unsent-mail.service.ts';
import { NoticeSettings } from './notice-settings.ts';
import { NoticesService } from './notices.service.ts';

@ApiTags('notices')
@Controller('api')
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly settings: NoticeSettings,
    private readonly mail: UnsentMailService,
  ) {}

  @Get('notices')
  @ApiOperation({ summary: 'What one was told, newest first with `order=desc`.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: z.array(Notice) })
  list(
    @Query({ schema: ListNotices }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Page<NoticeDto>> {
    return this.notices.list(principal, parseInput(ListNotices, query), languageOf(language));
  }

  @Get('notices/unread')
  @ApiOperation({ summary: 'How many notices one has not read.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: UnreadNotices })
  async unread(@SignedIn() principal: Principal): Promise<UnreadNoticesDto> {
    return { unread: await this.notices.countUnread(principal) };
  }

  @Post('notices/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marks all own notices as read.' })
  @RequireSignIn()
  @ApiNoContentResponse()
  readAll(@SignedIn() principal: Principal): Promise<void> {
    return this.notices.readAll(principal);
  }

  @Post('notices/:id/read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Marks an own notice as read.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: Notice })
  read(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<NoticeDto> {
    return this.notices.read(principal, id, languageOf(language));
  }

  @Get('notice-settings')
  @ApiOperation({ summary: 'What one wants to be told of, and where.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: NoticeSettingsAnswer })
  settingsOf(
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<NoticeSettingsDto> {
    return this.settings.get(principal, languageOf(language));
  }

  @Put('notice-settings')
  @ApiOperation({ summary: 'Chooses what one is told of, and where.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: NoticeSettingsAnswer })
  save(
    @Body({ schema: NoticeSettingsBody }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') language?: string,
  ): Promise<NoticeSettingsDto> {
    const wish = parseInput(NoticeSettingsBody, body);
    return this.settings.save(principal, wish, { ifMatch, language: languageOf(language) });
  }

  @Get('unsent-mail')
  @ApiOperation({ summary: 'Notices that wait to be sent by e-mail, and those set aside after failures.' })
  @RequirePermission('operation:read')
  @ApiOkResponse({ standardSchema: z.array(UnsentMail) })
  unsent(
    @Query({ schema: ListUnsentMail }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Page<UnsentMailDto>> {
    return this.mail.list(parseInput(ListUnsentMail, query), { principal, language: languageOf(language) });
  }

  @Post('unsent-mail/:id/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tries a notice again that was set aside.' })
  @RequirePermission('operation:write')
  @ApiOkResponse({ standardSchema: UnsentMail })
  @ApiConflictResponse({ description: 'It is on its way.' })
  retry(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<UnsentMailDto> {
    return this.mail.retry(id, { principal, language: languageOf(language) });
  }
}
