import { z } from 'zod';
import { filterText, inWords, listQuery } from '../../../../platform/index.ts';
import { ruleIds } from '../log-review-rules.ts';

const day = z.iso.date();

/** How personal numbers are written: none belongs in a remark, which is signed and kept. */
const NUMBER_LIKE = /(?<!\d)(?:\d{2}\s?)?\d{6}[\s\p{Pd}+\u2212]{0,3}\d{4}(?!\d)/u;

export const StartLogReview = z
  .strictObject({
    /** Civil dates in Stockholm, both included. */
    from: day,
    through: day,
    /** The same seed draws the same entries again; the product makes one up when it is left out. */
    seed: filterText(100).min(1).optional(),
    sampleSize: z.number().int().min(0).max(100).default(10),
  })
  .refine(
    ({ from, through }) => from <= through,
    inWords({ sv: 'Sista dagen ligger före den första.', en: 'The last day is before the first.' }),
  )
  .meta({ id: 'StartLogReview' });
export type StartLogReview = z.output<typeof StartLogReview>;

export const LogReviewListQuery = listQuery({ sortable: ['startedAt'], defaultOrder: 'desc', filters: {} });
export const FindingListQuery = listQuery({ sortable: ['place'], filters: {} });
export const FindingEntriesQuery = listQuery({ sortable: ['at'], filters: {} });

export const LogReviewAnswer = z
  .object({
    id: z.string(),
    state: z.enum(['open', 'signed']),
    from: z.string(),
    through: z.string(),
    seed: z.string(),
    sampleSize: z.number().int(),
    /** The rules as they stood when it was started, in words. */
    rules: z.array(z.string()),
    /** What it was drawn from: entries, people, and entries of the reviewer's own that were left out. */
    entries: z.number().int(),
    people: z.number().int(),
    leftOut: z.number().int(),
    startedBy: z.string(),
    startedAt: z.string(),
    findings: z.number().int(),
    judged: z.number().int(),
    followUps: z.number().int(),
    signedBy: z.string().nullable(),
    signedAt: z.string().nullable(),
    contentHash: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'LogReview' });
export type LogReviewAnswer = z.output<typeof LogReviewAnswer>;

export const LogFinding = z
  .object({
    id: z.string(),
    kind: z.enum(['sample', ...ruleIds]),
    title: z.string(),
    person: z.string(),
    unit: z.string(),
    /** The day of the first entry. */
    day: z.string(),
    episodes: z.number().int(),
    entries: z.number().int(),
    outcome: z.enum(['no-remark', 'follow-up']).nullable(),
    remark: z.string().nullable(),
    judgedBy: z.string().nullable(),
    judgedAt: z.string().nullable(),
    /** Why the caller may not judge it; null when they may. */
    whyNotJudge: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'LogFinding' });
export type LogFinding = z.output<typeof LogFinding>;

export const JudgeFinding = z
  .object({
    outcome: z.enum(['no-remark', 'follow-up']),
    remark: filterText(2_000)
      .refine(
        (text) => !NUMBER_LIKE.test(text),
        inWords({
          sv: 'Skriv inget personnummer: ange ärendenumret i stället.',
          en: 'Write no personal number: state the case number instead.',
        }),
      )
      .nullable()
      .default(null),
  })
  .refine(
    ({ outcome, remark }) => outcome !== 'follow-up' || (remark ?? '').trim() !== '',
    inWords({ sv: 'Skriv vad som ska följas upp.', en: 'Write what is to be followed up.' }),
  )
  .meta({ id: 'JudgeFinding' });
export type JudgeFinding = z.output<typeof JudgeFinding>;

export const LogReviewRuleAnswer = z
  .object({
    id: z.enum(ruleIds),
    title: z.string(),
    sentence: z.string(),
    enabled: z.boolean(),
    thresholds: z.record(z.string(), z.union([z.number(), z.boolean()])),
    version: z.number().int(),
  })
  .meta({ id: 'LogReviewRule' });

/** Thresholds are checked by the rule's own kind. */
export const LogReviewRuleChange = z
  .object({ enabled: z.boolean(), thresholds: z.record(z.string(), z.union([z.number(), z.boolean()])) })
  .meta({ id: 'LogReviewRuleChange' });
