import { z } from 'zod';
import { inWords, lineText, turnedPages } from '../../platform/index.ts';
import { PeriodText } from '../../billing-runs/index.ts';
import { Kronor } from '../payments/dto/payment.dto.ts';

export const MonthQuery = z.strictObject({ month: PeriodText });
export const NotInvoicedQuery = MonthQuery.extend(turnedPages);
export const YearQuery = z.strictObject({
  year: z
    .string()
    .regex(/^20\d{2}$/, inWords({ sv: 'Skriv året med fyra siffror.', en: 'Write the year in four digits.' })),
  payer: z.string().max(100).optional(),
});
export type YearQuery = z.output<typeof YearQuery>;
export const YearlyStatementsQuery = YearQuery.extend(turnedPages);
/** On paper a year is one payer's. */
export const PayerYearQuery = YearQuery.required({ payer: true });
export type PayerYearQuery = z.output<typeof PayerYearQuery>;

export const NotInvoiced = z
  .object({
    caseId: z.string(),
    payer: z.string(),
    payerName: z.string(),
    period: z.string(),
    careType: z.enum(['somatic', 'psychiatric']),
    calculated: Kronor,
    invoiced: Kronor.meta({ description: 'Invoices less credit notes until the last day of the month' }),
    notInvoiced: Kronor,
  })
  .meta({ id: 'NotInvoiced' });
export type NotInvoicedDto = z.output<typeof NotInvoiced>;

export const YearlyStatement = z
  .object({
    payer: z.string(),
    payerName: z.string(),
    municipality: z.string(),
    year: z.string(),
    opening: Kronor.meta({ description: 'Open when the year began' }),
    invoiced: Kronor,
    credited: Kronor,
    paid: Kronor,
    refunded: Kronor,
    setOff: Kronor,
    writtenOff: Kronor,
    closing: Kronor.meta({ description: 'Open when the year ended; the columns before it make it up' }),
  })
  .meta({ id: 'YearlyStatement' });
export type YearlyStatementDto = z.output<typeof YearlyStatement>;

export const ledgerAccounts = [
  'receivable',
  'revenue',
  'bank',
  'to-refund',
  'unmatched',
  'write-off',
  'interest',
] as const;

export const SaveLedgerAccount = z
  .object({
    number: z
      .string()
      .regex(/^\d{1,10}$/)
      .nullable(),
    name: lineText(100).min(1).nullable(),
    objects: z
      .string()
      .trim()
      .max(300)
      .regex(/^(\d{1,5} "[\p{L}\p{N}_ .-]{1,40}"( \d{1,5} "[\p{L}\p{N}_ .-]{1,40}")*)?$/u, {
        message: inWords({
          sv: 'Skriv par av dimension och objekt: 1 "4711" 6 "0184".',
          en: 'Write pairs of dimension and object: 1 "4711" 6 "0184".',
        }),
      }),
  })
  .meta({ id: 'SaveLedgerAccount' });
export type SaveLedgerAccount = z.output<typeof SaveLedgerAccount>;

export const LedgerAccountAnswer = z
  .object({
    account: z.enum(ledgerAccounts),
    title: z.string(),
    number: z.string().nullable(),
    name: z.string().nullable(),
    objects: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'LedgerAccount' });
export type LedgerAccountDto = z.output<typeof LedgerAccountAnswer>;
