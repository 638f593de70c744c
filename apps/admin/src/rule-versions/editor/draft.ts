import { month } from '../../formats.ts';
import type { RuleVersion } from '../../providers/api-types.ts';
import type { ConditionTree } from '../query-tree/query-tree.ts';

/** A text in both languages. */
export interface Words {
  readonly sv: string;
  readonly en: string;
}

export type Source =
  string | { readonly document: string | Words; readonly clause?: string | Words; readonly link?: string };

/** One value of the agreement as the document holds it. */
export interface ParameterField {
  readonly value: unknown;
  readonly unit: string;
  readonly status: 'decided' | 'proposed' | 'illustrative';
  readonly source: Source;
  readonly note?: Words;
  /** The calendar year that a price was set for. */
  readonly year?: number;
}

export type Duty = 'inpatient-care' | 'outpatient-care' | 'region';

export interface ConditionField {
  readonly id: string;
  readonly titles: Words;
  readonly clause: Words;
  readonly duty: Duty;
  readonly enabled: boolean;
  /** Null: the condition is about every episode. */
  readonly applicableWhen: ConditionTree | null;
  readonly metWhen: ConditionTree;
}

export interface RuleDocument {
  readonly careType: 'somatic' | 'psychiatric';
  readonly validFrom: string;
  readonly titles: Words;
  readonly model: 'average' | 'individual' | 'hybrid';
  /** Why a correction is made. */
  readonly reason?: Words;
  readonly parameters: Readonly<Record<string, ParameterField>>;
  readonly conditions: readonly ConditionField[];
  readonly [key: string]: unknown;
}

export interface Acknowledged {
  /** Id of the finding. */
  readonly check: string;
  readonly reason: string;
}

/** What a person edits of a version: all that a save sends. */
export interface Draft {
  readonly document: RuleDocument;
  readonly consultation: { readonly needed: boolean; readonly reason: string | null };
  readonly workedCases: readonly unknown[];
  readonly acknowledgedChecks: readonly Acknowledged[];
}

export function documentOf({ document }: Pick<RuleVersion, 'document'>): RuleDocument {
  return document as unknown as RuleDocument;
}

export function draftOf(version: RuleVersion): Draft {
  const { needed, reason } = version.consultation;
  return {
    document: documentOf(version),
    consultation: { needed, reason },
    workedCases: version.workedCases,
    acknowledgedChecks: version.acknowledgedChecks.map(({ check, reason: why }) => ({ check, reason: why })),
  };
}

/** The body of PUT. A blank reason is no reason: the API says where one is missing. */
export function bodyOf({ document, consultation, workedCases, acknowledgedChecks }: Draft) {
  const reason = consultation.reason?.trim() ? consultation.reason : null;
  return {
    document,
    workedCases,
    acknowledgedChecks,
    consultation: { needed: consultation.needed, reason: consultation.needed ? null : reason },
  };
}

/** The same text for the same content, whatever order its keys stand in. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one ?? null) === canonical(other ?? null);
}

export function withParameter(document: RuleDocument, name: string, change: Partial<ParameterField>): RuleDocument {
  const parameter = document.parameters[name];
  if (parameter === undefined) return document;
  return { ...document, parameters: { ...document.parameters, [name]: { ...parameter, ...change } } };
}

export function withCondition(
  document: RuleDocument,
  place: number,
  change: (condition: ConditionField) => ConditionField,
): RuleDocument {
  return { ...document, conditions: document.conditions.map((one, at) => (at === place ? change(one) : one)) };
}

/** Another first month. A title that names the old one names the new. */
export function withFirstMonth(document: RuleDocument, period: string): RuleDocument {
  const { titles, validFrom } = document;
  const retitled = (language: keyof Words): string =>
    titles[language].replace(month(validFrom.slice(0, 7), language), month(period, language));
  return { ...document, validFrom: `${period}-01`, titles: { sv: retitled('sv'), en: retitled('en') } };
}

/**
 * The hybrid model needs a limit that the others do not have, and do not keep. It comes without a source, which the
 * writer gives.
 */
export function withModel(document: RuleDocument, model: RuleDocument['model'], noSource: Words): RuleDocument {
  if (model !== 'hybrid') {
    const { hybridThresholdDays: _, ...parameters } = document.parameters;
    return { ...document, model, parameters };
  }
  if (document.parameters['hybridThresholdDays'] !== undefined) return { ...document, model };
  const threshold: ParameterField = {
    value: 7,
    unit: 'days',
    status: 'proposed',
    source: { document: noSource },
  };
  return { ...document, model, parameters: { ...document.parameters, hybridThresholdDays: threshold } };
}

/**
 * The keys of what was written as a condition that the form cannot show, since they are missing or of another kind; empty
 * when it can. Whether the agreement's vocabulary has its words is for the checks to say.
 */
export function unreadableKeys(value: unknown): string[] {
  const given = isObject(value) ? value : {};
  const readable: Readonly<Record<keyof ConditionField, boolean>> = {
    id: typeof given['id'] === 'string',
    titles: isWords(given['titles']),
    clause: isWords(given['clause']),
    duty: typeof given['duty'] === 'string',
    enabled: typeof given['enabled'] === 'boolean',
    applicableWhen: given['applicableWhen'] === null || isTree(given['applicableWhen']),
    metWhen: isTree(given['metWhen']),
  };
  return Object.entries(readable).flatMap(([key, isReadable]) => (isReadable ? [] : [key]));
}

function isWords(value: unknown): boolean {
  return isObject(value) && typeof value['sv'] === 'string' && typeof value['en'] === 'string';
}

function isTree(value: unknown): boolean {
  if (!isObject(value)) return false;
  const parts = value['all'] ?? value['any'];
  if (parts !== undefined) return Array.isArray(parts) && parts.every(isTree) && Object.keys(value).length === 1;
  const limit = isObject(value['value']) ? value['value']['fact'] : value['value'];
  return [value['fact'], value['operator']].every(isText) && ['string', 'number', 'boolean'].includes(typeof limit);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A new condition that asks for one thing, switched off until it is meant. */
export function newCondition(document: RuleDocument, words: { titles: Words; clause: Words }): ConditionField {
  const taken = new Set(document.conditions.map(({ id }) => id));
  let number = 1;
  while (taken.has(`new-condition-${number}`)) number += 1;
  return {
    id: `new-condition-${number}`,
    ...words,
    duty: 'region',
    enabled: false,
    applicableWhen: null,
    metWhen: { all: [{ fact: 'outpatientCareAvailable', operator: 'equal', value: true }] },
  };
}
