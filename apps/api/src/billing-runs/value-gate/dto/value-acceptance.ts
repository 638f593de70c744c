import { z } from 'zod';
import { filterText, inWords, listQuery } from '../../../platform/index.ts';
import { PeriodText } from '../../dto/period.ts';

const CareType = z.enum(['somatic', 'psychiatric']);

export const AcceptValues = z
  .strictObject({
    careType: CareType,
    period: PeriodText,
    ruleVersion: filterText(100)
      .optional()
      .meta({ description: 'Name of the version that the statement was made by; that in force when left out' }),
    reason: filterText(1000).refine(
      (text) => text.trim() !== '',
      inWords({ sv: 'Skriv varför värdena godtas.', en: 'Write why the values are accepted.' }),
    ),
  })
  .meta({ id: 'AcceptValues' });

export const ListValueAcceptances = listQuery({
  sortable: ['at', 'period', 'careType'],
  defaultOrder: 'desc',
  filters: { period: PeriodText.optional(), careType: CareType.optional(), ruleVersion: filterText(100).optional() },
});
export type ListValueAcceptancesQuery = z.output<typeof ListValueAcceptances>;

export const ValueAcceptanceAnswer = z
  .object({
    id: z.string(),
    careType: CareType,
    period: z.string(),
    ruleVersion: z.string(),
    ruleVersionHash: z.string(),
    acceptedBy: z.object({ id: z.string(), name: z.string() }),
    acceptedAt: z.string(),
    reason: z.string(),
    values: z
      .array(z.object({ parameter: z.string(), status: z.enum(['illustrative', 'proposed', 'outdated']) }))
      .meta({ description: 'What was accepted' }),
  })
  .meta({ id: 'ValueAcceptance' });

export const AcceptedValuesAnswer = ValueAcceptanceAnswer.extend({
  invoicing: z.object({ allowed: z.boolean(), why: z.string().nullable() }),
}).meta({ id: 'AcceptedValues' });

export type ValueAcceptanceDto = z.output<typeof ValueAcceptanceAnswer>;
export type AcceptedValuesDto = z.output<typeof AcceptedValuesAnswer>;
export type AcceptValuesBody = z.output<typeof AcceptValues>;
