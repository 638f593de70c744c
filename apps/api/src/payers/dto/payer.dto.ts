import { z } from 'zod';
import { isCivilDate } from '@fristdag/rules';
import { filterText, inWords, listQuery } from '../../platform/index.ts';

export const PayerAnswer = z
  .object({
    code: z.string(),
    name: z.string(),
    municipality: z.string(),
    municipalityName: z.string(),
    district: z.string().nullable(),
    validFrom: z.string().nullable(),
    validThrough: z.string().nullable(),
    successors: z.array(z.string()),
    predecessors: z.array(z.string()),
    version: z.number().int(),
  })
  .meta({ id: 'Payer' });
export type PayerAnswer = z.output<typeof PayerAnswer>;

export const PayerListAnswer = z.array(PayerAnswer);

export const payerListQuery = listQuery({
  sortable: ['name', 'code', 'municipality', 'validFrom', 'validThrough'],
  filters: {
    /** Only the payers of this civil date. */
    on: z
      .string()
      .refine(
        isCivilDate,
        inWords({
          sv: 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2020-07-01.',
          en: 'Write the date as YYYY-MM-DD, such as 2020-07-01.',
        }),
      )
      .optional(),
    code: filterText().optional(),
    municipality: filterText().optional(),
    district: filterText().optional(),
    /** Part of a name or the start of a code. */
    q: filterText().optional(),
  },
});
export type PayerListQuery = z.output<typeof payerListQuery>;
