import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CSV_TYPE, languageOf, type Page, parseInput, RequirePermission } from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import { accessActs, wordsForAccess } from './access-acts.ts';
import { AccessLogService } from './access-log.service.ts';
import {
  AccessActAnswer,
  AccessEntry,
  accessFilterOf,
  AccessLogExportQuery,
  AccessLogQuery,
  ShownEpisodeAnswer,
  ShownEpisodesQuery,
} from './dto/access-entry.dto.ts';

@ApiTags('access-log')
@Controller('api')
@RequirePermission('access-log:read')
export class AccessLogController {
  constructor(private readonly accesses: AccessLogService) {}

  @Get('access-log')
  @ApiOperation({
    summary: 'Who was shown which episodes, newest first.',
    description:
      'Of entries on episodes of several payers a caller who is bound to some sees only these. `from` and `to` are instants. Reading the log is entered too.',
  })
  @ApiOkResponse({ standardSchema: z.array(AccessEntry) })
  list(
    @SignedIn() principal: Principal,
    @Query({ schema: AccessLogQuery }) query: z.output<typeof AccessLogQuery>,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<Page<z.output<typeof AccessEntry>>> {
    return this.accesses.list(principal, parseInput(AccessLogQuery, query), languageOf(acceptLanguage));
  }

  @Get('access-log.csv')
  @ApiOperation({
    summary: 'The access log as CSV for Swedish Excel, newest first, a line for each episode that was shown.',
    description: 'Semicolons, UTF-8 with a byte order mark, CRLF; the filters of the list.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  export(
    @SignedIn() principal: Principal,
    @Query({ schema: AccessLogExportQuery }) query: z.output<typeof AccessLogExportQuery>,
    @Headers('accept-language') acceptLanguage?: string,
  ): StreamableFile {
    const filter = accessFilterOf(parseInput(AccessLogExportQuery, query));
    return new StreamableFile(Readable.from(this.accesses.csv(principal, filter, languageOf(acceptLanguage))), {
      type: CSV_TYPE,
      disposition: 'attachment; filename="atkomstlogg.csv"',
    });
  }

  @Get('access-log/:id/episodes')
  @ApiOperation({ summary: 'The episodes that one entry showed, of those that the caller may know of.' })
  @ApiOkResponse({ standardSchema: z.array(ShownEpisodeAnswer) })
  listShown(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Query({ schema: ShownEpisodesQuery }) query: z.output<typeof ShownEpisodesQuery>,
  ): Promise<Page<z.output<typeof ShownEpisodeAnswer>>> {
    return this.accesses.listShown(principal, id, parseInput(ShownEpisodesQuery, query));
  }

  @Get('access-acts')
  @ApiOperation({ summary: 'What the acts of the access log are called; a short list that is not paged.' })
  @ApiOkResponse({ standardSchema: z.array(AccessActAnswer) })
  listActs(@Headers('accept-language') acceptLanguage?: string): z.output<typeof AccessActAnswer>[] {
    const language = languageOf(acceptLanguage);
    return accessActs
      .map((act) => ({ act, text: wordsForAccess(act)[language] }))
      .sort((a, b) => a.text.localeCompare(b.text, language));
  }
}
