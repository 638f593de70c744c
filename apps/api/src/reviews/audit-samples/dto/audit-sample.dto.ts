import { careTypes } from '@fristdag/rules';
import { z } from 'zod';
import { PeriodText } from '../../../billing-runs/index.ts';
import { filterText } from '../../../platform/index.ts';

/** Months from `from` through `through`; the same seed draws the same cases as long as the same runs stand. */
export const AuditSampleQuery = z.strictObject({
  from: PeriodText,
  through: PeriodText,
  number: z.coerce.number().int().min(1).max(100).default(10),
  seed: filterText(100).min(1),
});
export type AuditSampleQuery = z.output<typeof AuditSampleQuery>;

/** One drawn case: where it came from, what it was judged by and what it became part of. */
export const AuditSample = z
  .object({
    caseNumber: z.string(),
    period: z.string(),
    careType: z.enum(careTypes),
    payer: z.object({ code: z.string(), name: z.string() }),
    counted: z.boolean(),
    dischargeReadyDays: z.number(),
    contribution: z.string(),
    source: z.object({
      importId: z.string().nullable(),
      fileName: z.string().nullable(),
      fileHash: z.string().nullable(),
      line: z.number().nullable(),
      revision: z.number(),
      receivedAt: z.string(),
    }),
    facts: z.array(z.object({ fact: z.string(), value: z.union([z.boolean(), z.number(), z.null()]) })),
    run: z.object({ id: z.string(), revision: z.number() }),
    ruleVersion: z.object({ name: z.string(), hash: z.string() }),
    statement: z.object({
      id: z.string(),
      episodes: z.number(),
      dischargeReadyDays: z.number(),
      amount: z.string(),
      liable: z.boolean(),
    }),
  })
  .meta({ id: 'AuditSample' });
export type AuditSample = z.output<typeof AuditSample>;

const deviationKinds = [
  'failed-import',
  'failed-run',
  'repeated-run',
  'late-run',
  'revised-after-run',
  'undecided-value',
] as const;

export const AuditDeviation = z
  .object({
    kind: z.enum(deviationKinds),
    /** When it happened; null for what still is so. */
    at: z.string().nullable(),
    period: z.string().nullable(),
    text: z.string(),
    object: z.object({ kind: z.string(), id: z.string() }),
  })
  .meta({ id: 'AuditDeviation' });
export type AuditDeviation = z.output<typeof AuditDeviation>;
