import { amount, count, unknown } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import type { Text } from '../i18n/use-text.ts';

const fieldTexts: Readonly<Record<string, TextKey>> = {
  caseNumber: 'revision.field_caseNumber',
  careType: 'revision.field_careType',
  payer: 'revision.field_payer',
  model: 'revision.field_model',
  counted: 'revision.field_counted',
  dischargeReadyDays: 'revision.field_dischargeReadyDays',
  contribution: 'revision.field_contribution',
  episodes: 'revision.field_episodes',
  freeDays: 'revision.field_freeDays',
  billableDays: 'revision.field_billableDays',
  liable: 'revision.field_liable',
  amount: 'revision.field_amount',
};

const valueTexts: Readonly<Record<string, TextKey>> = {
  met: 'console.met',
  'not-met': 'console.notMet',
  'not-applicable': 'console.notApplicable',
  somatic: 'console.somatic',
  psychiatric: 'console.psychiatric',
  average: 'editor.modelAverage',
  individual: 'editor.modelIndividual',
  hybrid: 'editor.modelHybrid',
};

const money: ReadonlySet<string> = new Set(['amount', 'contribution']);

/**
 * What a field of a worked case's result is called: "belopp", or "villkoret Kallelsen till SIP …".
 * @param titles what the conditions are called, by id; one that is not known is called by its id
 */
export function caseFieldWords(field: string, text: Text, titles: ReadonlyMap<string, string> = new Map()): string {
  const key = fieldTexts[field];
  if (key !== undefined) return text(key);
  const [group, id] = field.split('.');
  return group === 'conditions' && id !== undefined
    ? text('revision.field_condition', { name: titles.get(id) ?? id })
    : field;
}

/** The value of such a field as the screen writes it: "39 000 kr", "ja", "ej uppfyllt". */
export function caseValueWords(field: string, value: string | number | boolean | null, text: Text): string {
  if (value === null) return unknown;
  if (typeof value === 'boolean') return text(value ? 'console.yes' : 'console.no');
  if (money.has(field)) return amount(String(value));
  if (typeof value === 'number') return count(value);
  const key = valueTexts[value];
  return key === undefined ? value : text(key);
}
