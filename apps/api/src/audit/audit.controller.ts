import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { formatInstant, parseInstant } from '@fristdag/rules';
import { z } from 'zod';
import {
  Database,
  filterText,
  invalidInput,
  languageOf,
  listQuery,
  offsetOf,
  Page,
  parseInput,
  RequirePermission,
  UNSCOPED,
} from '../platform/index.ts';
import { wordsForAct } from './audit-words.ts';

const AuditLineQuery = listQuery({
  sortable: ['at', 'id'],
  defaultOrder: 'desc',
  filters: {
    object: filterText(300).optional(),
    actor: filterText().optional(),
    act: filterText(100).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
  },
});

const AuditLine = z
  .object({
    id: z.string(),
    at: z.string(),
    actor: z.string(),
    role: z.string().nullable(),
    act: z.string(),
    actText: z.string(),
    object: z.object({ kind: z.string(), id: z.string() }),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string().nullable(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditLine' });

interface Row {
  id: string;
  at: number;
  actor: string;
  role: string | null;
  act: string;
  objectKind: string;
  objectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string | null;
}

@ApiTags('audit')
@Controller('api/audit-lines')
export class AuditController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOperation({
    summary: 'The trail, newest first.',
    description: '`object` is `kind/id` or a kind; `actor` a name; `from` and `to` instants.',
  })
  @RequirePermission('audit:read')
  @ApiOkResponse({ standardSchema: z.array(AuditLine) })
  async list(
    @Query({ schema: AuditLineQuery }) query: z.output<typeof AuditLineQuery>,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<Page<z.output<typeof AuditLine>>> {
    const wanted = parseInput(AuditLineQuery, query);
    const [kind, ...id] = wanted.object?.split('/') ?? [];
    const conditions = `($1::text is null or object_kind = $1) and ($2::text is null or object_id = $2)
      and ($3::text is null or actor_name ilike '%' || $3 || '%') and ($4::text is null or act = $4)
      and ($5::float8 is null or at >= instant_of($5)) and ($6::float8 is null or at < instant_of($6))`;
    const parameters = [
      kind ?? null,
      id.length > 0 ? id.join('/') : null,
      wanted.actor ?? null,
      wanted.act ?? null,
      instantFilter('from', wanted.from),
      instantFilter('to', wanted.to),
    ];
    const order = wanted.order === 'asc' ? 'asc' : 'desc';
    return this.database.transaction(UNSCOPED, async ({ query: sql }) => {
      const [count] = await sql<{ total: number }>(
        `select count(*)::int as total from audit_line where ${conditions}`,
        parameters,
      );
      const rows = await sql<Row>(
        `select id::text, epoch_ms(at) as at, actor_name as actor, role, act, object_kind as "objectKind", object_id as "objectId",
                before, after, reason, request_id as "requestId"
           from audit_line where ${conditions} order by ${wanted.sort} ${order}, id ${order} limit $7 offset $8`,
        [...parameters, wanted.perPage, offsetOf(wanted)],
      );
      const language = languageOf(acceptLanguage);
      return new Page(
        rows.map(({ at, objectKind, objectId, ...row }) => ({
          ...row,
          at: formatInstant(at),
          actText: wordsForAct(row.act)[language],
          object: { kind: objectKind, id: objectId },
        })),
        count?.total ?? 0,
      );
    });
  }
}

function instantFilter(path: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const instant = parseInstant(text);
  if (typeof instant === 'number') return instant;
  throw invalidInput([
    {
      path,
      code: 'malformed-instant',
      message: { sv: 'Skriv ett klockslag som 2020-10-22T09:00.', en: 'Write an instant such as 2020-10-22T09:00.' },
    },
  ]);
}
