import { z } from 'zod';
import { listQuery } from '../../../platform/index.ts';

const Amount = z.string().meta({ description: 'SEK with two decimals', example: '39000.00' });

export const ListRuleCorrections = listQuery({ sortable: ['createdAt'], defaultOrder: 'desc', filters: {} });

const StatedSide = z.object({
  statementId: z.string(),
  amount: Amount,
  episodes: z.number().int(),
  billableDays: z.number().int(),
  liable: z.boolean(),
  ruleVersion: z.string(),
});

const StatementDifferenceAnswer = z
  .object({
    period: z.string(),
    careType: z.enum(['somatic', 'psychiatric']),
    payer: z.string(),
    payerName: z.string(),
    before: StatedSide.nullable().meta({ description: 'As billed; null where the month had no statement' }),
    after: StatedSide.nullable().meta({ description: 'Of the shadow run' }),
    difference: Amount.meta({ description: 'after − before' }),
    isCurrent: z
      .boolean()
      .meta({ description: 'False when the month was billed anew since, or another version governs' }),
  })
  .meta({ id: 'StatementDifference' });

const fields = {
  id: z.string(),
  state: z.enum(['queued', 'running', 'completed', 'failed']),
  progress: z.object({ done: z.number().int(), total: z.number().int() }).meta({ description: 'Months' }),
  ruleVersion: z.string(),
  ruleVersionHash: z.string(),
  careType: z.enum(['somatic', 'psychiatric']),
  corrects: z.string().nullable(),
  reason: z.string().nullable(),
  createdAt: z.string(),
  months: z.array(
    z.object({
      period: z.string(),
      billingRunId: z.string(),
      shadowRunId: z.string(),
      state: z.enum(['queued', 'running', 'completed', 'failed']),
      isCurrent: z.boolean(),
    }),
  ),
  totals: z.object({ statements: z.number().int(), before: Amount, after: Amount, difference: Amount }),
  problem: z.object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() }).optional(),
};

export const RuleCorrectionItem = z.object(fields).meta({ id: 'RuleCorrectionItem' });

export const RuleCorrectionAnswer = z
  .object({ ...fields, differences: z.array(StatementDifferenceAnswer) })
  .meta({ id: 'RuleCorrection' });

export type RuleCorrectionItemDto = z.output<typeof RuleCorrectionItem>;
export type RuleCorrectionDto = z.output<typeof RuleCorrectionAnswer>;
