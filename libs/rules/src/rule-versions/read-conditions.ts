import { booleanFactNames, integerFactNames, type FactName } from '../facts/facts.ts';
import {
  isObject,
  readBoolean,
  readItems,
  readObject,
  readOneOf,
  readText,
  readWords,
  refuseFile,
  under,
  type JsonObject,
  type Place,
} from './document-reader.ts';
import { comparableParameters } from './read-parameters.ts';
import type {
  BooleanOperator,
  Comparison,
  Condition,
  ConditionTree,
  IntegerOperator,
  RuleParameters,
} from './rule-version.ts';

/** Operators for facts that are true or false. */
export const booleanOperators: readonly BooleanOperator[] = ['equal', 'notEqual'];

/** Operators for facts that are whole numbers. Equality is left out: a fact that is null would satisfy `notEqual`. */
export const integerOperators: readonly IntegerOperator[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];

export const conditionKeys = ['id', 'titles', 'clause', 'duty', 'enabled', 'applicableWhen', 'metWhen'] as const;

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export function readConditions(place: Place, parameters: RuleParameters): readonly Condition[] {
  const ids = new Set<string>();
  return readItems(place, (item) => {
    const condition = readCondition(item, parameters);
    if (ids.has(condition.id)) refuseFile({ ...item, key: `${item.key}.id` }, `${condition.id} occurs twice`);
    ids.add(condition.id);
    return condition;
  });
}

function readCondition(place: Place, parameters: RuleParameters): Condition {
  const object = readObject(place, { required: conditionKeys });
  const at = (key: (typeof conditionKeys)[number]): Place => under(place, object, key);
  const applicableWhen = at('applicableWhen');
  return {
    id: readId(at('id')),
    titles: readWords(at('titles')),
    clause: readWords(at('clause')),
    duty: readOneOf(at('duty'), ['inpatient-care', 'outpatient-care', 'region']),
    enabled: readBoolean(at('enabled')),
    applicableWhen: applicableWhen.value === null ? null : readTree(applicableWhen, parameters),
    metWhen: readTree(at('metWhen'), parameters),
  };
}

function readId(place: Place): string {
  const id = readText(place);
  return kebabCase.test(id) ? id : refuseFile(place, 'must be lower-case words joined by hyphens');
}

function readTree(place: Place, parameters: RuleParameters): ConditionTree {
  const { value } = place;
  if (!isObject(value)) return refuseFile(place, 'must be an object with all, any or a comparison');
  const list = Object.hasOwn(value, 'all') ? 'all' : Object.hasOwn(value, 'any') ? 'any' : undefined;
  if (list === undefined) return readComparison(place, parameters);
  const object = readObject(place, { required: [list] });
  const trees = readItems(under(place, object, list), (item) => readTree(item, parameters));
  return list === 'all' ? { all: trees } : { any: trees };
}

function readComparison(place: Place, parameters: RuleParameters): Comparison {
  const object = readObject(place, { required: ['fact', 'operator', 'value'] });
  const fact = readOneOf<FactName>(under(place, object, 'fact'), [...booleanFactNames, ...integerFactNames]);
  if (booleanFactNames.some((name) => name === fact)) return readBooleanComparison(place, object, fact);
  return {
    fact,
    operator: readOneOf(under(place, object, 'operator'), integerOperators),
    value: readWholeNumber(under(place, object, 'value'), parameters),
  };
}

function readBooleanComparison(place: Place, object: JsonObject, fact: FactName): Comparison {
  return {
    fact,
    operator: readOneOf(under(place, object, 'operator'), booleanOperators),
    value: readBoolean(under(place, object, 'value')),
  };
}

/** A whole number, or the parameter that holds it. */
function readWholeNumber(place: Place, parameters: RuleParameters): Comparison['value'] {
  const { value } = place;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (!isObject(value)) return refuseFile(place, 'must be a whole number, or {"fact": "<name of a parameter>"}');
  const object = readObject(place, { required: ['fact'] });
  const reference = under(place, object, 'fact');
  const name = readOneOf(reference, comparableParameters);
  if (parameters[name] === undefined) return refuseFile(reference, `this version has no parameter ${name}`);
  return { fact: name };
}
