import { isCivilDate } from '@fristdag/rules';
import { z } from 'zod';
import { filterText, inWords } from '../../platform/index.ts';
import { ruleVersionStates } from '../rule-version-transitions.ts';

/** What a person writes: nothing that PostgreSQL cannot hold, and not only spaces. */
const Written = (longest: number) =>
  filterText(longest).refine(
    (text) => text.trim() !== '',
    inWords({ sv: 'Fältet får inte vara tomt.', en: 'The field must not be empty.' }),
  );

const Reason = Written(2000);

const FirstOfMonth = z
  .string()
  .refine(
    (text) => isCivilDate(text) && text.endsWith('-01'),
    inWords({
      sv: 'En version gäller hela månader: skriv den första i månaden, till exempel 2020-11-01.',
      en: 'A version governs whole months: write the first of the month, such as 2020-11-01.',
    }),
  )
  .meta({ description: 'First day of a month' });

/** A document of rules/, whose keys are read by the agreement's own reader. */
const Document = z.record(z.string(), z.unknown());

const Consultation = z.object({
  needed: z.boolean(),
  reason: Reason.nullish().meta({ description: 'Why not, when it is not needed' }),
});

export const NewRuleDraft = z
  .strictObject({
    basedOn: z.string().min(1).meta({ description: 'Id of any version, also an old one that is to hold again' }),
    validFrom: FirstOfMonth,
    reason: Reason.optional().meta({ description: 'Why a version that exists is corrected' }),
  })
  .meta({ id: 'NewRuleDraft' });
export type NewRuleDraft = z.output<typeof NewRuleDraft>;

/** The body of GET; what cannot be changed in it is ignored. */
export const RuleDraftChange = z
  .object({
    document: Document,
    validFrom: FirstOfMonth.optional(),
    consultation: Consultation.optional(),
    workedCases: z.array(z.unknown()).max(200).optional(),
    acknowledgedChecks: z
      .array(z.object({ check: z.string().min(1).max(500), reason: Reason }))
      .max(500)
      .optional(),
  })
  .meta({ id: 'RuleDraftChange' });
export type RuleDraftChange = z.output<typeof RuleDraftChange>;

export const RuleVersionMove = z
  .strictObject({
    to: z.enum(ruleVersionStates),
    reason: Reason.nullish().meta({ description: 'Why; where answers are missing, why it is approved all the same' }),
    round: z
      .strictObject({
        title: Written(200).optional(),
        text: Written(20_000).optional(),
        deadline: z.iso.date().optional().meta({ description: 'Last day to answer' }),
      })
      .optional()
      .meta({ description: 'With `in-consultation`: the round to open, unless one has been prepared' }),
  })
  .meta({ id: 'RuleVersionMove' });
export type RuleVersionMove = z.output<typeof RuleVersionMove>;
