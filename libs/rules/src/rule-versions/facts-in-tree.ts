import { factNames, type FactName } from '../facts/facts.ts';
import type { Comparison, Condition, ConditionTree, RuleVersion } from './rule-version.ts';

/** The facts that a condition asks for, in the order of the vocabulary. */
export function factsOfCondition(condition: Condition): readonly FactName[] {
  const asked = new Set(comparisonsOfCondition(condition).map(({ fact }) => fact));
  return factNames.filter((name) => asked.has(name));
}

/** The facts that the enabled conditions of a version ask for: what tells two episodes apart, for this version. */
export function factsOfVersion(version: RuleVersion): readonly FactName[] {
  const asked = new Set(enabledConditions(version).flatMap(factsOfCondition));
  return factNames.filter((name) => asked.has(name));
}

/** Every comparison that a condition makes. */
export function comparisonsOfCondition({ applicableWhen, metWhen }: Condition): readonly Comparison[] {
  return comparisonsOf(applicableWhen, metWhen);
}

export function enabledConditions(version: RuleVersion): readonly Condition[] {
  return version.conditions.filter(({ enabled }) => enabled);
}

function comparisonsOf(...trees: readonly (ConditionTree | null)[]): Comparison[] {
  return trees.flatMap((tree) => {
    if (tree === null) return [];
    if ('all' in tree) return comparisonsOf(...tree.all);
    return 'any' in tree ? comparisonsOf(...tree.any) : [tree];
  });
}
