import { z } from 'zod';
import { isCivilDate } from '@fristdag/rules';
import { listQuery } from '../../platform/index.ts';

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
    organisationNumber: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Payer' });
export type PayerAnswer = z.output<typeof PayerAnswer>;

export const PayerListAnswer = z.array(PayerAnswer);

/** Text to compare with; what PostgreSQL cannot hold is in no row. */
const filterText = z
  .string()
  .max(200)
  .refine((text) => text.isWellFormed() && !text.includes('\0'));

export const payerListQuery = listQuery({
  sortable: ['name', 'code', 'municipality', 'validFrom', 'validThrough'],
  filters: {
    /** Only the payers of this civil date. */
    on: z.string().refine(isCivilDate, 'write a date as 2020-07-01').optional(),
    code: filterText.optional(),
    municipality: filterText.optional(),
    district: filterText.optional(),
    /** Part of a name or the start of a code. */
    q: filterText.optional(),
  },
});
export type PayerListQuery = z.output<typeof payerListQuery>;
