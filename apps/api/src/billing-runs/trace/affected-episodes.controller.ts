import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AccessLog, type Principal, scopeOfPrincipal, shownEpisode, SignedIn } from '../../identity/index.ts';
import { Database, notFound, Page, parseInput, RequirePermission } from '../../platform/index.ts';
import { AffectedEpisodesRepository } from './affected-episodes.repository.ts';
import { AffectedEpisode, AffectedEpisodesQuery } from './dto/episode.ts';

@ApiTags('imports')
@Controller('api/imports/:id/affected-episodes')
export class AffectedEpisodesController {
  constructor(
    private readonly database: Database,
    private readonly repository: AffectedEpisodesRepository,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What an import changed in months that a completed billing run had already rated.' })
  @RequirePermission('imports:read')
  @ApiOkResponse({ standardSchema: z.array(AffectedEpisode) })
  async list(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Query({ schema: AffectedEpisodesQuery }) query: z.output<typeof AffectedEpisodesQuery>,
  ): Promise<Page<z.output<typeof AffectedEpisode>>> {
    const wanted = parseInput(AffectedEpisodesQuery, query);
    if (!/^[1-9]\d{0,17}$/.test(id)) throw notFound({ sv: 'Inläsningen', en: 'The import' });
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      if (!(await this.repository.hasImport(transaction, id))) throw notFound({ sv: 'Inläsningen', en: 'The import' });
      const { rows, total } = await this.repository.list(transaction, id, wanted);
      await this.accessLog.record(transaction, principal, {
        act: 'list-affected-episodes',
        object: { kind: 'import', id },
        shown: rows.map(shownEpisode),
      });
      return new Page(
        rows.map(({ caseNumber, period, payer, payerName }) => ({ caseNumber, period, payer, payerName })),
        total,
      );
    });
  }
}
