import { z } from 'zod';
import { filterText, listQuery } from '../../../platform/index.ts';
import { Reason } from '../../../reviews/index.ts';

export const Kronor = z.string().meta({ description: 'SEK with two decimals', example: '39000.00' });
export const WishedAmount = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/);

const Tally = z.object({ count: z.number().int(), amount: Kronor });

export const PaymentImportAnswer = z
  .object({
    id: z.string(),
    isRepeat: z.boolean().meta({ description: 'The same file was handed in before: nothing was booked now' }),
    messageId: z.string(),
    matched: Tally.meta({ description: 'Settled its invoice, to the öre' }),
    partial: Tally.meta({ description: 'Less than the invoice has open: booked' }),
    double: Tally.meta({ description: 'More than is open, or paid already: waits for a person' }),
    unknown: Tally.meta({ description: 'No invoice has the reference: waits for a person' }),
    repeated: z.number().int().meta({ description: 'Entries that another file had already' }),
    ignored: z.number().int().meta({ description: 'Debits, reversals and entries that are not booked' }),
  })
  .meta({ id: 'PaymentImport' });
export type PaymentImportDto = z.output<typeof PaymentImportAnswer>;

export const ListPaymentFiles = listQuery({ sortable: ['receivedAt'], defaultOrder: 'desc', filters: {} });
export type ListPaymentFilesQuery = z.output<typeof ListPaymentFiles>;

export const PaymentFileAnswer = PaymentImportAnswer.omit({ isRepeat: true })
  .extend({ receivedBy: z.string(), receivedAt: z.string() })
  .meta({ id: 'PaymentFile' });
export type PaymentFileDto = z.output<typeof PaymentFileAnswer>;

export const paymentStates = ['matched', 'partial', 'double', 'unknown', 'handled'] as const;
const State = z.enum(paymentStates);

export const ListPayments = listQuery({
  sortable: ['bookedOn', 'amount'],
  defaultOrder: 'desc',
  filters: {
    state: State.optional(),
    /** `true`: what waits for a person. */
    toDo: z.enum(['true', 'false']).optional(),
    invoice: filterText(20).optional(),
    ocr: filterText(30).optional(),
    /** An OCR reference or invoice number, or a piece of the bank's reference or the sender's name. */
    search: filterText(100).optional(),
  },
});
export type ListPaymentsQuery = z.output<typeof ListPayments>;

const InvoiceLink = z.object({ id: z.string(), number: z.string(), payerName: z.string(), outstanding: Kronor });

export const PaymentAnswer = z
  .object({
    id: z.string(),
    reference: z.string().meta({ description: "The bank's own" }),
    amount: Kronor,
    bookedOn: z.string(),
    ocr: z.string().nullable(),
    debtorName: z.string().nullable(),
    remittance: z.string().nullable(),
    arrivedAs: z.enum(['matched', 'partial', 'double', 'unknown']),
    state: State,
    stateText: z.string(),
    leftOver: Kronor.meta({ description: 'What waits for a person' }),
    invoice: InvoiceLink.nullable(),
    suggestions: z.array(InvoiceLink).meta({ description: 'Invoices with the very same sum open, to look at' }),
    decisions: z.array(
      z.object({
        kind: z.enum(['assign', 'refund', 'set-off']),
        amount: Kronor,
        reason: z.string(),
        by: z.string(),
        at: z.string(),
        invoice: z.string().nullable(),
      }),
    ),
    acts: z.object({ assign: z.boolean(), refund: z.boolean(), setOff: z.boolean() }),
    version: z.number().int(),
  })
  .meta({ id: 'Payment' });
export type PaymentDto = z.output<typeof PaymentAnswer>;

export const DecideLeftOver = z
  .strictObject({
    kind: z.enum(['assign', 'refund', 'set-off']),
    invoice: z.string().max(20).optional().meta({ description: 'Id of the invoice that gets it; not for a refund' }),
    amount: WishedAmount.optional().meta({ description: 'As much as is left and open, when left out' }),
    reason: Reason,
  })
  .refine(({ kind, invoice }) => (kind === 'refund') === (invoice === undefined), { path: ['invoice'] })
  .meta({ id: 'DecideLeftOver' });
export type DecideLeftOver = z.output<typeof DecideLeftOver>;

export const CreditBalanceAnswer = z
  .object({
    invoiceId: z.string(),
    number: z.string(),
    payer: z.string(),
    payerName: z.string(),
    period: z.string(),
    balance: Kronor.meta({ description: 'What the payer has to get back' }),
    acts: z.object({ refund: z.boolean(), setOff: z.boolean() }),
  })
  .meta({ id: 'CreditBalance' });
export type CreditBalanceDto = z.output<typeof CreditBalanceAnswer>;

export const DecideCreditBalance = z
  .strictObject({
    kind: z.enum(['refund', 'set-off']),
    invoice: z.string().max(20).optional(),
    amount: WishedAmount.optional(),
    reason: Reason,
  })
  .refine(({ kind, invoice }) => (kind === 'refund') === (invoice === undefined), { path: ['invoice'] })
  .meta({ id: 'DecideCreditBalance' });
export type DecideCreditBalance = z.output<typeof DecideCreditBalance>;
