import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { formatInstant } from '@fristdag/rules';
import { z } from 'zod';
import {
  CSV_TYPE,
  Database,
  type Language,
  languageOf,
  offsetOf,
  Page,
  parseInput,
  RequirePermission,
  UNSCOPED,
} from '../platform/index.ts';
import { THE_PRODUCT } from './audit-trail.ts';
import { auditCsvHead, auditCsvRow } from './audit-csv.ts';
import {
  type AuditLineFilter,
  countAuditLines,
  listAuditActors,
  listAuditLines,
  listAuditLinesBefore,
  THE_PRODUCT_ITSELF,
} from './audit-lines.repository.ts';
import { acts, wordsForAct } from './audit-words.ts';
import { changesOf } from './change-words.ts';
import {
  AuditAct,
  AuditActor,
  AuditLine,
  AuditLineExportQuery,
  AuditLineQuery,
  filterOf,
} from './dto/audit-line.dto.ts';

/** The export reads so many lines at a time. */
const LINES_AT_ONCE = 1_000;

@ApiTags('audit')
@Controller('api')
@RequirePermission('audit:read')
export class AuditController {
  constructor(private readonly database: Database) {}

  @Get('audit-lines')
  @ApiOperation({
    summary: 'The trail, newest first.',
    description: '`object` is `kind/id` or a kind; `actor` an id of /api/audit-actors; `from` and `to` instants.',
  })
  @ApiOkResponse({ standardSchema: z.array(AuditLine) })
  async list(
    @Query({ schema: AuditLineQuery }) query: z.output<typeof AuditLineQuery>,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<Page<z.output<typeof AuditLine>>> {
    const wanted = parseInput(AuditLineQuery, query);
    const filter = filterOf(wanted);
    const { sort, order, perPage: limit } = wanted;
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const rows = await listAuditLines(transaction, filter, { sort, order, limit, offset: offsetOf(wanted) });
      const language = languageOf(acceptLanguage);
      return new Page(
        rows.map(({ at, objectKind, objectId, roleSv, roleEn, ...row }) => ({
          ...row,
          roleText: (language === 'sv' ? roleSv : roleEn) ?? row.role,
          at: formatInstant(at),
          actText: wordsForAct(row.act)[language],
          object: { kind: objectKind, id: objectId },
          changes: changesOf(row.before, row.after, language),
        })),
        await countAuditLines(transaction, filter),
      );
    });
  }

  @Get('audit-lines.csv')
  @ApiOperation({
    summary: 'The trail as CSV for Swedish Excel, newest first.',
    description: 'Semicolons, UTF-8 with a byte order mark, CRLF; the filters of the list.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  export(
    @Query({ schema: AuditLineExportQuery }) query: z.output<typeof AuditLineExportQuery>,
    @Headers('accept-language') acceptLanguage?: string,
  ): StreamableFile {
    const filter = filterOf(parseInput(AuditLineExportQuery, query));
    return new StreamableFile(Readable.from(this.csv(filter, languageOf(acceptLanguage))), {
      type: CSV_TYPE,
      disposition: 'attachment; filename="handelselogg.csv"',
    });
  }

  @Get('audit-acts')
  @ApiOperation({ summary: 'What the acts of the trail are called; a short list that is not paged.' })
  @ApiOkResponse({ standardSchema: z.array(AuditAct) })
  listActs(@Headers('accept-language') acceptLanguage?: string): z.output<typeof AuditAct>[] {
    const language = languageOf(acceptLanguage);
    return acts
      .map((act) => ({ act, text: wordsForAct(act)[language] }))
      .sort((a, b) => a.text.localeCompare(b.text, language));
  }

  @Get('audit-actors')
  @ApiOperation({ summary: 'Who has a line of the trail: what the filter `actor` takes; a list that is not paged.' })
  @ApiOkResponse({ standardSchema: z.array(AuditActor) })
  async listActors(): Promise<z.output<typeof AuditActor>[]> {
    const people = await this.database.transaction(UNSCOPED, listAuditActors);
    return [{ id: THE_PRODUCT_ITSELF, name: THE_PRODUCT.name }, ...people];
  }

  private async *csv(filter: AuditLineFilter, language: Language): AsyncGenerator<Buffer> {
    yield Buffer.from(auditCsvHead(language));
    for (let id: string | null = null; ;) {
      const before: { id: string | null; limit: number } = { id, limit: LINES_AT_ONCE };
      const rows = await this.database.transaction(UNSCOPED, (transaction) =>
        listAuditLinesBefore(transaction, filter, before),
      );
      yield Buffer.from(rows.map((row) => auditCsvRow(row, language)).join(''));
      const last = rows.at(-1);
      if (!last || rows.length < LINES_AT_ONCE) return;
      id = last.id;
    }
  }
}
