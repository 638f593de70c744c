import { z } from 'zod';
import { ruleVersionStates } from '../rule-version-transitions.ts';

const Words = z.object({ sv: z.string(), en: z.string() });
const ParameterValue = z.union([z.string(), z.number(), z.object({ month: z.number(), week: z.number() })]);

const ParameterSentence = z
  .object({
    name: z.string(),
    label: z.string(),
    sentence: z.string(),
    value: ParameterValue,
    unit: z.string(),
    status: z.enum(['decided', 'proposed', 'illustrative']),
    statusText: z.string(),
    source: z.string(),
  })
  .meta({ id: 'RuleParameterSentence' });

const ConditionSentence = z
  .object({
    id: z.string(),
    title: z.string(),
    enabled: z.boolean(),
    applicableSentence: z.string(),
    metSentence: z.string(),
    duty: z.enum(['inpatient-care', 'outpatient-care', 'region']),
    dutyText: z.string(),
    clause: z.string(),
  })
  .meta({ id: 'RuleConditionSentence' });

const Person = z.object({ id: z.string(), name: z.string() }).meta({ id: 'RuleVersionPerson' });

const ComparedSide = z
  .object({ words: z.string(), episodes: z.array(z.unknown()) })
  .meta({ id: 'RuleVersionFindingSide' });

export const FindingAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(['error', 'law']).meta({ description: 'An error cannot be passed, a broken law only with a reason' }),
    check: z.string(),
    path: z.string().meta({ description: 'JSON pointer into the document' }),
    message: z.string(),
    episodes: z.array(z.unknown()).meta({ description: 'Counter-example, in the shape of imported episodes' }),
    comparison: z
      .object({ before: ComparedSide, after: ComparedSide })
      .nullable()
      .meta({ description: 'The two sides that show a broken law' }),
    acknowledged: z.boolean(),
  })
  .meta({ id: 'RuleVersionFinding' });

const AcknowledgedCheck = z
  .object({
    check: z.string().meta({ description: 'Id of the finding' }),
    reason: z.string(),
    by: Person,
    at: z.string(),
  })
  .meta({ id: 'AcknowledgedCheck' });

const FieldValue = z.union([z.string(), z.number(), z.boolean()]).nullable();

export const CaseResultAnswer = z
  .object({
    place: z.number().int().meta({ description: 'Index in workedCases' }),
    title: z.string(),
    passed: z.boolean(),
    inherited: z.boolean().meta({ description: 'Unchanged from the base: shows what changes, and stops nothing' }),
    fields: z.array(
      z.object({
        caseNumber: z.string().nullable().meta({ description: "null for a field of the payer's month" }),
        field: z.string(),
        expected: FieldValue,
        actual: FieldValue,
        matches: z.boolean(),
      }),
    ),
    problems: z.array(z.string()).meta({ description: 'Why the case could not be run' }),
  })
  .meta({ id: 'WorkedCaseResult' });

const State = z.enum(ruleVersionStates);

/** One version of the agreement; `document` is the file of rules/ as it is. */
export const RuleVersionAnswer = z
  .object({
    id: z.string(),
    ruleVersion: z
      .string()
      .meta({ description: 'Name, e.g. somatic/2020-01-01; of a draft the one that it would get' }),
    careType: z.enum(['somatic', 'psychiatric']),
    validFrom: z.string().meta({ description: 'First day of the first month that it governs' }),
    validThrough: z.string().nullable().meta({ description: 'Last day before the next version; null = open-ended' }),
    publishedAt: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
    state: State,
    titles: Words,
    transitional: z.object({ until: Words, source: z.string() }).nullable(),
    model: z.enum(['average', 'individual', 'hybrid']),
    hash: z.string().meta({ description: 'sha256: and the SHA-256 of the RFC 8785 form of the document' }),
    contentHash: z.string().meta({ description: 'The same with publishedAt null: what an approval is bound to' }),
    document: z.record(z.string(), z.unknown()),
    sentences: z.object({
      summary: z.array(z.string()),
      model: z.string().meta({ description: 'How stays add up to a month' }),
      parameters: z.array(ParameterSentence),
      conditions: z.array(ConditionSentence),
    }),
    corrects: z.string().nullable().meta({ description: 'Name of the version that this one corrects' }),
    basedOn: z.string().nullable().meta({ description: 'Id of the version that it was drafted from' }),
    author: Person.nullable().meta({ description: 'Null for versions that came as files of rules/' }),
    authors: z.array(Person).meta({ description: 'Whoever created or edited it: none of them can approve it' }),
    createdAt: z.string(),
    changedAt: z.string().nullable(),
    changedBy: Person.nullable(),
    consultation: z.object({
      needed: z.boolean(),
      reason: z.string().nullable().meta({ description: 'Why not, when it is not needed' }),
      round: z.string().nullable().meta({ description: 'Id of the latest round' }),
      missing: z.array(z.string()).meta({ description: 'Payers whose mandatory answer is missing' }),
      objections: z.number().int(),
    }),
    workedCases: z.array(z.unknown()).meta({ description: 'As the files of rules/cases' }),
    workedCaseResults: z.array(CaseResultAnswer),
    checks: z.array(FindingAnswer),
    acknowledgedChecks: z.array(AcknowledgedCheck),
    approval: z
      .object({
        by: Person,
        at: z.string(),
        contentHash: z.string(),
        voidedAt: z.string().nullable(),
        overrideReason: z
          .string()
          .nullable()
          .meta({ description: 'Why it was approved although an answer was missing' }),
      })
      .nullable(),
    steps: z.array(
      z
        .object({ from: State, to: State, at: z.string(), by: Person, reason: z.string().nullable() })
        .meta({ id: 'RuleVersionStep' }),
    ),
    impactPreviews: z.array(
      z.object({
        id: z.string(),
        contentHash: z.string(),
        inputsHash: z.string(),
        completedAt: z.string(),
        asIfFrom: z
          .string()
          .nullable()
          .meta({ description: 'Judged as if in force from this month; null: from its own start' }),
      }),
    ),
    validity: z
      .array(
        z.object({
          from: z.string(),
          through: z.string().nullable(),
          knownFrom: z.string(),
          knownThrough: z.string().nullable(),
        }),
      )
      .meta({ description: 'What it governs, and between which instants that was known; null = open' }),
    gaps: z
      .array(z.object({ from: z.string().nullable(), through: z.string().nullable() }))
      .meta({ description: 'Days of its care type that no version governs, as known now' }),
    version: z.number().int(),
    allowedTransitions: z
      .array(z.object({ to: State, needsReason: z.boolean(), because: z.string().nullable() }))
      .meta({ description: '`because` says what a reason is asked for' }),
    refusedTransitions: z.array(z.object({ to: State, why: z.string() })),
  })
  .meta({ id: 'RuleVersion' });

export type RuleVersionDto = z.output<typeof RuleVersionAnswer>;
