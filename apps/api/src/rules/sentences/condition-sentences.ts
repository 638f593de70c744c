import { type Condition, type Duty, type RuleParameters, sentenceOfTree } from '@fristdag/rules';
import type { Language, Text } from '../../platform/index.ts';

type Values = Readonly<Partial<Record<keyof RuleParameters, { readonly value: unknown }>>>;

/** When the condition applies at all, as a sentence: "Gäller när …." or "Gäller alltid.". */
export function applicableSentence(
  { applicableWhen }: Pick<Condition, 'applicableWhen'>,
  parameters: Values,
  language: Language,
): string {
  if (applicableWhen === null) return language === 'sv' ? 'Gäller alltid.' : 'Always applies.';
  return `${language === 'sv' ? 'Gäller när' : 'Applies when'} ${sentenceOfTree(applicableWhen, parameters, language)}.`;
}

/** When the condition is met, as a sentence: "Uppfyllt när …." */
export function metSentence({ metWhen }: Pick<Condition, 'metWhen'>, parameters: Values, language: Language): string {
  return `${language === 'sv' ? 'Uppfyllt när' : 'Met when'} ${sentenceOfTree(metWhen, parameters, language)}.`;
}

const duties: Readonly<Record<Duty, Text>> = {
  'inpatient-care': { sv: 'Den slutna vårdens uppgift', en: 'Duty of inpatient care' },
  'outpatient-care': { sv: 'Öppenvårdens uppgift', en: 'Duty of outpatient care' },
  region: { sv: 'Regionens uppgift', en: 'Duty of the region' },
};

/** Whose task it is to meet the condition. */
export function dutyText(duty: Duty, language: Language): string {
  return duties[duty][language];
}
