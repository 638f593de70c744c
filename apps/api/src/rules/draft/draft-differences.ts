import { canonicalJson, compareRuleVersions } from '@fristdag/rules';
import type { Text } from '../../platform/index.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What differs between two states of a draft: what the trail says of an edit, the agreement's changes as sentences. */
export function differencesOf(before: RuleVersionRow, after: RuleVersionRow): { before: Fields; after: Fields } {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changed = Object.keys(is).filter((key) => canonicalJson(was[key]) !== canonicalJson(is[key]));
  const only = (fields: Fields): Fields => Object.fromEntries(changed.map((key) => [key, fields[key]]));
  const values = compareRuleVersions(before.read, after.read).map(({ sentence }) => sentence);
  return { before: only(was), after: { ...only(is), ...(values.length > 0 ? { values } : {}) } };
}

function fieldsOf(row: RuleVersionRow): Fields {
  const { name, validFrom } = row.read;
  return {
    ruleVersion: name,
    validFrom,
    contentHash: row.contentHash,
    consultationNeeded: row.consultationNeeded,
    consultationReason: row.consultationReason === null ? null : said(row.consultationReason),
    workedCases: row.workedCases.length,
    acknowledgedChecks: row.acknowledgedChecks.map(({ reason }) => said(reason)),
  };
}

/** What a person wrote, in the language they wrote it in. */
function said(text: string): Text {
  return { sv: text, en: text };
}
