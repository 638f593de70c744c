import { existsSync } from 'node:fs';
import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { formatInstant } from '@fristdag/rules';
import { z } from 'zod';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  CONFIG,
  type Config,
  Database,
  languageOf,
  listQuery,
  offsetOf,
  Page,
  parseInput,
  RequirePermission,
  UNSCOPED,
} from '../platform/index.ts';
import { countDailyHeads, listDailyHeads } from './verification/daily-heads.ts';
import { type ChainPlace, readExportedHeads, verificationText, verifyAuditTrail } from './verification/index.ts';

const Place = z.object({ sequence: z.number(), hash: z.string() });

const AuditVerificationAnswer = z
  .object({
    intact: z.boolean(),
    text: z.string(),
    verifiedAt: z.string(),
    lines: z.number(),
    head: Place,
    checkpoint: Place.extend({ sealedAt: z.string(), sealedBy: z.string() }).nullable(),
    exportedHeads: z.number(),
    firstBadLine: z.object({ sequence: z.number(), problem: z.string() }).nullable(),
  })
  .meta({ id: 'AuditVerification' });

const DailyHeadQuery = listQuery({ sortable: ['day'], defaultOrder: 'desc', filters: {} });

const AuditHead = z
  .object({ day: z.string(), sequence: z.number(), hash: z.string(), at: z.string() })
  .meta({ id: 'AuditHead' });

@ApiTags('audit')
@Controller('api/audit')
export class AuditVerificationController {
  constructor(
    private readonly database: Database,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'auditHeadsFolder'>,
  ) {}

  @Get('verification')
  @RequirePermission('audit:verify')
  @ApiOperation({
    summary: 'Follows the whole chain of the trail now.',
    description:
      'Names the first line that is wrong. Held against the exported heads of the folder of this installation, too.',
  })
  @ApiOkResponse({ standardSchema: AuditVerificationAnswer })
  async verify(@Headers('accept-language') acceptLanguage?: string): Promise<z.output<typeof AuditVerificationAnswer>> {
    const heads = this.exportedHeads();
    const outcome = await this.database.transaction(UNSCOPED, (transaction) => verifyAuditTrail(transaction, heads));
    const { isIntact, firstBad, lines, head, checkpoint, exportedHeads } = outcome;
    return {
      intact: isIntact,
      text: verificationText(outcome)[languageOf(acceptLanguage)],
      verifiedAt: formatInstant(this.clock.now()),
      lines,
      head,
      exportedHeads,
      firstBadLine: firstBad,
      checkpoint: checkpoint && { ...checkpoint, sealedAt: formatInstant(checkpoint.sealedAt) },
    };
  }

  @Get('heads')
  @RequirePermission('audit:read')
  @ApiOperation({
    summary: 'The head of each day: number and hash of its last line.',
    description:
      'Kept elsewhere, a head shows later whether the trail up to it was rewritten: `audit verify --heads FILE`.',
  })
  @ApiOkResponse({ standardSchema: z.array(AuditHead) })
  async heads(
    @Query({ schema: DailyHeadQuery }) query: z.output<typeof DailyHeadQuery>,
  ): Promise<Page<z.output<typeof AuditHead>>> {
    const wanted = parseInput(DailyHeadQuery, query);
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const rows = await listDailyHeads(transaction, {
        order: wanted.order,
        limit: wanted.perPage,
        offset: offsetOf(wanted),
      });
      return new Page(
        rows.map(({ at, ...head }) => ({ ...head, at: formatInstant(at) })),
        await countDailyHeads(transaction),
      );
    });
  }

  private exportedHeads(): ChainPlace[] {
    const folder = this.config.auditHeadsFolder;
    return folder !== undefined && existsSync(folder) ? readExportedHeads(folder) : [];
  }
}
