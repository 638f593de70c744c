import { z } from 'zod';
import { inWords, maskNumbers } from '../../../platform/index.ts';

/** Text that people write: line breaks, no other control characters, no personal number, nothing that the database cannot hold. */
export const writtenText = (longest: number) =>
  z
    .string()
    .trim()
    .overwrite(maskNumbers)
    .max(longest)
    .refine(
      (text) => text.isWellFormed() && !/[\p{Cc}--[\n\r\t]]/v.test(text),
      inWords({ sv: 'Texten innehåller ett styrtecken.', en: 'The text contains a control character.' }),
    );
const line = (longest: number) =>
  writtenText(longest).refine(
    (text) => !/[\n\r\t]/.test(text),
    inWords({ sv: 'Skriv på en rad.', en: 'Write one line.' }),
  );
export const titleLine = line(200).min(1);

/** What an answer may say. */
export const standpoints = ['accept', 'accept-with-comments', 'object'] as const;
export type Standpoint = (typeof standpoints)[number];

const Signatory = z.object({
  name: line(200).min(1),
  title: line(200).min(1),
  /** The clause of the delegation order, or the meeting that decided. */
  delegationReference: line(200).nullable().default(null),
  /** The municipality's own number of the matter. */
  diarienummer: line(100).nullable().default(null),
});

const ClauseComment = z.object({
  clause: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,99}$/)
    .meta({ description: 'Id of a condition or name of a parameter' }),
  text: writtenText(5_000).min(1),
});

const content = {
  answer: z.enum(standpoints),
  comment: writtenText(20_000).default(''),
  clauseComments: z.array(ClauseComment).max(100).default([]),
  signatory: Signatory.nullable().default(null),
  /** A draft is seen by the municipality alone; a sent answer is never changed. */
  state: z.enum(['draft', 'sent']).default('sent'),
};

export const NewConsultationAnswer = z
  .object({ payer: z.string().min(1).max(100), ...content })
  .meta({ id: 'NewConsultationAnswer' });
export type NewConsultationAnswer = z.output<typeof NewConsultationAnswer>;

/** What GET answers may be sent back: fields that cannot be changed are ignored. */
export const ConsultationAnswerChange = z.object(content).meta({ id: 'ConsultationAnswerChange' });
export type ConsultationAnswerChange = z.output<typeof ConsultationAnswerChange>;

export const ConsultationFile = z
  .object({
    id: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.number().int(),
    hash: z.string().meta({ description: 'sha256: and the SHA-256 of the content' }),
    addedBy: z.string(),
    addedAt: z.string(),
  })
  .meta({ id: 'ConsultationFile' });
export type ConsultationFile = z.output<typeof ConsultationFile>;

export const ConsultationAnswerAnswer = z
  .object({
    id: z.string(),
    consultation: z.string(),
    payer: z.string(),
    payerName: z.string(),
    state: z.enum(['draft', 'sent']),
    answer: z.enum(standpoints),
    comment: z.string(),
    clauseComments: z.array(z.object({ clause: z.string(), label: z.string(), text: z.string() })),
    signatory: z
      .object({
        name: z.string(),
        title: z.string(),
        delegationReference: z.string().nullable(),
        diarienummer: z.string().nullable(),
      })
      .nullable(),
    minutes: z.array(ConsultationFile),
    changedBy: z.string(),
    changedAt: z.string(),
    sentBy: z.string().nullable(),
    sentAt: z.string().nullable(),
    /** Sent after the last day to answer. */
    isLate: z.boolean(),
    /** The sent answer that this one adds to. */
    supplements: z.string().nullable(),
    /** A later answer of the same municipality stands instead. */
    isSuperseded: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'ConsultationAnswer' });
export type ConsultationAnswerDto = z.output<typeof ConsultationAnswerAnswer>;
