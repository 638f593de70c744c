import { z } from 'zod';
import { filterText, inWords, listQuery } from '../../../platform/index.ts';
import { PeriodText } from '../../dto/period.ts';

const Amount = z.string().meta({ description: 'SEK with two decimals', example: '39000.00' });
const CareType = z.enum(['somatic', 'psychiatric']);

/** So many months are previewed at once: five years. */
const MOST_PERIODS = 60;

export const StartImpactPreview = z
  .strictObject({
    periods: z
      .array(PeriodText)
      .min(1)
      .max(MOST_PERIODS)
      .refine(
        (periods) => new Set(periods).size === periods.length,
        inWords({ sv: 'Samma månad står flera gånger.', en: 'The same month is named more than once.' }),
      )
      .meta({ description: 'Months to preview; also those that go on, and those without a run' }),
    asIfFrom: PeriodText.optional().meta({
      description: 'Judges the version as if it had been in force from this month, before its own start',
    }),
  })
  .meta({ id: 'StartImpactPreview' });

export const StartedImpactPreview = z.object({ id: z.string() }).meta({ id: 'StartedImpactPreview' });

export const ListImpactPreviews = listQuery({ sortable: ['createdAt'], defaultOrder: 'desc', filters: {} });

const Figures = z
  .object({
    amount: Amount,
    episodes: z.number().int().meta({ description: 'Episodes that meet every applicable condition' }),
    excludedEpisodes: z.number().int(),
    dischargeReadyDays: z.number().int(),
    freeDays: z.number().int().nullable(),
    billableDays: z.number().int(),
    liable: z.boolean(),
    averageDays: z.string().nullable(),
    costPerCareDay: Amount.nullable(),
    model: z.enum(['average', 'individual', 'hybrid']).nullable(),
    ruleVersion: z.string().nullable().meta({ description: 'null where no version governs the month' }),
    ruleVersionHash: z.string().nullable(),
  })
  .meta({ id: 'ImpactFigures' });

const Sums = z.object({
  amount: Amount,
  episodes: z.number().int(),
  excludedEpisodes: z.number().int(),
  liable: z.number().int().meta({ description: 'Payers’ months that owe something' }),
});

export const ImpactTotals = z
  .object({
    now: Sums,
    then: Sums,
    difference: z.object({ amount: Amount, episodes: z.number().int(), liable: z.number().int() }),
    becomeLiable: z.number().int().meta({ description: 'Payers’ months that cross the liability line upwards' }),
    ceaseToBeLiable: z.number().int(),
  })
  .meta({ id: 'ImpactTotals' });

const PayerImpactAnswer = z
  .object({
    careType: CareType,
    payer: z.string().meta({ description: 'Municipality code, or 0180-<district>' }),
    payerName: z.string(),
    period: z.string(),
    now: Figures,
    then: Figures,
    difference: Amount.meta({ description: 'then − now' }),
    crossing: z.enum(['becomes-liable', 'ceases-to-be-liable']).nullable(),
  })
  .meta({ id: 'PayerImpact' });

const AsIf = z
  .object({
    from: PeriodText,
    label: z.string().meta({ example: 'as if it had been in force from July 2020' }),
  })
  .nullable()
  .meta({
    id: 'ImpactAsIf',
    description:
      'Judged as if it had begun earlier; null: from its own start, and a rerun says the same once it is published',
  });

const previewFields = {
  id: z.string(),
  state: z.enum(['queued', 'running', 'completed', 'failed']),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  ruleVersionId: z.string(),
  contentHash: z.string().meta({ description: 'Of the version’s document with publishedAt null, as previewed' }),
  isCurrent: z.boolean().meta({ description: 'False when the version has been changed since' }),
  periods: z.array(z.string()),
  asIf: AsIf,
  inputsHash: z
    .string()
    .nullable()
    .meta({ description: 'Over the frozen revisions of the episodes, the versions, the periods and asIfFrom' }),
  resultHash: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  completedAt: z.string().nullable(),
  problem: z.object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() }).optional(),
};

export const ImpactPreviewItem = z.object(previewFields).meta({ id: 'ImpactPreviewItem' });

const results = {
  governing: z.array(
    z.object({
      period: z.string(),
      careType: CareType,
      now: z.string().nullable(),
      then: z.string(),
      isDraft: z.boolean(),
      withinValidity: z.boolean(),
    }),
  ),
  payers: z.array(PayerImpactAnswer),
  totals: ImpactTotals.nullable().meta({ description: 'null until completed' }),
  byPeriod: z.array(z.object({ period: z.string(), totals: ImpactTotals })),
  byCareType: z.array(z.object({ careType: CareType, totals: ImpactTotals })),
};

export const ImpactPreviewAnswer = z.object({ ...previewFields, ...results }).meta({ id: 'ImpactPreview' });

/** What a municipality is shown of its own. */
export const OwnImpactAnswer = z
  .object({
    previewId: z.string(),
    completedAt: z.string(),
    contentHash: z.string(),
    periods: z.array(z.string()),
    asIf: AsIf,
    payers: results.payers,
    totals: ImpactTotals,
    byPeriod: results.byPeriod,
  })
  .meta({ id: 'OwnImpact' });

export const ChangeKind = z.enum([
  'counted',
  'not-counted',
  'days',
  'conditions',
  'billed-singly',
  'averaged',
  'contribution',
]);

export const ListImpactChanges = listQuery({
  sortable: ['caseNumber', 'period', 'payer', 'payerName', 'kind', 'daysDifference', 'contributionDifference'],
  filters: {
    period: PeriodText.optional(),
    careType: CareType.optional(),
    payer: filterText(100).optional(),
    kind: ChangeKind.optional(),
    caseNumber: filterText(64).optional(),
  },
});
export type ListImpactChangesQuery = z.output<typeof ListImpactChanges>;

const Outcome = z.object({
  counted: z.boolean(),
  dischargeReadyDays: z.number().int(),
  contribution: Amount,
  missed: z.array(z.string()).meta({ description: 'Ids of the conditions that are not met' }),
});

export const ImpactChangeAnswer = z
  .object({
    caseNumber: z.string(),
    period: z.string(),
    careType: CareType,
    payer: z.string(),
    payerName: z.string(),
    inpatientUnit: z.string(),
    kind: ChangeKind.meta({ description: 'What weighs most in how the outcome changes' }),
    now: Outcome.nullable(),
    then: Outcome,
    contributionDifference: Amount,
    protectedIdentity: z.boolean(),
  })
  .meta({ id: 'ImpactChange' });

export type ImpactPreviewDto = z.output<typeof ImpactPreviewAnswer>;
export type ImpactPreviewItemDto = z.output<typeof ImpactPreviewItem>;
export type PayerImpactDto = z.output<typeof PayerImpactAnswer>;
export type OwnImpactDto = z.output<typeof OwnImpactAnswer>;
export type ImpactChangeDto = z.output<typeof ImpactChangeAnswer>;
