import { z } from 'zod';
import { DialogueFile } from '../../attachments/dialogue-file.dto.ts';
import { inWords, listQuery } from '../../../../platform/index.ts';

const Text = z
  .string()
  .trim()
  .min(1, inWords({ sv: 'Skriv något.', en: 'Write something.' }))
  .max(10_000);

export const AskUnit = z.strictObject({ text: Text });
export type AskUnit = z.output<typeof AskUnit>;
export const AnswerForUnit = z.strictObject({ text: Text });
export type AnswerForUnit = z.output<typeof AnswerForUnit>;

export const ListUnitQuestions = listQuery({
  sortable: ['answerBy', 'askedAt'],
  filters: { state: z.enum(['open', 'answered']).optional() },
});
export type ListUnitQuestionsQuery = z.output<typeof ListUnitQuestions>;

/** What the care unit sees: the question and its own episode, and nothing of the payer's amounts. */
export const UnitQuestionAnswer = z
  .object({
    id: z.string(),
    caseNumber: z.string(),
    inpatientUnit: z.string(),
    text: z.string(),
    askedSide: z.enum(['region', 'municipality']),
    askedBy: z.string(),
    askedAt: z.string(),
    answerBy: z.string(),
    state: z.enum(['open', 'answered']),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: z.string().nullable(),
    files: z.array(DialogueFile).meta({ description: 'What the unit attached to its answer' }),
    mayAttach: z.boolean(),
  })
  .meta({ id: 'UnitQuestion' });
export type UnitQuestionDto = z.output<typeof UnitQuestionAnswer>;
