import { z } from 'zod';
import { PeriodText } from '../../../billing-runs/index.ts';
import { filterText, listQuery } from '../../../platform/index.ts';
import { Reason } from '../../../reviews/index.ts';

const Amount = z.string().meta({ description: 'SEK with two decimals', example: '39000.00' });

export const ListInvoices = listQuery({
  sortable: ['number', 'issuedOn', 'dueOn', 'payerName', 'period', 'amount'],
  defaultOrder: 'desc',
  filters: {
    period: PeriodText.optional(),
    careType: z.enum(['somatic', 'psychiatric']).optional(),
    payer: filterText(100).optional(),
    kind: z.enum(['invoice', 'credit-note']).optional(),
    billingCase: filterText(20).optional(),
    /** An invoice number or an OCR reference. */
    number: filterText(30).optional(),
    municipality: filterText(10).optional(),
    /** `open`: something is to be paid; `overdue`: and the due date is over. */
    payment: z.enum(['open', 'overdue']).optional(),
  },
});
export type ListInvoicesQuery = z.output<typeof ListInvoices>;

export const CreditInvoice = z.strictObject({
  /** Part of the invoice; the whole of what is left when left out. */
  amount: z
    .string()
    .regex(/^\d{1,12}(\.\d{1,2})?$/)
    .optional(),
  reason: Reason,
});
export type CreditInvoice = z.output<typeof CreditInvoice>;

export const invoiceStates = ['issued', 'partly-paid', 'paid', 'overdue', 'partly-credited', 'credited'] as const;

const Party = z.object({
  id: z.string(),
  name: z.string(),
  organisationNumber: z.string().nullable(),
  buyerReference: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  bankgiro: z.string().nullable(),
  isExample: z.boolean(),
});

export const InvoiceAnswer = z
  .object({
    id: z.string(),
    number: z.string(),
    kind: z.enum(['invoice', 'credit-note']),
    state: z.enum(invoiceStates),
    stateText: z.string(),
    caseId: z.string(),
    period: z.string(),
    careType: z.enum(['somatic', 'psychiatric']),
    payer: z.string(),
    payerName: z.string(),
    municipality: z.string(),
    municipalityName: z.string(),
    amount: Amount,
    credited: Amount,
    outstanding: Amount.meta({ description: 'What is still to be paid; below zero when too much was paid' }),
    ocr: z.string(),
    issuedOn: z.string(),
    dueOn: z.string(),
    issuedBy: z.string(),
    packageId: z.string(),
    packageRevision: z.number().int(),
    packageHash: z.string(),
    ruleVersion: z.string(),
    hash: z.string(),
    credits: z.object({ id: z.string(), number: z.string() }).nullable(),
    reason: z.string().nullable(),
    lines: z.array(
      z.object({ description: z.string(), quantity: z.number(), unit: z.string(), price: Amount, amount: Amount }),
    ),
    vat: z.object({ category: z.enum(['E', 'O']), reasonText: z.string() }),
    seller: Party,
    buyer: Party,
    remarks: z.array(z.string()),
    acts: z.object({
      credit: z.boolean(),
      writeOff: z.boolean().meta({ description: 'Something is open that could be proposed to be given up' }),
    }),
  })
  .meta({ id: 'Invoice' });
export type InvoiceDto = z.output<typeof InvoiceAnswer>;

/** What an invoice of a case would be, and all that stops it. */
export const InvoicePreviewAnswer = z
  .object({
    amount: Amount,
    issuedOn: z.string(),
    dueOn: z.string(),
    obstacles: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['waits', 'missing']),
        text: z.string(),
        party: z.string().nullable().meta({ description: 'Whose reference data lack it' }),
        field: z.string().nullable().meta({ description: 'What is to be entered, as its field is named there' }),
      }),
    ),
    net: z.object({ invoiced: Amount, target: Amount, net: Amount, credit: Amount, invoice: Amount }),
    chain: z.array(
      z.object({ id: z.string(), number: z.string(), kind: z.enum(['invoice', 'credit-note']), amount: Amount }),
    ),
    canApprove: z.boolean(),
    canCorrect: z.boolean(),
  })
  .meta({ id: 'InvoicePreview' });
export type InvoicePreviewDto = z.output<typeof InvoicePreviewAnswer>;

export const CorrectInvoice = z.strictObject({ reason: Reason });
