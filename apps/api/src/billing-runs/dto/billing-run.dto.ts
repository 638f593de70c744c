import { z } from 'zod';
import { listQuery } from '../../platform/index.ts';
import { ChecklistItemDto } from '../checklist/dto/checklist.ts';
import { PeriodText } from './period.ts';

export const RunMode = z.enum(['billing', 'shadow']);

export const StartBillingRun = z.strictObject({ period: PeriodText, mode: RunMode }).meta({ id: 'StartBillingRun' });

export const StartedBillingRun = z.object({ id: z.string() }).meta({ id: 'StartedBillingRun' });

export const ListBillingRuns = listQuery({
  sortable: ['createdAt', 'period', 'mode', 'revision', 'state', 'completedAt'],
  defaultOrder: 'desc',
  filters: {
    period: PeriodText.optional(),
    mode: RunMode.optional(),
    state: z.enum(['queued', 'running', 'completed', 'failed']).optional(),
    revision: z.coerce.number().int().min(1).max(1_000_000).optional(),
  },
});

export type ListBillingRunsQuery = z.output<typeof ListBillingRuns>;

/** A billing run as a job, with what it judged by and what came out. */
export const BillingRunAnswer = z
  .object({
    id: z.string(),
    state: z.enum(['queued', 'running', 'completed', 'failed']),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    step: z.enum(['freeze', 'assess', 'state', 'complete']),
    period: z.string(),
    mode: RunMode,
    revision: z.number().int(),
    ruleVersions: z.array(
      z.object({ careType: z.enum(['somatic', 'psychiatric']), name: z.string(), hash: z.string() }),
    ),
    episodes: z.number().int().meta({ description: 'Episodes discharged in the period and not cancelled, as frozen' }),
    statements: z.number().int().nullable().meta({ description: 'null until completed' }),
    totalAmount: z.string().nullable().meta({ description: 'SEK with two decimals; null until completed' }),
    checklist: z.object({ items: z.array(ChecklistItemDto) }).nullable(),
    createdAt: z.string(),
    createdBy: z.string(),
    completedAt: z.string().nullable(),
    problem: z.object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() }).optional(),
  })
  .meta({ id: 'BillingRun' });

export type BillingRunDto = z.output<typeof BillingRunAnswer>;
