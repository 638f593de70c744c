import { z } from 'zod';
import { filterText, listQuery } from '../../platform/index.ts';
import { RunMode } from './billing-run.dto.ts';
import { PeriodText } from './period.ts';

const Amount = z.string().meta({ description: 'SEK with two decimals', example: '39000.00' });

export const ListStatements = listQuery({
  // By default the newest month first, and within a month by care type and payer in code point order.
  sortable: [
    'careType',
    'period',
    'payer',
    'payerName',
    'revision',
    'episodes',
    'excludedEpisodes',
    'dischargeReadyDays',
    'averageDays',
    'billableDays',
    'amount',
    'liable',
    'createdAt',
  ],
  filters: {
    period: PeriodText.optional(),
    careType: z.enum(['somatic', 'psychiatric']).optional(),
    payer: filterText(100).optional(),
    mode: RunMode.optional(),
    revision: z.coerce.number().int().min(1).max(1_000_000).optional(),
    runId: filterText(20).optional(),
  },
});

export type ListStatementsQuery = z.output<typeof ListStatements>;

/** What one payer owes for one month and care type, as one run stated it. */
export const StatementAnswer = z
  .object({
    id: z.string(),
    runId: z.string(),
    revision: z.number().int(),
    mode: RunMode,
    period: z.string(),
    careType: z.enum(['somatic', 'psychiatric']),
    payer: z.string().meta({ description: 'Municipality code, or 0180-<district>' }),
    payerName: z.string(),
    municipality: z.string(),
    municipalityName: z.string(),
    ruleVersion: z.string(),
    ruleVersionHash: z.string(),
    model: z.enum(['average', 'individual', 'hybrid']),
    episodes: z.number().int().meta({ description: 'Episodes that meet every applicable condition' }),
    excludedEpisodes: z.number().int().meta({ description: 'Episodes discharged in the period that miss one' }),
    dischargeReadyDays: z.number().int(),
    freeDays: z.number().int(),
    billableDays: z.number().int(),
    liable: z.boolean(),
    amount: Amount,
    averageDays: z.string().nullable().meta({ description: 'For showing; null where no episodes share an average' }),
    costPerCareDay: Amount,
    illustrative: z.boolean(),
    valueWarnings: z.array(
      z.object({ parameter: z.string(), status: z.enum(['illustrative', 'proposed', 'outdated']), text: z.string() }),
    ),
    invoicing: z
      .object({ allowed: z.boolean(), why: z.string().nullable() })
      .meta({ description: 'Whether it may be invoiced; held while values that are not decided govern it' }),
    previous: z.object({ revision: z.number().int(), amount: Amount }).nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Statement' });

export type StatementDto = z.output<typeof StatementAnswer>;
