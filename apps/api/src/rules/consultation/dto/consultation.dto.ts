import { z } from 'zod';
import { isCivilDate } from '@fristdag/rules';
import { filterText, inWords, listQuery } from '../../../platform/index.ts';
import { ConsultationAnswerAnswer, ConsultationFile, titleLine, writtenText } from './consultation-answer.dto.ts';

const consultationStates = ['prepared', 'open', 'closed', 'withdrawn'] as const;

const Deadline = z
  .string()
  .refine(
    isCivilDate,
    inWords({
      sv: 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2020-11-29.',
      en: 'Write the date as YYYY-MM-DD, such as 2020-11-29.',
    }),
  )
  .meta({ description: 'The last day to answer, YYYY-MM-DD' });

const words = {
  title: titleLine,
  text: writtenText(20_000).min(1),
  deadline: Deadline,
  /** Codes of the municipalities that must answer before the proposal can be approved; all of them when left out. */
  mandatory: z.array(z.string().max(100)).max(100).optional(),
};

export const NewConsultation = z
  .object({
    /** Id of a rule version in draft or in consultation; left out for the billing model as such. */
    ruleVersion: z.string().min(1).max(200).nullable().optional(),
    ...words,
    /**
     * A round on the model opens at once unless it is only prepared. One on a draft is always prepared: it opens when the
     * draft goes into consultation.
     */
    state: z.enum(['prepared', 'open']).optional(),
  })
  .meta({ id: 'NewConsultation' });
export type NewConsultation = z.output<typeof NewConsultation>;

/** What GET answers may be sent back: fields that cannot be changed are ignored. */
export const ConsultationChange = z.object(words).meta({ id: 'ConsultationChange' });
export type ConsultationChange = z.output<typeof ConsultationChange>;

export const ConsultationExtension = z
  .object({ deadline: Deadline, reason: writtenText(2_000).min(1) })
  .meta({ id: 'ConsultationExtensionRequest' });
export type ConsultationExtension = z.output<typeof ConsultationExtension>;

export const ConsultationEnd = z
  .object({ reason: writtenText(2_000).nullable().default(null) })
  .meta({ id: 'ConsultationEnd' });

/** What the asking person may do with the round now. */
const consultationActs = ['change', 'open', 'extend', 'close', 'attach', 'answer', 'send', 'protocol'] as const;
export type ConsultationAct = (typeof consultationActs)[number];

const Party = z
  .object({
    payer: z.string(),
    name: z.string(),
    /** The municipality of a district that answers beside it. */
    under: z.string().nullable(),
    isMandatory: z.boolean(),
    answeredAt: z.string().nullable(),
    isLate: z.boolean(),
    /** The standing answer, for those who may read it. */
    answer: ConsultationAnswerAnswer.shape.answer.nullable(),
  })
  .meta({ id: 'ConsultationParty' });

const summary = {
  id: z.string(),
  ruleVersion: z
    .object({
      id: z.string(),
      name: z.string().nullable().meta({ description: 'Null until it is published' }),
      titles: z.object({ sv: z.string(), en: z.string() }),
      careType: z.enum(['somatic', 'psychiatric']),
      validFrom: z.string(),
    })
    .nullable(),
  title: z.string(),
  text: z.string(),
  deadline: Deadline,
  isPastDeadline: z.boolean(),
  state: z.enum(consultationStates),
  createdBy: z.string(),
  createdAt: z.string(),
  openedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  overrideReason: z.string().nullable(),
  parties: z.array(Party),
  counts: z.object({
    mandatory: z.number().int(),
    answered: z.number().int(),
    missing: z.number().int(),
    late: z.number().int(),
    /** Null for those who may not read the others' answers yet. */
    objections: z.number().int().nullable(),
  }),
  version: z.number().int(),
};

export const ConsultationSummary = z.object(summary).meta({ id: 'ConsultationSummary' });
export type ConsultationSummaryDto = z.output<typeof ConsultationSummary>;

export const ConsultationAnswerFull = z
  .object({
    ...summary,
    extensions: z.array(
      z.object({
        deadlineBefore: z.string(),
        deadline: z.string(),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    attachments: z.array(ConsultationFile),
    /** Those that the asking person may read, newest first. */
    answers: z.array(ConsultationAnswerAnswer),
    /** For whom the asking person may write an answer. */
    answersFor: z.array(z.object({ payer: z.string(), name: z.string() })),
    /** What a comment can be about: conditions and parameters of the proposal, or of the versions in force. */
    clauses: z.array(z.object({ clause: z.string(), label: z.string() })),
    allowedActs: z.array(z.enum(consultationActs)),
  })
  .meta({ id: 'Consultation' });
export type ConsultationDto = z.output<typeof ConsultationAnswerFull>;

export const consultationListQuery = listQuery({
  sortable: ['createdAt', 'deadline', 'title'],
  defaultOrder: 'desc',
  filters: { state: z.enum(consultationStates).optional(), ruleVersion: filterText().optional() },
});
export type ConsultationListQuery = z.output<typeof consultationListQuery>;
