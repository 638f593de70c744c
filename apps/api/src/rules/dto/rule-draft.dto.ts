import { isCivilDate } from '@fristdag/rules';
import { z } from 'zod';
import { filterText, inWords, maskNumbers } from '../../platform/index.ts';
import { ruleVersionStates } from '../rule-version-transitions.ts';

/** What a person writes: nothing that PostgreSQL cannot hold, not only spaces, and no personal number. */
const Written = (longest: number) =>
  filterText(longest)
    .overwrite(maskNumbers)
    .refine(
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

const MOST_CASES = 200;

export const WorkedCases = z.array(z.unknown()).max(
  MOST_CASES,
  inWords({
    sv: `En version har högst ${MOST_CASES} räkneexempel.`,
    en: `A version has at most ${MOST_CASES} worked cases.`,
  }),
);

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
    workedCases: WorkedCases.optional(),
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

const SourceBody = z.union([
  Written(500),
  z.strictObject({
    document: z.union([Written(500), z.strictObject({ sv: Written(500), en: Written(500) })]),
    clause: z.union([Written(200), z.strictObject({ sv: Written(200), en: Written(200) })]).optional(),
    link: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .optional(),
  }),
]);

export const NewPriceDrafts = z
  .strictObject({
    price: z
      .union([z.string(), z.number().transform(String)])
      .refine(
        (text) => /^\d{1,7}(\.\d{1,2})?$/.test(text),
        inWords({
          sv: 'Skriv ett belopp i kronor med högst två decimaler, till exempel 8200.',
          en: 'Write an amount in SEK with at most two decimals, such as 8200.',
        }),
      )
      .meta({ description: 'SEK per care day' }),
    source: SourceBody,
    validFrom: FirstOfMonth,
    year: z.number().int().min(2000).max(2099).optional().meta({ description: 'That the price was set for' }),
    status: z.enum(['decided', 'proposed', 'illustrative']).default('decided'),
    careTypes: z
      .array(z.enum(['somatic', 'psychiatric']))
      .min(1)
      .max(2)
      .optional()
      .meta({ description: 'Both by default' }),
  })
  .meta({ id: 'NewPriceDrafts' });
export type NewPriceDrafts = z.output<typeof NewPriceDrafts>;

export const EndOfTransition = z.strictObject({ validFrom: FirstOfMonth }).meta({ id: 'EndOfTransition' });
export type EndOfTransition = z.output<typeof EndOfTransition>;

export const RuleFileBody = Document.meta({
  id: 'RuleFile',
  description: 'A file of rules/somatic or rules/psychiatric',
});
export type RuleFileBody = z.output<typeof RuleFileBody>;

export const NewRuleComment = z
  .strictObject({
    about: Written(200)
      .nullable()
      .default(null)
      .meta({ description: 'Name of a parameter or id of a condition; null = the version' }),
    text: Written(4000),
  })
  .meta({ id: 'NewRuleComment' });
export type NewRuleComment = z.output<typeof NewRuleComment>;

export const RuleCommentAnswer = z
  .object({
    id: z.string(),
    about: z.string().nullable(),
    text: z.string(),
    at: z.string(),
    by: z.object({ id: z.string(), name: z.string() }),
  })
  .meta({ id: 'RuleComment' });
export type RuleCommentAnswer = z.output<typeof RuleCommentAnswer>;
