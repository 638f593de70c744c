import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { booleanFactNames, integerFactNames, parseRuleVersion } from '@fristdag/rules';
import {
  booleanFacts,
  booleanOperators,
  comparableParameters,
  integerFacts,
  integerOperators,
  parameterGroups,
  parameterKinds,
} from '../../apps/admin/src/rule-versions/editor/vocabulary.ts';

interface Document {
  model: string;
  parameters: Record<string, { value: unknown }>;
  conditions: Record<string, unknown>[];
}

const shipped = (): Document =>
  JSON.parse(readFileSync(new URL('../../rules/somatic/2020-01-01.json', import.meta.url), 'utf8')) as Document;

/** The shipped version with the hybrid model's own limit, changed a little. */
function read(change: (document: Document) => void): () => unknown {
  const document = shipped();
  document.parameters['hybridThresholdDays'] = { ...document.parameters['freeDays'], value: 7 };
  change(document);
  return () => parseRuleVersion(document, 'somatic/2020-01-01.json');
}

const asking = (comparison: object) =>
  read(({ conditions: [first] }) => {
    if (first) first['metWhen'] = comparison;
  });

const having = (name: string, value: unknown) =>
  read(({ parameters }) => {
    parameters[name] = { ...parameters[name], value };
  });

describe('the vocabulary of the editor', () => {
  it('names the facts of the agreement, and no others', () => {
    expect([[...booleanFacts], [...integerFacts]]).toEqual([[...booleanFactNames], [...integerFactNames]]);
  });

  it('offers only comparisons that the agreement can be written in', () => {
    for (const fact of booleanFacts)
      for (const operator of booleanOperators) expect(asking({ fact, operator, value: true })).not.toThrow();
    for (const fact of integerFacts)
      for (const operator of integerOperators)
        for (const value of [3, ...comparableParameters.map((name) => ({ fact: name }))])
          expect(asking({ fact, operator, value })).not.toThrow();
    expect(asking({ fact: 'sipRequired', operator: 'lessThan', value: 1 })).toThrow();
  });

  it('has a field for every parameter, each in one part of the form', () => {
    const names = Object.keys({ ...shipped().parameters, hybridThresholdDays: null }).sort();
    expect(Object.keys(parameterKinds).sort()).toEqual(names);
    expect(Object.values(parameterGroups).flat().sort()).toEqual(names);
  });

  it('offers only values that a parameter can have, and ends where they end', () => {
    for (const [name, kind] of Object.entries(parameterKinds)) {
      if (kind.kind === 'choice') for (const option of kind.options) expect(having(name, option)).not.toThrow();
      if (kind.kind === 'whole') {
        expect(having(name, kind.max)).not.toThrow();
        expect(having(name, kind.max + 1)).toThrow();
      }
      if (kind.kind === 'clock') expect(having(name, '12:00')).not.toThrow();
      if (kind.kind === 'money') expect(having(name, '7800.50')).not.toThrow();
      if (kind.kind === 'monthWeek') {
        expect(having(name, { month: 24, week: 4 })).not.toThrow();
        expect(having(name, { month: 25, week: 5 })).toThrow();
      }
    }
  });
});
