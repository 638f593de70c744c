import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyVersion } from '../assessment/arbitrary-rules.fixtures.ts';
import { booleanFactNames, integerFactNames } from '../facts/facts.ts';
import type { Language } from '../language.ts';
import { booleanOperators, integerOperators } from '../rule-versions/read-conditions.ts';
import { comparableParameters, requiredParameters } from '../rule-versions/read-parameters.ts';
import type { Comparison, ConditionTree } from '../rule-versions/rule-version.ts';
import { parameterLabels } from './parameter-labels.ts';
import { sentenceOfTree } from './tree-sentence.ts';

const values = { freeDays: { value: 2 }, sipCallWithinDays: { value: 3 } };
const days = (operator: Comparison['operator'], value: Comparison['value']): Comparison => ({
  fact: 'sipCallDaysAfterNotice',
  operator,
  value,
});

describe('a comparison in words', () => {
  it.each([
    [
      days('lessThanInclusive', { fact: 'sipCallWithinDays' }),
      'kallelsen till SIP är skickad senast 3 kalenderdagar efter meddelandet om utskrivningsklar',
    ],
    [
      days('lessThan', 1),
      'kallelsen till SIP är skickad tidigare än 1 kalenderdag efter meddelandet om utskrivningsklar',
    ],
    [days('greaterThan', 0), 'kallelsen till SIP är skickad senare än dagen för meddelandet om utskrivningsklar'],
    [
      days('greaterThanInclusive', -2),
      'kallelsen till SIP är skickad tidigast 2 kalenderdagar före meddelandet om utskrivningsklar',
    ],
    [
      days('lessThanInclusive', { fact: 'hybridThresholdDays' }),
      'kallelsen till SIP är skickad senast ”Gräns för enskild debitering” efter meddelandet om utskrivningsklar',
    ],
  ])('%j: %s', (comparison, sentence) => {
    expect(sentenceOfTree(comparison, values, 'sv')).toBe(sentence);
  });

  it('says something of its own for every fact, operator and value, in both languages', () => {
    const comparisons: Comparison[] = [
      ...booleanFactNames.flatMap((fact) =>
        booleanOperators.flatMap((operator) => [true, false].map((value) => ({ fact, operator, value }))),
      ),
      ...integerFactNames.flatMap((fact) =>
        integerOperators.flatMap((operator) =>
          [-1, 0, 7, ...comparableParameters.map((name) => ({ fact: name }))].map((value) => ({
            fact,
            operator,
            value,
          })),
        ),
      ),
    ];
    for (const language of ['sv', 'en'] as const) {
      const sentences = new Set(comparisons.map((one) => sentenceOfTree(one, {}, language)));
      // "is not true" and "is false" are the same sentence, and mean the same.
      expect(sentences.size).toBe(comparisons.length - 2 * booleanFactNames.length);
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Ll}(?!.*undefined).*\p{L}$/u);
    }
  });

  it('has a label for every parameter', () => {
    for (const name of [...requiredParameters, ...comparableParameters])
      expect(parameterLabels[name].sv).toMatch(/\p{L}/u);
  });
});

/** Reads a sentence back: a tree over the words of its comparisons. Lists of one are no lists in words. */
function readBack(sentence: string, language: Language): unknown {
  const joints = language === 'sv' ? { och: 'all', eller: 'any' } : { and: 'all', or: 'any' };
  const parts: string[] = [];
  let kind = '';
  let depth = 0;
  let start = 0;
  const take = (end: number, next: number) => {
    parts.push(sentence.slice(start, end));
    start = next;
  };
  for (let at = 0; at < sentence.length; at += 1) {
    if (sentence[at] === '(' && !sentence.startsWith('(SIP)', at)) depth += 1;
    if (sentence[at] === ')' && !sentence.endsWith('(SIP)', at + 1) && sentence.slice(at - 4, at + 1) !== '(SIP)')
      depth -= 1;
    if (depth > 0) continue;
    if (sentence.startsWith(', ', at)) take(at, at + 2);
    for (const [word, list] of Object.entries(joints)) {
      const isPhrase =
        sentence.startsWith(` ${word} inte återtaget`, at) || sentence.startsWith(` ${word} not withdrawn`, at);
      if (sentence.startsWith(` ${word} `, at) && !isPhrase) {
        kind = list;
        take(at, at + word.length + 2);
      }
    }
  }
  take(sentence.length, sentence.length);
  if (parts.length === 1) return sentence;
  return { [kind]: parts.map((part) => readBack(part.replace(/^\((.*)\)$/, '$1'), language)) };
}

function spoken(tree: ConditionTree, language: Language): unknown {
  const parts = 'all' in tree ? tree.all : 'any' in tree ? tree.any : undefined;
  if (parts === undefined) return sentenceOfTree(tree, values, language);
  const read = parts.map((part) => spoken(part, language));
  return read.length === 1 ? read[0] : { ['all' in tree ? 'all' : 'any']: read };
}

describe('a tree in words', () => {
  it('can be read back: no two random trees of different meaning share a sentence', () => {
    fc.assert(
      fc.property(anyVersion, fc.constantFrom('sv' as const, 'en' as const), (version, language) => {
        for (const { metWhen } of version.conditions) {
          expect(readBack(sentenceOfTree(metWhen, values, language), language)).toEqual(spoken(metWhen, language));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('an empty list of a draft says that there is nothing', () => {
    expect(sentenceOfTree({ all: [] }, values, 'sv')).toBe('ingenting');
  });
});
