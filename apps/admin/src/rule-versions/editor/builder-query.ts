import { prepareRuleGroup, type RuleGroupType, type RuleType } from 'react-querybuilder';
import { fromQuery, toQuery, type ConditionTree, type QueryGroup } from '../query-tree/query-tree.ts';
import { booleanFacts } from './vocabulary.ts';

/** A tree as the builder's lists hold it: yes and no are texts there, and each part keeps the id it is known by. */
export function builderQuery(tree: ConditionTree): RuleGroupType {
  return prepareRuleGroup(withTexts(toQuery(tree) as RuleGroupType));
}

/** What the builder holds as a tree; null for a form that the vocabulary has no word for. */
export function builderTree(query: RuleGroupType): ConditionTree | null {
  try {
    return fromQuery(query as QueryGroup);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What a comparison begins with when its fact or the kind of its limit is chosen. */
export function firstValue({ field, valueSource }: Pick<RuleType, 'field' | 'valueSource'>): string {
  if (valueSource === 'field') return 'sipCallWithinDays';
  return isYesOrNo(field) ? 'true' : '3';
}

export function isYesOrNo(fact: string): boolean {
  return booleanFacts.some((name) => name === fact);
}

function withTexts(group: RuleGroupType): RuleGroupType {
  const rules = group.rules.map((part) => {
    if (typeof part === 'string') return part;
    if ('rules' in part) return withTexts(part);
    const value: unknown = part.value;
    return { ...part, value: typeof value === 'boolean' ? String(value) : value };
  });
  return { ...group, rules } as RuleGroupType;
}
