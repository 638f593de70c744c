import { z } from 'zod';
import { FlagAnswer, JudgedCondition, StatementAnswer } from '../../../billing-runs/index.ts';

const instant = z.string().meta({ description: 'Instant with Stockholm offset' });
const date = z.string().meta({ description: 'YYYY-MM-DD, Europe/Stockholm' });
const words = z.object({ sv: z.string(), en: z.string() });

export const ReviewedEpisode = z
  .object({
    caseNumber: z.string(),
    careType: z.enum(['somatic', 'psychiatric']),
    payer: z.string(),
    inpatientUnit: z.string(),
    inpatientClinic: z.string().nullable(),
    outpatientUnit: z.string().nullable(),
    counted: z.boolean(),
    dischargeReadyDays: z.number().int(),
    contribution: z
      .string()
      .meta({ description: 'SEK with two decimals; negative for a stay shorter than the free days in the average' }),
    admittedAt: instant,
    notice: z.object({ sentAt: instant }).nullable(),
    dayZero: date.nullable(),
    dischargedAt: instant.nullable(),
    dischargedOn: date.nullable(),
    conditions: z.array(JudgedCondition),
    flags: z.array(FlagAnswer),
    protectedIdentity: z.boolean(),
  })
  .meta({ id: 'ReviewedEpisode' });

export const OngoingEpisode = z
  .object({
    caseNumber: z.string(),
    inpatientUnit: z.string(),
    admittedAt: instant,
    noticeSentAt: instant.nullable(),
    /** Discharge-ready days up to `ongoingAsOf`. */
    daysSoFar: z.number().int(),
  })
  .meta({ id: 'OngoingEpisode' });

/** The sum written out as in the material, line by line; a line that the model does not have is null. */
export const WrittenSum = z
  .object({
    averageLine: z.string().nullable(),
    conclusionLine: z.string().nullable(),
    singlyLine: z.string().nullable(),
    formulaLine: z.string().nullable(),
    billableLine: z.string().nullable(),
    lines: z.array(z.string()),
  })
  .meta({ id: 'WrittenSum' });

const basis = {
  sum: WrittenSum,
  timetable: z.object({
    sharingOn: date,
    reviewClosesOn: date,
    lastReviewDay: date,
    invoiceIssueOn: date,
    invoiceDueOn: date,
  }),
  governedBy: z.object({
    name: z.string(),
    hash: z.string(),
    titles: words,
    model: z.enum(['average', 'individual', 'hybrid']),
    validFrom: date,
    transitional: z.object({ until: words, source: z.unknown() }).nullable(),
    parameters: z.record(
      z.string(),
      z.object({
        value: z.unknown(),
        unit: z.string(),
        status: z.enum(['decided', 'proposed', 'illustrative']),
        source: z.unknown(),
        label: z.string(),
      }),
    ),
  }),
  casesGone: z.boolean().meta({
    description: 'The episodes behind it have gone by retention: no assessments are left, and the figures stand',
  }),
  assessments: z.array(ReviewedEpisode),
  ongoing: z.array(OngoingEpisode),
  ongoingAsOf: date,
};

/** The statement with its assessments, and all it takes to follow the amount back to each instant. */
export const ReviewBasisAnswer = StatementAnswer.extend(basis).meta({ id: 'ReviewBasis' });

export type ReviewBasis = z.output<typeof ReviewBasisAnswer>;
