import { readdirSync, readFileSync } from 'node:fs';
import { careTypes } from '../facts/episode.ts';
import { parseRuleVersion } from '../rule-versions/parse-rule-version.ts';
import type { RuleVersion } from '../rule-versions/rule-version.ts';

const rules = new URL('../../../../rules/', import.meta.url);

/** A document that a test may change. */
export type Draft = Record<string, unknown> & {
  parameters: Record<string, Record<string, unknown>>;
  conditions: (Record<string, unknown> & { id: string })[];
};

const texts = careTypes.flatMap((careType) =>
  readdirSync(new URL(careType, rules))
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(new URL(`${careType}/${name}`, rules), 'utf8')),
);

/** The documents of `rules/`, afresh. */
export function shippedDocuments(): Draft[] {
  return texts.map((text) => JSON.parse(text) as Draft);
}

/** The shipped document of somatic care, with changes. */
export function draft(change: (document: Draft) => void = () => undefined, careType = 'somatic'): Draft {
  const document = shippedDocuments().find((one) => one['careType'] === careType);
  if (document === undefined) throw new Error(`no ${careType} version is shipped`);
  change(document);
  return document;
}

/** The condition with an id, to be changed. */
export function conditionOf(document: Draft, id: string): Draft['conditions'][number] {
  const condition = document.conditions.find((one) => one.id === id);
  if (condition === undefined) throw new Error(`no condition ${id}`);
  return condition;
}

export function setValue(document: Draft, parameter: string, value: unknown): void {
  Object.assign(document.parameters[parameter] ?? {}, { value });
}

export function versionOf(document: Draft): RuleVersion {
  return parseRuleVersion(document, `${String(document['name'])}.json`);
}
