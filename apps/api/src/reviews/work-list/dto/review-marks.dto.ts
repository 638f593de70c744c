import { z } from 'zod';
import { inWords } from '../../../platform/index.ts';

export const marks = ['opened', 'question', 'no-remark'] as const;

export const SetMarks = z.strictObject({
  caseNumbers: z
    .array(z.string().min(1).max(64))
    .min(1, inWords({ sv: 'Välj minst ett vårdtillfälle.', en: 'Choose at least one episode.' }))
    .max(5000),
  mark: z.enum(marks),
});
export type SetMarks = z.output<typeof SetMarks>;

/** Asked again, a work list says what is new: only the episodes marked since are read, and stand in the access log. */
export const AskMarks = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,18}$/, inWords({ sv: 'Ange newest ur ett tidigare svar.', en: 'Give newest of an earlier answer.' }))
    .optional(),
});
export type AskMarks = z.output<typeof AskMarks>;

export const ReviewMarksAnswer = z
  .object({
    packageId: z.string().nullable().meta({ description: 'The package that is being reviewed; null before sharing' }),
    newest: z
      .string()
      .nullable()
      .meta({ description: 'The newest mark; asked after it, the answer holds those that came since' }),
    mayMark: z.boolean(),
    total: z.number().int(),
    opened: z.number().int(),
    questions: z.number().int(),
    withoutRemark: z.number().int(),
    marks: z.array(
      z.object({
        caseNumber: z.string(),
        mark: z.enum(['unopened', ...marks]),
        by: z.string().nullable(),
        at: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReviewMarks', description: 'How far the payer has come with the episodes of a package' });
export type ReviewMarksDto = z.output<typeof ReviewMarksAnswer>;
