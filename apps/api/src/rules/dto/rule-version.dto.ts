import { z } from 'zod';

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

/** One version of the agreement; `document` is the file of rules/ as it is. */
export const RuleVersionAnswer = z
  .object({
    id: z.string(),
    ruleVersion: z.string().meta({ description: 'Name of the version, e.g. somatic/2020-01-01' }),
    careType: z.enum(['somatic', 'psychiatric']),
    validFrom: z.string().meta({ description: 'First day of the first month that it governs' }),
    validThrough: z.string().nullable().meta({ description: 'Last day before the next version; null = open-ended' }),
    publishedAt: z.string().nullable(),
    state: z.enum(['in-force', 'replaced', 'scheduled']),
    titles: Words,
    transitional: z.object({ until: Words, source: z.string() }).nullable(),
    model: z.enum(['average', 'individual', 'hybrid']),
    hash: z.string().meta({ description: 'sha256: and the SHA-256 of the RFC 8785 form of the document' }),
    document: z.record(z.string(), z.unknown()),
    sentences: z.object({
      summary: z.array(z.string()),
      parameters: z.array(ParameterSentence),
      conditions: z.array(ConditionSentence),
    }),
    version: z.number().int(),
    allowedTransitions: z.array(z.object({ to: z.string() })),
    refusedTransitions: z.array(z.object({ to: z.string(), why: z.string() })),
  })
  .meta({ id: 'RuleVersion' });

export type RuleVersionDto = z.output<typeof RuleVersionAnswer>;
