import { parsePeriod } from '@fristdag/rules';
import { z } from 'zod';
import { inWords } from '../../platform/index.ts';
import { WorkedCases } from './rule-draft.dto.ts';
import { CaseResultAnswer, FindingAnswer, RuleVersionAnswer } from './rule-version.dto.ts';

/** A document as it is being written. It need not be stored, nor be readable. */
export const RuleDocumentToCheck = z
  .strictObject({
    document: z.record(z.string(), z.unknown()).meta({ description: 'A file of rules/, as far as it is written' }),
    draft: z
      .string()
      .max(64)
      .optional()
      .meta({ description: 'Id of the draft that it belongs to, which is no rival of itself' }),
    workedCases: WorkedCases.optional().meta({ description: 'As the files of rules/cases' }),
    period: z
      .string()
      .refine(
        (text) => parsePeriod(text) !== undefined,
        inWords({
          sv: 'Skriv månaden som ÅÅÅÅ-MM, till exempel 2020-11.',
          en: 'Write the month as YYYY-MM, such as 2020-11.',
        }),
      )
      .optional()
      .meta({ description: 'Month of the example dates; the first month of the version when left out' }),
  })
  .meta({ id: 'RuleDocumentToCheck' });
export type RuleDocumentToCheck = z.output<typeof RuleDocumentToCheck>;

const Timetable = z
  .object({
    period: z.string(),
    sharingOn: z.string(),
    reviewClosesOn: z.string().meta({ description: 'The review closes at 00:00 of this day' }),
    lastReviewDay: z.string(),
    invoiceIssueOn: z.string(),
    invoiceDueOn: z.string(),
  })
  .meta({ id: 'RuleTimetableExample' });

export const RuleDocumentChecksAnswer = z
  .object({
    checks: z.array(FindingAnswer),
    workedCaseResults: z.array(CaseResultAnswer),
    sentences: RuleVersionAnswer.shape.sentences
      .nullable()
      .meta({ description: 'What the document means; null while it cannot be read' }),
    timetable: Timetable.nullable().meta({ description: 'The dates of one month; null while it cannot be read' }),
  })
  .meta({ id: 'RuleDocumentChecks' });
export type RuleDocumentChecksAnswer = z.output<typeof RuleDocumentChecksAnswer>;
