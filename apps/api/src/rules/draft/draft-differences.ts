import { canonicalJson, type RuleVersion } from '@fristdag/rules';
import type { RuleVersionRow } from '../rule-version-row.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What differs between two states of a draft, value by value: what the trail says of an edit. */
export function differencesOf(before: RuleVersionRow, after: RuleVersionRow): { before: Fields; after: Fields } {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => written(was[key]) !== written(is[key]),
  );
  const only = (fields: Fields): Fields =>
    Object.fromEntries(changed.filter((key) => key in fields).map((key) => [key, fields[key]]));
  return { before: only(was), after: only(is) };
}

function fieldsOf(row: RuleVersionRow): Fields {
  return {
    ...valuesOf(row.read),
    contentHash: row.contentHash,
    consultationNeeded: row.consultationNeeded,
    ...(row.consultationReason === null ? {} : { consultationReason: row.consultationReason }),
    workedCases: row.workedCases.length,
    acknowledgedChecks: row.acknowledgedChecks.map(({ check, reason }) => `${check}: ${reason}`),
  };
}

function valuesOf({ name, validFrom, model, transitional, titles, parameters, conditions }: RuleVersion): Fields {
  return {
    ...{ ruleVersion: name, validFrom, model, isTransitional: transitional !== null, title: titles.sv },
    ...Object.fromEntries(
      Object.entries(parameters).flatMap(([key, { value, status, source }]) => [
        [key, value],
        [`${key}.status`, status],
        [`${key}.source`, source],
      ]),
    ),
    ...Object.fromEntries(conditions.map((condition) => [condition.id, condition])),
  };
}

function written(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}
