import { booleanFactNames, factNames, integerFactNames } from '../facts/facts.ts';
import { isObject, type JsonObject } from '../rule-versions/document-reader.ts';
import { parseRuleVersion } from '../rule-versions/parse-rule-version.ts';
import { comparableParameters } from '../rule-versions/read-parameters.ts';
import { booleanOperators, integerOperators } from '../rule-versions/read-conditions.ts';
import { RuleFileError } from '../rule-versions/rule-file-error.ts';
import type { RuleVersion } from '../rule-versions/rule-version.ts';
import { problemWords } from './document-problem-words.ts';
import { findingOf, pointerOf, type Finding } from './finding.ts';

/** A document that reads as a rule version, or everything that keeps it from being one. */
export type ReadDocument = { readonly version: RuleVersion } | { readonly findings: readonly Finding[] };

/**
 * Reads a document while it is being written. Unlike `parseRuleVersion`, which stops at the first fault of a file, it
 * names every empty list, unknown fact and comparison that does not fit; of other faults the first.
 */
export function readDocument(document: unknown): ReadDocument {
  const findings = isObject(document) ? checkTrees(document) : [];
  if (findings.length > 0) return { findings };
  try {
    const name = isObject(document) ? String(document['name']) : '';
    return { version: parseRuleVersion(document, `${name}.json`) };
  } catch (error) {
    if (!(error instanceof RuleFileError)) throw error;
    return { findings: [unreadable(error)] };
  }
}

/** `conditions[1].metWhen` of the reader is `/conditions/1/metWhen` here. */
function unreadable({ key, problem }: RuleFileError): Finding {
  const path = key === '' ? '' : pointerOf(...key.replaceAll(/\[(\d+)\]/g, '.$1').split('.'));
  return findingOf({ check: 'unreadable', path, message: problemWords(key, problem) });
}

function checkTrees(document: JsonObject): Finding[] {
  const conditions = document['conditions'];
  if (!Array.isArray(conditions)) return [];
  if (conditions.length === 0) return [emptyList('/conditions')];
  return conditions.flatMap((condition: unknown, place) => {
    if (!isObject(condition)) return [];
    const applicable = condition['applicableWhen'];
    return [
      ...(applicable === null ? [] : checkTree(applicable, pointerOf('conditions', place, 'applicableWhen'))),
      ...checkTree(condition['metWhen'], pointerOf('conditions', place, 'metWhen')),
    ];
  });
}

/** Deeper trees than anybody writes by hand; reading one must not exhaust the stack. */
const deepest = 20;

function checkTree(tree: unknown, path: string, depth = 0): Finding[] {
  if (!isObject(tree)) return [];
  if (depth > deepest) {
    const message = {
      sv: `Listor i listor är djupare än ${deepest} nivåer.`,
      en: `Lists within lists are deeper than ${deepest} levels.`,
    };
    return [findingOf({ check: 'too-many-limits', path, message })];
  }
  for (const kind of ['all', 'any']) {
    const list = tree[kind];
    if (!Array.isArray(list)) continue;
    if (list.length === 0) return [emptyList(`${path}/${kind}`)];
    return list.flatMap((child: unknown, place) => checkTree(child, `${path}/${kind}/${place}`, depth + 1));
  }
  return Object.hasOwn(tree, 'fact') ? checkComparison(tree, path) : [];
}

function emptyList(path: string): Finding {
  const message = {
    sv: 'Listan är tom: den skulle alltid vara uppfylld. Lägg till något eller ta bort den.',
    en: 'The list is empty: it would always hold. Add something or take it away.',
  };
  return findingOf({ check: 'empty-list', path, message });
}

function checkComparison({ fact, operator, value }: JsonObject, path: string): Finding[] {
  const known = factNames.find((name) => name === fact);
  if (known === undefined) return [unknown(`${path}/fact`, 'uppgift', 'fact', fact)];
  const operators: readonly string[] = booleanFactNames.some((name) => name === known)
    ? booleanOperators
    : integerOperators;
  if (typeof operator !== 'string' || !operators.includes(operator))
    return [unknown(`${path}/operator`, `jämförelse för ${known}`, `comparison for ${known}`, operator)];
  if (integerFactNames.some((name) => name === known) && isObject(value)) {
    const parameter = value['fact'];
    if (!comparableParameters.some((name) => name === parameter))
      return [unknown(`${path}/value`, 'parameter att jämföra med', 'parameter to compare with', parameter)];
  }
  return [];
}

function unknown(path: string, sv: string, en: string, given: unknown): Finding {
  const shown = typeof given === 'string' ? given.slice(0, 60) : '–';
  const message = { sv: `Okänd ${sv}: ${shown}.`, en: `Unknown ${en}: ${shown}.` };
  return findingOf({ check: 'unknown-fact', path, message });
}
