import {
  canonicalJson,
  type Condition,
  type ParameterName,
  parameterLabels,
  type RuleVersion,
  sourceText,
} from '@fristdag/rules';
import type { Language, Text } from '../../platform/index.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What differs between two states of a draft, value by value: what the trail says of an edit. */
export function differencesOf(before: RuleVersionRow, after: RuleVersionRow): { before: Fields; after: Fields } {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changed = Object.keys(is).filter((key) => canonicalJson(was[key]) !== canonicalJson(is[key]));
  const [valuesBefore, valuesAfter] = [valuesOf(before.read), valuesOf(after.read)];
  const only = (fields: Fields): Fields => Object.fromEntries(changed.map((key) => [key, fields[key]]));
  return {
    before: { ...only(was), values: without(valuesBefore, valuesAfter) },
    after: { ...only(is), values: without(valuesAfter, valuesBefore) },
  };
}

function fieldsOf(row: RuleVersionRow): Fields {
  const { name, validFrom } = row.read;
  return {
    ...{ ruleVersion: name, validFrom, contentHash: row.contentHash, consultationNeeded: row.consultationNeeded },
    consultationReason: row.consultationReason === null ? null : said(row.consultationReason),
    workedCases: row.workedCases.length,
    acknowledgedChecks: row.acknowledgedChecks.map(({ reason }) => said(reason)),
  };
}

/** Everything of the agreement that can differ, each as one line in both languages. */
function valuesOf({ titles, model, transitional, parameters, conditions }: RuleVersion): readonly Text[] {
  return [
    titles,
    said(model),
    ...(transitional === null ? [] : [transitional.until]),
    ...Object.entries(parameters).map(([name, { value, status, source }]) => {
      const line = (language: Language): string =>
        `${parameterLabels[name as ParameterName][language]}: ${typeof value === 'object' ? `${value.month}/${value.week}` : value} (${sourceText(source, language)}; ${status})`;
      return { sv: line('sv'), en: line('en') };
    }),
    ...conditions.map(conditionLine),
  ];
}

function conditionLine(condition: Condition): Text {
  const written = canonicalJson({ ...condition, titles: null });
  return { sv: `${condition.titles.sv}: ${written}`, en: `${condition.titles.en}: ${written}` };
}

function without(lines: readonly Text[], others: readonly Text[]): readonly Text[] {
  const there = new Set(others.map(canonicalJson));
  return lines.filter((line) => !there.has(canonicalJson(line)));
}

/** What a person wrote, in the language they wrote it in. */
function said(text: string): Text {
  return { sv: text, en: text };
}
