import { booleanFactNames, type BooleanFactName } from '../facts/facts.ts';
import type { Language, Words } from '../language.ts';
import type { Comparison, ConditionTree, IntegerOperator, RuleParameters } from '../rule-versions/rule-version.ts';
import { booleanPhrases, integerPhrases, limitPhrases } from './fact-phrases.ts';
import { parameterLabels } from './parameter-labels.ts';

/** The values that a tree may refer to; one that is not there is named instead. */
export type ParameterValues = Readonly<Partial<Record<keyof RuleParameters, { readonly value: unknown }>>>;

const joints = { all: { sv: 'och', en: 'and' }, any: { sv: 'eller', en: 'or' } } as const;
const nothing: Words = { sv: 'ingenting', en: 'nothing' };

/**
 * A condition tree in words, as a clause that stands after "när" and "when". A list inside a list stands in brackets, so
 * that "och" and "eller" cannot be misread; an empty list, which a draft may have, says that it is empty.
 */
export function sentenceOfTree(tree: ConditionTree, parameters: ParameterValues, language: Language): string {
  if (!('all' in tree) && !('any' in tree)) return comparisonPhrase(tree, parameters, language);
  const [kind, parts] = 'all' in tree ? (['all', tree.all] as const) : (['any', tree.any] as const);
  const phrases = parts.map((part) => {
    const phrase = sentenceOfTree(part, parameters, language);
    return isListOfSeveral(part) && parts.length > 1 ? `(${phrase})` : phrase;
  });
  const last = phrases.pop();
  if (last === undefined) return nothing[language];
  return phrases.length === 0 ? last : `${phrases.join(', ')} ${joints[kind][language]} ${last}`;
}

/** Whether several parts are joined, however many lists of one stand around them. */
function isListOfSeveral(tree: ConditionTree): boolean {
  const parts = 'all' in tree ? tree.all : 'any' in tree ? tree.any : [];
  const [only] = parts;
  return parts.length > 1 || (only !== undefined && isListOfSeveral(only));
}

function comparisonPhrase(
  { fact, operator, value }: Comparison,
  parameters: ParameterValues,
  language: Language,
): string {
  if (isBooleanFact(fact)) {
    const isTrue = (operator === 'equal') === (value === true);
    return booleanPhrases[fact][isTrue ? 'yes' : 'no'][language];
  }
  const phrase = integerPhrases[fact];
  const limitWords = limitPhrases[integerOperator(operator)][language];
  return `${phrase.before[language]} ${limitWords} ${limitPhrase(value, phrase, parameters, language)}`;
}

function limitPhrase(
  value: Comparison['value'],
  { unit, after, ahead, at }: (typeof integerPhrases)[keyof typeof integerPhrases],
  parameters: ParameterValues,
  language: Language,
): string {
  const limit = typeof value === 'object' ? parameters[value.fact]?.value : value;
  if (typeof limit !== 'number') {
    const label = typeof value === 'object' ? parameterLabels[value.fact][language] : String(value);
    return `”${label}” ${after[language]}`;
  }
  if (limit === 0) return at[language];
  const size = Math.abs(limit);
  return `${size} ${(size === 1 ? unit.one : unit.many)[language]} ${(limit > 0 ? after : ahead)[language]}`;
}

function integerOperator(operator: Comparison['operator']): IntegerOperator {
  return operator === 'equal' || operator === 'notEqual' ? 'lessThanInclusive' : operator;
}

function isBooleanFact(fact: Comparison['fact']): fact is BooleanFactName {
  return (booleanFactNames as readonly string[]).includes(fact);
}
