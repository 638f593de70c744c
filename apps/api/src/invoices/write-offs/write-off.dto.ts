import { z } from 'zod';
import { filterText, listQuery } from '../../platform/index.ts';
import { Reason } from '../../reviews/index.ts';
import { Kronor, WishedAmount } from '../payments/dto/payment.dto.ts';

const State = z.enum(['proposed', 'approved', 'rejected']);

export const ListWriteOffs = listQuery({
  sortable: ['proposedAt', 'amount'],
  defaultOrder: 'desc',
  filters: { state: State.optional(), invoice: filterText(20).optional() },
});
export type ListWriteOffsQuery = z.output<typeof ListWriteOffs>;

export const ProposeWriteOff = z
  .strictObject({
    amount: WishedAmount.optional().meta({ description: 'All that is open, when left out' }),
    reason: Reason,
  })
  .meta({ id: 'ProposeWriteOff' });
export type ProposeWriteOff = z.output<typeof ProposeWriteOff>;

export const DecideWriteOff = z
  .strictObject({ outcome: z.enum(['approved', 'rejected']), reason: Reason.optional() })
  .refine(({ outcome, reason }) => outcome === 'approved' || reason !== undefined, { path: ['reason'] })
  .meta({ id: 'DecideWriteOff' });
export type DecideWriteOff = z.output<typeof DecideWriteOff>;

export const WriteOffAnswer = z
  .object({
    id: z.string(),
    invoiceId: z.string(),
    number: z.string(),
    payer: z.string(),
    payerName: z.string(),
    amount: Kronor,
    reason: z.string(),
    state: State,
    proposedBy: z.string(),
    proposedAt: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    decisionReason: z.string().nullable(),
    acts: z.object({ decide: z.boolean() }),
    version: z.number().int(),
  })
  .meta({ id: 'WriteOff' });
export type WriteOffDto = z.output<typeof WriteOffAnswer>;
