import { amount, count, tableInstant, unknown, type Language } from '../formats.ts';
import type { Text } from '../i18n/use-text.ts';
import type { ReviewPackage } from '../providers/api-types.ts';

type Difference = ReviewPackage['differences'][number];
type FieldChange = Difference['what'][number];

/** What conditions are called, by id: from the basis that is shown with the packages. */
export type ConditionTitles = ReadonlyMap<string, string>;

export const kindWords = {
  added: 'case.added',
  removed: 'case.removed',
  changed: 'case.changed',
} as const satisfies Record<Difference['kind'], string>;

const fields = {
  counted: 'case.fieldCounted',
  dischargeReadyDays: 'case.fieldDays',
  contribution: 'case.fieldContribution',
  noticeSentAt: 'statement.noticeSent',
  dischargedAt: 'statement.discharged',
  episodeRevision: 'case.fieldRevision',
} as const;

const outcomes = {
  met: 'case.outcomeMet',
  'not-met': 'case.outcomeNotMet',
  'not-applicable': 'case.outcomeNotApplicable',
} as const;

const isKey = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(table, key);

/** "Dagar: 3 → 1", in the words that the same fields have elsewhere on the page. */
export function differenceSentence(
  { field, before, after }: FieldChange,
  { text, titles }: { text: Text; language: Language; titles: ConditionTitles },
): string {
  const name = isKey(fields, field) ? text(fields[field]) : (titles.get(field) ?? field);
  const value = (raw: string | null): string => {
    if (raw === null) return unknown;
    if (field === 'counted') return text(raw === 'true' ? 'console.yes' : 'console.no');
    if (field === 'contribution') return amount(raw);
    if (field === 'dischargeReadyDays' || field === 'episodeRevision') return count(Number(raw));
    if (field === 'noticeSentAt' || field === 'dischargedAt') return tableInstant(raw);
    return isKey(outcomes, raw) ? text(outcomes[raw]) : raw;
  };
  return text('case.difference', { field: name, before: value(before), after: value(after) });
}
