import { z } from 'zod';
import { isCivilDate } from '@fristdag/rules';
import { filterText, inWords, lineText, maskNumbers } from '../../../platform/index.ts';

const FirstOfMonth = z.string().refine(
  (text) => isCivilDate(text) && text.endsWith('-01'),
  inWords({
    sv: 'Skriv den första dagen i en månad, till exempel 2021-01-01.',
    en: 'Write the first day of a month, such as 2021-01-01.',
  }),
);
/** Printed on invoices, and kept: a personal number in either is masked. */
const PayerName = lineText(100).min(1).overwrite(maskNumbers);
const PayerCode = z.string().regex(/^\d{4}(-[a-z]+(-[a-z]+)*)?$/);
const Because = filterText(1000).trim().min(3).overwrite(maskNumbers);

export const PayerChangeBody = z
  .strictObject({
    /** The municipality that is divided into districts. */
    municipality: z.string().regex(/^\d{4}$/),
    /** From this day on. */
    from: FirstOfMonth,
    /** The districts that end the day before, with the version that was looked at (what If-Match is for one row). */
    ends: z.array(z.strictObject({ code: PayerCode, version: z.number().int().positive() })).max(20),
    /** Districts that begin: their part of the code, and their name. */
    begins: z
      .array(
        z.strictObject({
          district: z
            .string()
            .regex(/^[a-z]+(-[a-z]+)*$/)
            .max(60),
          name: PayerName,
        }),
      )
      .max(20),
    /** Codes of districts that were there before and take over, where no new one does. */
    takenOverBy: z.array(PayerCode).max(20).default([]),
    reason: Because,
  })
  .meta({ id: 'PayerChangeWish' });
export type PayerChangeWish = z.output<typeof PayerChangeBody>;

export const PayerChangePreview = z
  .object({
    kind: z.enum(['add', 'end', 'merge', 'split']),
    from: z.string(),
    /** The last day of those that end. */
    through: z.string().nullable(),
    ends: z.array(z.object({ code: z.string(), name: z.string() })),
    begins: z.array(z.object({ code: z.string(), name: z.string() })),
    takenOverBy: z.array(z.object({ code: z.string(), name: z.string() })),
    /** Months of those that end that are not settled: whoever takes over reads and finishes them. */
    openCases: z.array(
      z.object({
        id: z.string(),
        payer: z.string(),
        payerName: z.string(),
        period: z.string(),
        careType: z.string(),
        state: z.string(),
        stateText: z.string(),
      }),
    ),
    /** People whose role is on a district that ends, and who need one on its successor. */
    rolesConcerned: z.number().int(),
  })
  .meta({ id: 'PayerChangePreview' });
export type PayerChangePreview = z.output<typeof PayerChangePreview>;

export const PayerChange = z
  .object({
    id: z.string(),
    kind: z.enum(['add', 'end', 'merge', 'split', 'rename']),
    from: z.string().nullable(),
    ended: z.array(z.string()),
    begun: z.array(z.string()),
    takenOverBy: z.array(z.string()),
    reason: z.string(),
    changedByName: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'PayerChange' });
export type PayerChangeDto = z.output<typeof PayerChange>;

/** What GET answers may be sent back with a reason: fields that cannot be changed are ignored. */
export const PayerRename = z.object({ name: PayerName, reason: Because }).meta({ id: 'PayerRename' });
export type PayerRename = z.output<typeof PayerRename>;
