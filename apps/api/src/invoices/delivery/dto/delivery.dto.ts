import { z } from 'zod';
import { filterText, listQuery } from '../../../platform/index.ts';

const State = z.enum(['queued', 'completed', 'failed']);

export const ListDeliveries = listQuery({
  sortable: ['createdAt', 'number'],
  defaultOrder: 'desc',
  filters: { state: State.optional(), invoice: filterText(20).optional() },
});
export type ListDeliveriesQuery = z.output<typeof ListDeliveries>;

export const DeliveryAnswer = z
  .object({
    id: z.string(),
    invoiceId: z.string(),
    number: z.string(),
    payer: z.string(),
    payerName: z.string(),
    state: State,
    stateText: z.string(),
    receipt: z.string().nullable().meta({ description: 'A file name, or what the access point called it' }),
    problem: z.string().nullable().meta({ description: 'Why the last attempt failed' }),
    failures: z.number().int(),
    createdAt: z.string(),
    completedAt: z.string().nullable(),
    hash: z.string().nullable(),
    attempts: z
      .array(
        z.object({
          at: z.string(),
          outcome: z.enum(['delivered', 'failed', 'refused', 'put-back']),
          outcomeText: z.string(),
          words: z
            .string()
            .nullable()
            .meta({ description: 'The receipt, why it failed, or who asked for another try' }),
        }),
      )
      .meta({ description: 'Each attempt, the first one first' }),
    acts: z.object({ retry: z.boolean() }),
  })
  .meta({ id: 'InvoiceDelivery' });
export type DeliveryDto = z.output<typeof DeliveryAnswer>;
