import {
  type BooleanFactName,
  booleanFactNames,
  type Comparison,
  type Condition,
  type ConditionTree,
  type Duty,
  type RuleParameters,
} from '@fristdag/rules';
import type { Language, Text } from '../../platform/index.ts';
import { booleanPhrases, integerPhrases, limitPhrases } from './fact-phrases.ts';

type Values = Readonly<Partial<Record<keyof RuleParameters, { readonly value: unknown }>>>;

/** When the condition applies at all, as a sentence: "Gäller när …." or "Gäller alltid.". */
export function applicableSentence(
  { applicableWhen }: Pick<Condition, 'applicableWhen'>,
  parameters: Values,
  language: Language,
): string {
  if (applicableWhen === null) return language === 'sv' ? 'Gäller alltid.' : 'Always applies.';
  return `${language === 'sv' ? 'Gäller när' : 'Applies when'} ${phraseOf(applicableWhen, parameters, language)}.`;
}

/** When the condition is met, as a sentence: "Uppfyllt när …." */
export function metSentence({ metWhen }: Pick<Condition, 'metWhen'>, parameters: Values, language: Language): string {
  return `${language === 'sv' ? 'Uppfyllt när' : 'Met when'} ${phraseOf(metWhen, parameters, language)}.`;
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

const joints = { all: { sv: 'och', en: 'and' }, any: { sv: 'eller', en: 'or' } } as const;

/** A condition tree in words. A list inside a list stands in brackets, so that "och" and "eller" cannot be misread. */
function phraseOf(tree: ConditionTree, parameters: Values, language: Language): string {
  if (!('all' in tree) && !('any' in tree)) return comparisonPhrase(tree, parameters, language);
  const [kind, parts] = 'all' in tree ? (['all', tree.all] as const) : (['any', tree.any] as const);
  const phrases = parts.map((part) => {
    const phrase = phraseOf(part, parameters, language);
    return isListOfSeveral(part) && parts.length > 1 ? `(${phrase})` : phrase;
  });
  const last = phrases.pop() ?? '';
  return phrases.length === 0 ? last : `${phrases.join(', ')} ${joints[kind][language]} ${last}`;
}

function isListOfSeveral(tree: ConditionTree): boolean {
  return ('all' in tree && tree.all.length > 1) || ('any' in tree && tree.any.length > 1);
}

function comparisonPhrase({ fact, operator, value }: Comparison, parameters: Values, language: Language): string {
  const limit = typeof value === 'object' ? parameters[value.fact]?.value : value;
  if (isBooleanFact(fact)) {
    const isTrue = (operator === 'equal') === (limit === true);
    return booleanPhrases[fact][isTrue ? 'yes' : 'no'][language];
  }
  const { before, unit, after } = integerPhrases[fact];
  const limitWords = limitPhrases[operator]?.[language] ?? operator;
  return `${before[language]} ${limitWords} ${String(limit)} ${(limit === 1 ? unit.one : unit.many)[language]} ${after[language]}`;
}

function isBooleanFact(fact: Comparison['fact']): fact is BooleanFactName {
  return (booleanFactNames as readonly string[]).includes(fact);
}
