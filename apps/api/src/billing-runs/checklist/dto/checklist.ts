import { z } from 'zod';
import { PeriodText } from '../../dto/period.ts';

export const ChecklistQuery = z.strictObject({ period: PeriodText });

export const ChecklistItemDto = z
  .object({
    code: z.enum([
      'hospital-data',
      'refused-rows',
      'long-stays',
      'illustrative-values',
      'unmapped-units',
      'missing-version',
    ]),
    severity: z.enum(['ok', 'warning', 'stop']),
    title: z.string(),
    detail: z.string(),
    /** `comparedWith`: the same count in the three months before, nearest first. */
    rows: z.array(
      z.object({
        label: z.string(),
        value: z.union([z.string(), z.number()]),
        comparedWith: z.array(z.number().int()),
      }),
    ),
  })
  .meta({ id: 'ChecklistItem' });

export const ChecklistAnswer = z
  .object({ period: z.string(), items: z.array(ChecklistItemDto) })
  .meta({ id: 'Checklist' });
