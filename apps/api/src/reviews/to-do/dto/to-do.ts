import { z } from 'zod';

const date = z.string().meta({ description: 'YYYY-MM-DD, Europe/Stockholm' });

export const ToDoItem = z
  .object({
    id: z.string(),
    group: z.enum(['late', 'this-week', 'later', 'waiting']),
    code: z.enum([
      'run-missing',
      'run-outdated',
      'run-failed',
      'import-failed',
      'refused-rows',
      'unmapped-units',
      'prepare-month',
      'release-month',
      'accept-values',
      'parked-case',
      'changed-after-sharing',
      'review',
      'dialogue',
      'follow-up',
      'unit-question',
      'data-quality',
      'retention-order',
      'consultation-answer',
      'consultation-round',
      'consultation-decision',
      'approve-invoice',
      'write-off',
      'dead-delivery',
      'payments',
      'credit-balances',
      'overdue-invoices',
    ]),
    title: z.string(),
    unit: z.string(),
    period: z.string().nullable(),
    /** The last day on which one can act. */
    lastDay: date.nullable(),
    link: z.object({
      resource: z.string(),
      id: z.string().optional(),
      filter: z.record(z.string(), z.string()).optional(),
    }),
    action: z.string(),
  })
  .meta({ id: 'ToDoItem' });

export const ToDoAnswer = z
  .object({ items: z.array(ToDoItem), next: z.object({ title: z.string(), on: date }).nullable() })
  .meta({ id: 'ToDo' });

const run = z
  .object({ id: z.string(), revision: z.number().int(), state: z.enum(['queued', 'running', 'completed', 'failed']) })
  .nullable();

export const MonthAnswer = z
  .object({ period: z.string(), hasEpisodes: z.boolean(), billingRun: run, shadowRun: run })
  .meta({ id: 'Month' });

export type ToDoItemDto = z.output<typeof ToDoItem>;
