import { z } from 'zod';
import { qualityFlags } from '@fristdag/rules';
import { filterText, inWords, listQuery } from '../../../platform/index.ts';
import { PeriodText } from '../../dto/period.ts';

const instant = z.string().meta({ description: 'Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM' });
const date = z.string().meta({ description: 'YYYY-MM-DD, Europe/Stockholm' });
const amount = z.string().meta({ description: 'Kronor with two decimals, decimal point' });
const careType = z.enum(['somatic', 'psychiatric']);
const outcome = z.enum(['met', 'not-met', 'not-applicable']);
const model = z.enum(['average', 'individual', 'hybrid']);
/** What is odd about an episode without making it wrong: a closed list. */
const FlagCode = z.enum(qualityFlags).meta({ id: 'QualityFlagCode' });

export const EpisodeListQuery = listQuery({
  sortable: [
    'caseNumber',
    'admittedAt',
    'dischargedAt',
    'noticeSentAt',
    'period',
    'payer',
    'payerName',
    'inpatientUnit',
    'dischargeReadyDays',
    'receivedAt',
  ],
  filters: {
    period: PeriodText.optional(),
    careType: careType.optional(),
    payer: filterText(100).optional(),
    inpatientUnit: filterText().optional(),
    state: z.enum(['discharged', 'ongoing', 'cancelled']).optional(),
    counted: z
      .enum(['true', 'false'])
      .transform((text) => text === 'true')
      .optional(),
    caseNumber: filterText(64).optional(),
    q: filterText().optional(),
  },
});

export const EpisodeListItem = z
  .object({
    caseNumber: z.string(),
    careType,
    payer: z.string(),
    payerName: z.string(),
    inpatientUnit: z.string(),
    inpatientClinic: z.string().nullable(),
    outpatientUnit: z.string().nullable(),
    admittedAt: instant,
    dischargedAt: instant.nullable(),
    period: z.string().nullable(),
    state: z.enum(['discharged', 'ongoing', 'cancelled']),
    noticeSentAt: instant.nullable(),
    /** Of the newest completed run of its month; so far, for a stay that goes on; null when not yet judged. */
    dischargeReadyDays: z.number().int().nullable(),
    counted: z.boolean().nullable(),
    revision: z.number().int(),
    flags: z.array(FlagCode),
    protectedIdentity: z.boolean(),
    masked: z.boolean().meta({
      description: 'inpatientClinic and outpatientUnit are hidden, since the identity is protected',
    }),
    receivedAt: instant,
  })
  .meta({ id: 'EpisodeListItem' });

export const JudgedCondition = z
  .object({
    id: z.string(),
    title: z.string(),
    outcome,
    instant: instant.nullable(),
    sentence: z.string(),
    clause: z.string(),
    duty: z.enum(['inpatient-care', 'outpatient-care', 'region']),
    dutyText: z.string(),
  })
  .meta({ id: 'JudgedCondition' });

const judgementFields = {
  ruleVersion: z.string(),
  ruleVersionHash: z.string(),
  counted: z.boolean(),
  dischargeReadyDays: z.number().int(),
  dayZero: date.nullable(),
  contribution: amount,
  facts: z.record(z.string(), z.union([z.boolean(), z.number(), z.null()])),
  conditions: z.array(JudgedCondition),
};

export const EpisodeAssessment = z
  .object({
    ...judgementFields,
    runId: z.string(),
    mode: z.enum(['billing', 'shadow']),
    period: z.string(),
    runRevision: z.number().int(),
    /** The revision of the episode that the run judged. */
    episodeRevision: z.number().int(),
    statementId: z.string().nullable(),
  })
  .meta({ id: 'EpisodeAssessment' });

export const EpisodePreviewAssessment = z
  .object({ ...judgementFields, state: z.enum(['rated', 'ongoing', 'cancelled']) })
  .meta({ id: 'EpisodePreviewAssessment' });

export const DayStripAnswer = z
  .object({
    cutoffTime: z.string(),
    freeDays: z.number().int(),
    model,
    sipCallLastDay: date.nullable(),
    noticeSentAt: instant,
    dayZero: date,
    dischargedOn: date.nullable(),
    through: date,
    days: z.array(
      z.object({
        date,
        number: z.number().int().nullable(),
        kind: z.enum(['late-notice', 'day-zero', 'free', 'over', 'unused-free']),
        events: z.array(
          z.object({
            kind: z.enum(['notice', 'withdrawn-notice', 'sip-call', 'care-contact', 'discharge']),
            at: instant,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'DayStrip' });

export const FlagAnswer = z.object({ code: FlagCode, text: z.string() }).meta({ id: 'QualityFlag' });

export const EpisodeAnswer = EpisodeListItem.omit({ flags: true })
  .extend({
    municipality: z.string(),
    district: z.string().nullable(),
    admissionNoticeSentAt: instant.nullable(),
    dischargeReadyNotices: z.array(z.object({ sentAt: instant, withdrawnAt: instant.nullable() })),
    careContactNeeded: z.boolean(),
    careContactAssignedAt: instant.nullable(),
    sipRequired: z.boolean(),
    sipCallSentAt: instant.nullable(),
    outpatientCareAvailable: z.boolean(),
    patientOpposed: z.boolean(),
    cancelled: z.boolean(),
    flags: z.array(FlagAnswer),
    assessment: EpisodeAssessment.nullable(),
    previewAssessment: EpisodePreviewAssessment.nullable(),
    strip: DayStripAnswer.nullable(),
    /** The revision shown: what a change of it builds on. */
    version: z.int(),
    revisions: z.array(
      z.object({
        revision: z.number().int(),
        receivedAt: instant,
        source: z.object({ importId: z.string(), line: z.number().int().nullable() }).nullable(),
        reason: z.string().nullable(),
        changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    ),
    previous: z.string().nullable(),
    next: z.string().nullable(),
  })
  .meta({ id: 'Episode' });

/** A run that was never so named, or is not a number, judged nothing. */
export const EpisodeQuery = z.object({
  run: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

export const OpenProtectedIdentity = z
  .strictObject({
    reason: filterText(500)
      .refine(
        (text) => text.trim().length >= 5,
        inWords({ sv: 'skriv varför, med minst 5 tecken', en: 'say why, in at least 5 characters' }),
      )
      .meta({ description: 'Why the case must be seen unmasked; it is kept in the audit trail' }),
  })
  .meta({ id: 'OpenProtectedIdentity' });

export const AffectedEpisodesQuery = listQuery({
  sortable: ['caseNumber', 'period', 'payer', 'payerName'],
  filters: {},
});

export const AffectedEpisode = z
  .object({ caseNumber: z.string(), period: z.string(), payer: z.string(), payerName: z.string() })
  .meta({ id: 'AffectedEpisode' });
