import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { booleanFactNames, integerFactNames } from '../facts/facts.ts';
import { careTypes } from '../facts/episode.ts';
import { exampleDocument } from './example-documents.fixtures.ts';
import { documentKeys, models, parseRuleText, parseRuleVersion } from './parse-rule-version.ts';
import { booleanOperators, conditionKeys, integerOperators } from './read-conditions.ts';
import { comparableParameters, hybridParameter, requiredParameters } from './read-parameters.ts';
import { parseRuleSet, type RuleFile } from './rule-set.ts';
import type { Parameter } from './rule-version.ts';
import { sourceText } from './source-text.ts';

const rules = new URL('../../../../rules/', import.meta.url);

function read(file: string): unknown {
  return parseRuleText(readFileSync(new URL(file, rules), 'utf8'), file);
}

const files: RuleFile[] = careTypes
  .flatMap((careType) => readdirSync(new URL(careType, rules)).map((name) => `${careType}/${name}`))
  .map((file) => ({ file, document: read(file) }));
const { versions } = parseRuleSet(files);

describe('the shipped rule versions', () => {
  it('are named after their start', () => {
    for (const { name, careType, validFrom } of versions)
      expect(name).toMatch(new RegExp(`^${careType}/${validFrom}(\\.|$)`));
  });

  it('are unchanged since they were published', () => {
    const locked = Object.fromEntries(
      versions.filter(({ publishedAt }) => publishedAt !== null).map(({ name, hash }) => [name, hash]),
    );
    expect(locked).toEqual(read('versions.lock.json'));
  });

  it('would not pass as unchanged with one value edited', () => {
    const file = 'somatic/2020-01-01.json';
    const text = readFileSync(new URL(file, rules), 'utf8');
    const edited = parseRuleVersion(parseRuleText(text.replace('7800', '7801'), file), file);
    expect(read('versions.lock.json')).not.toMatchObject({ [edited.name]: edited.hash });
  });

  it('hold what the agreement of 2020 says', () => {
    const values = (name: string): unknown => {
      const version = versions.find((candidate) => candidate.name === name);
      const { freeDays, costPerCareDay, cutoffTime, sipCallWithinDays } = version?.parameters ?? {};
      const parameters = [cutoffTime, freeDays, costPerCareDay, sipCallWithinDays];
      return [version?.model, ...parameters.map((parameter) => parameter?.value)];
    };
    expect(values('somatic/2020-01-01')).toEqual(['average', '12:00', 2, 7800, 3]);
    expect(values('psychiatric/2020-01-01')).toEqual(['individual', '12:00', 5, 8200, 3]);
  });

  it('list their conditions in the order of the material, with two switched off', () => {
    for (const { conditions } of versions) {
      expect(conditions.map(({ id, enabled }) => [id, enabled])).toEqual([
        ['admission-notice', true],
        ['discharge-ready-notice', true],
        ['care-contact', true],
        ['sip-call', true],
        ['outpatient-care-available', true],
        ['admission-notice-within-24-hours', false],
        ['patient-opposed', false],
      ]);
    }
  });

  it('mark the price of 2019 as illustrative, and psychiatry as transitional', () => {
    const [psychiatric, somatic] = versions;
    expect(somatic?.parameters.costPerCareDay).toMatchObject({ status: 'illustrative', year: 2019 });
    expect(somatic?.transitional).toBeNull();
    expect(psychiatric?.transitional?.until).toEqual({
      sv: 'tills nytt IT-stöd finns',
      en: 'until new IT support exists',
    });
  });

  it('give every value a source that can be read in both languages', () => {
    for (const { parameters } of versions) {
      for (const { source } of Object.values<Parameter<unknown>>({ ...parameters })) {
        expect(sourceText(source, 'sv')).not.toBe('');
        expect(sourceText(source, 'en')).not.toContain('[object');
      }
    }
  });
});

type Schema = Readonly<Record<string, unknown>>;

function inside(schema: unknown, ...path: readonly string[]): Schema {
  return path.reduce((inner, key) => inner[key] as Schema, schema as Schema);
}

describe('the JSON Schema of rule versions', () => {
  const schema = read('schema/rule-version.schema.json');
  const keysOf = (...path: readonly string[]): string[] => Object.keys(inside(schema, ...path)).sort();
  const listAt = (...path: readonly string[]): unknown[] => [...Object.values(inside(schema, ...path))].sort();
  const sorted = (...lists: readonly (readonly string[])[]): string[] => lists.flat().sort();

  it('knows the same keys as the loader', () => {
    expect(keysOf('properties')).toEqual(sorted(documentKeys.required, documentKeys.optional));
    expect(listAt('required')).toEqual(sorted(documentKeys.required));
    expect(keysOf('properties', 'parameters', 'properties')).toEqual(sorted(requiredParameters, [hybridParameter]));
    expect(listAt('properties', 'parameters', 'required')).toEqual(sorted(requiredParameters));
    expect(keysOf('$defs', 'condition', 'properties')).toEqual(sorted(conditionKeys));
    expect(listAt('$defs', 'condition', 'required')).toEqual(sorted(conditionKeys));
  });

  it('knows the same vocabulary as the loader', () => {
    const comparison = (kind: string, key: string): unknown[] => listAt('$defs', kind, 'properties', key, 'enum');
    expect(comparison('booleanComparison', 'fact')).toEqual(sorted(booleanFactNames));
    expect(comparison('booleanComparison', 'operator')).toEqual(sorted(booleanOperators));
    expect(comparison('integerComparison', 'fact')).toEqual(sorted(integerFactNames));
    expect(comparison('integerComparison', 'operator')).toEqual(sorted(integerOperators));
    const reference = ['$defs', 'integerComparison', 'properties', 'value', 'oneOf', '1', 'properties', 'fact', 'enum'];
    expect(listAt(...reference)).toEqual(sorted(comparableParameters));
    expect(listAt('properties', 'careType', 'enum')).toEqual(sorted(careTypes));
    expect(listAt('properties', 'model', 'enum')).toEqual(sorted(models));
  });

  it('allows a parameter the same values as the loader', () => {
    const accepts = (name: string, value: unknown): boolean => {
      const document = exampleDocument();
      document.parameters[name] = { ...document.parameters['freeDays'], value };
      try {
        parseRuleVersion(document, 'somatic/2020-01-01.json');
        return true;
      } catch {
        return false;
      }
    };
    for (const name of keysOf('properties', 'parameters', 'properties')) {
      const value = inside(schema, 'properties', 'parameters', 'properties', name, 'properties', 'value');
      const options = value['enum'];
      if (Array.isArray(options)) {
        expect(options.filter((option) => !accepts(name, option))).toEqual([]);
        expect(accepts(name, 'anything else')).toBe(false);
      }
      if (value['type'] === 'integer') {
        const [smallest, largest] = [Number(value['minimum']), Number(value['maximum'])];
        const around = [smallest - 1, smallest, largest, largest + 1, smallest + 0.5];
        expect(around.map((number) => accepts(name, number))).toEqual([false, true, true, false, false]);
      }
    }
  });
});
