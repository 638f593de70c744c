import { amount } from '../formats.ts';
import type { Text } from '../i18n/use-text.ts';
import type { RuleVersion } from '../providers/api-types.ts';

type Read = Pick<RuleVersion, 'id' | 'careType' | 'validFrom' | 'model' | 'sentences' | 'corrects' | 'ruleVersion'>;
type Governing = Read & Pick<RuleVersion, 'validity'>;

/** What a version is compared with: the one it corrects, else the one that governed just before its start, as known now. */
export function versionBefore<V extends Governing>(version: Governing, all: readonly V[]): V | null {
  const own = all.filter(({ careType, id }) => careType === version.careType && id !== version.id);
  const corrected = version.corrects === null ? undefined : own.find((one) => one.ruleVersion === version.corrects);
  if (corrected) return corrected;
  const earlier = own.filter(
    ({ validFrom, validity }) =>
      validFrom < version.validFrom && validity.some(({ knownThrough }) => knownThrough === null),
  );
  return earlier.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

/**
 * The few words of a bar: "2 → 1 fristdag". A first version says what it holds, and one that changes only words and
 * sources says so.
 */
export function whatChanged(before: Read | null, after: Read, text: Text): string[] {
  if (before === null) return after.sentences.summary;
  const old = new Map(before.sentences.parameters.map((parameter) => [parameter.name, parameter]));
  const values = after.sentences.parameters.flatMap(({ name, label, value, unit }) => {
    const was = old.get(name)?.value;
    if (was === undefined || JSON.stringify(was) === JSON.stringify(value)) return [];
    // Weeks of the calendar take a sentence to say; a bar names them.
    if (typeof was === 'object' || typeof value === 'object') return [label];
    if (name === 'freeDays')
      return [text('revision.freeDaysChanged', { before: String(was), smart_count: Number(value) })];
    if (unit.startsWith('SEK')) return [`${amount(String(was))} → ${amount(String(value))}`];
    return [`${label} ${was} → ${value}`];
  });
  const changed = changedConditions(before, after);
  return [
    ...(before.model === after.model ? [] : [text(`revision.model_${after.model}`)]),
    ...values,
    ...(changed === 0 ? [] : [text('revision.conditionsChanged', { smart_count: changed })]),
  ];
}

function changedConditions(before: Read, after: Read): number {
  const written = ({ enabled, applicableSentence, metSentence }: Read['sentences']['conditions'][number]) =>
    `${enabled} ${applicableSentence} ${metSentence}`;
  const old = new Map(before.sentences.conditions.map((condition) => [condition.id, written(condition)]));
  const now = new Map(after.sentences.conditions.map((condition) => [condition.id, written(condition)]));
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id)).length;
}
