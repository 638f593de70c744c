import { z } from 'zod';

const Version = z
  .object({ id: z.string(), ruleVersion: z.string(), validFrom: z.string() })
  .meta({ id: 'ComparedRuleVersion' });

const FieldValue = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** Two versions side by side: meaning first, then structure, then the documents. */
export const RuleComparisonAnswer = z
  .object({
    before: Version.meta({ description: 'The version that starts first' }),
    after: Version,
    changes: z
      .array(
        z
          .object({
            path: z.string().meta({ description: 'JSON pointer into the later document' }),
            kind: z.string(),
            level: z.enum(['meaning', 'structure']),
            sentence: z.string(),
            before: z.unknown(),
            after: z.unknown(),
            source: z.string().nullable(),
          })
          .meta({ id: 'RuleChange' }),
      )
      .meta({ description: 'Most important first' }),
    patch: z
      .array(
        z
          .object({
            op: z.enum(['add', 'remove', 'replace']),
            path: z.string(),
            before: z.unknown().optional(),
            value: z.unknown().optional(),
          })
          .meta({ id: 'RulePatchStep' }),
      )
      .meta({ description: 'RFC 6902, with the value that stood there before' }),
    workedCases: z
      .array(
        z
          .object({
            title: z.string(),
            fields: z.array(
              z.object({
                caseNumber: z.string().nullable().meta({ description: "null for a field of the payer's month" }),
                field: z.string(),
                before: FieldValue,
                after: FieldValue,
              }),
            ),
          })
          .meta({ id: 'ComparedWorkedCase' }),
      )
      .meta({ description: 'Worked cases of either version whose result differs' }),
  })
  .meta({ id: 'RuleComparison' });
export type RuleComparisonAnswer = z.output<typeof RuleComparisonAnswer>;
