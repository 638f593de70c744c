/** One comparison of a condition, as it stands in the document of a version. */
export interface Comparison {
  readonly fact: string;
  readonly operator: string;
  /** A parameter of the version is named as a fact. */
  readonly value: boolean | number | string | { readonly fact: string };
}

/** A condition tree of the document: `all`, `any` or one comparison. */
export type ConditionTree =
  { readonly all: readonly ConditionTree[] } | { readonly any: readonly ConditionTree[] } | Comparison;

/** A rule of react-querybuilder. `valueSource: 'field'` compares with the parameter that `value` names. */
export interface QueryRule {
  readonly id?: string;
  readonly field: string;
  readonly operator: string;
  readonly value: boolean | number | string;
  readonly valueSource?: 'value' | 'field';
}

/** A group of react-querybuilder's standard form. */
export interface QueryGroup {
  readonly id?: string;
  readonly combinator: string;
  readonly rules: readonly (QueryGroup | QueryRule)[];
  readonly not?: boolean;
  /** The builder always begins with a group; this one stands around a tree that is a single comparison. */
  readonly bare?: boolean;
}

const combinators = { all: 'and', any: 'or' } as const;

/** The tree as the visual builder holds it. Nothing is lost: `fromQuery` gives the same tree back. */
export function toQuery(tree: ConditionTree): QueryGroup {
  return isList(tree) ? groupOf(tree) : { combinator: 'and', bare: true, rules: [ruleOf(tree)] };
}

/**
 * What the builder holds as a condition tree. A value typed into a field is text there: one that reads as a whole number or
 * as true or false becomes it, any other stays as it was typed, and the checks of the version say what is wrong with it.
 * @throws RangeError for a negated group, which the agreement's conditions have no word for and the builder does not offer
 */
export function fromQuery(query: QueryGroup): ConditionTree {
  const [only] = query.rules;
  if (query.bare === true && query.rules.length === 1 && only !== undefined && !isGroup(only))
    return comparisonOf(only);
  return listOf(query);
}

function groupOf(tree: Exclude<ConditionTree, Comparison>): QueryGroup {
  const [combinator, parts] = 'all' in tree ? [combinators.all, tree.all] : [combinators.any, tree.any];
  return { combinator, rules: parts.map((part) => (isList(part) ? groupOf(part) : ruleOf(part))) };
}

function ruleOf({ fact, operator, value }: Comparison): QueryRule {
  const given = { field: fact, operator };
  return typeof value === 'object'
    ? { ...given, value: value.fact, valueSource: 'field' }
    : { ...given, value, valueSource: 'value' };
}

function listOf(group: QueryGroup): ConditionTree {
  if (group.not === true) throw new RangeError('A condition cannot be turned round as a whole.');
  const parts = group.rules.map((part) => (isGroup(part) ? listOf(part) : comparisonOf(part)));
  return keyOf(group) === 'any' ? { any: parts } : { all: parts };
}

function keyOf({ combinator }: QueryGroup): 'all' | 'any' {
  return combinator.toLowerCase() === combinators.any ? 'any' : 'all';
}

function comparisonOf({ field, operator, value, valueSource }: QueryRule): Comparison {
  if (valueSource === 'field') return { fact: field, operator, value: { fact: String(value) } };
  return { fact: field, operator, value: typeof value === 'string' ? typed(value) : value };
}

function typed(text: string): boolean | number | string {
  const trimmed = text.trim().replace('\u2212', '-');
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  const number = Number(trimmed);
  return /^-?\d+$/.test(trimmed) && Number.isSafeInteger(number) ? number : text;
}

function isList(tree: ConditionTree): tree is Exclude<ConditionTree, Comparison> {
  return 'all' in tree || 'any' in tree;
}

function isGroup(part: QueryGroup | QueryRule): part is QueryGroup {
  return 'rules' in part;
}
