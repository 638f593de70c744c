import { z } from 'zod';
import { filterText, inWords, listQuery } from '../../../platform/index.ts';

const careUnitKinds = ['inpatient-unit', 'inpatient-clinic', 'outpatient-unit'] as const;
const Kind = z.enum(careUnitKinds);

/** A name as the import accepts it: 1–200 characters without control characters or lone surrogates. */
const Name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine(
    (name) => name.isWellFormed() && !/\p{Cc}/u.test(name),
    inWords({ sv: 'Namnet innehåller ett styrtecken.', en: 'The name contains a control character.' }),
  );

export const CareUnitAnswer = z
  .object({
    id: z.string(),
    kind: Kind,
    name: z.string(),
    /** Other names under which the sources know the unit. */
    aliases: z.array(z.string()),
    /** Episodes that name the unit by any of its names, in their latest revision. */
    episodes: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'CareUnit' });
export type CareUnitAnswer = z.output<typeof CareUnitAnswer>;

export const CareUnitNameAnswer = z
  .object({
    id: z.string(),
    kind: Kind,
    name: z.string(),
    episodes: z.number().int(),
    firstSeenAt: z.string(),
    careUnitId: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'CareUnitName' });
export type CareUnitNameAnswer = z.output<typeof CareUnitNameAnswer>;

export const CareUnitListAnswer = z.array(CareUnitAnswer);
export const CareUnitNameListAnswer = z.array(CareUnitNameAnswer);

export const NewCareUnit = z
  .object({ kind: Kind, name: Name, aliases: z.array(Name).max(200).default([]) })
  .meta({ id: 'NewCareUnit' });
export type NewCareUnit = z.output<typeof NewCareUnit>;

/** What GET answers may be sent back: fields that cannot be changed are ignored. */
export const CareUnitChange = z.object({ name: Name, aliases: z.array(Name).max(200) }).meta({ id: 'CareUnitChange' });
export type CareUnitChange = z.output<typeof CareUnitChange>;

export const CareUnitNameChange = z
  .object({ careUnitId: z.string().max(100).nullable() })
  .meta({ id: 'CareUnitNameChange' });

export const careUnitListQuery = listQuery({
  sortable: ['name', 'kind', 'episodes', 'id'],
  filters: { kind: Kind.optional(), name: filterText().optional(), q: filterText().optional() },
});
export type CareUnitListQuery = z.output<typeof careUnitListQuery>;

export const careUnitNameListQuery = listQuery({
  sortable: ['name', 'kind', 'episodes', 'firstSeenAt', 'id'],
  filters: {
    kind: Kind.optional(),
    mapped: z.enum(['true', 'false']).optional(),
    name: filterText().optional(),
    careUnitId: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    q: filterText().optional(),
  },
});
export type CareUnitNameListQuery = z.output<typeof careUnitNameListQuery>;
