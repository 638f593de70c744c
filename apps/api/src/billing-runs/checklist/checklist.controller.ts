import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Principal, scopeOfPrincipal, SignedIn } from '../../identity/index.ts';
import { Database, languageOf, parseInput, RequirePermission } from '../../platform/index.ts';
import { writeChecklist } from './checklist-words.ts';
import { ChecklistService } from './checklist.service.ts';
import { ChecklistAnswer, ChecklistQuery } from './dto/checklist.ts';

@ApiTags('billing-runs')
@Controller('api/checklist')
export class ChecklistController {
  constructor(
    private readonly database: Database,
    private readonly checklists: ChecklistService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What to look at before a month is run, as it stands now.' })
  @RequirePermission('runs:read')
  @ApiOkResponse({ standardSchema: ChecklistAnswer })
  async get(
    @SignedIn() principal: Principal,
    @Query({ schema: ChecklistQuery }) query: z.output<typeof ChecklistQuery>,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<z.output<typeof ChecklistAnswer>> {
    const { period } = parseInput(ChecklistQuery, query);
    const findings = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const made = await this.checklists.make(transaction, period);
      const object = { kind: 'checklist', id: period };
      await this.checklists.recordShown(transaction, principal, { object, findings: made });
      return made;
    });
    const items = writeChecklist(findings, languageOf(acceptLanguage));
    return {
      period,
      items: items.map((item) => ({
        ...item,
        rows: item.rows.map((row) => ({ ...row, comparedWith: [...row.comparedWith] })),
      })),
    };
  }
}
