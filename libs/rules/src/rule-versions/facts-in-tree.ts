import { factNames, type FactName } from '../facts/facts.ts';
import type { Comparison, Condition, ConditionTree, ParameterName, RuleVersion } from './rule-version.ts';

/** The facts that a condition asks for, in the order of the vocabulary. */
export function factsOfCondition({ applicableWhen, metWhen }: Condition): readonly FactName[] {
  const asked = new Set(comparisonsOf(applicableWhen, metWhen).map(({ fact }) => fact));
  return factNames.filter((name) => asked.has(name));
}

/** The facts that the enabled conditions of a version ask for: what tells two episodes apart, for this version. */
export function factsOfVersion(version: RuleVersion): readonly FactName[] {
  const asked = new Set(enabledConditions(version).flatMap(factsOfCondition));
  return factNames.filter((name) => asked.has(name));
}

/** The parameters that the enabled conditions of a version refer to. */
export function parametersInConditions(version: RuleVersion): readonly ParameterName[] {
  const named = comparisonsOfVersion(version).flatMap(({ value }) => (typeof value === 'object' ? [value.fact] : []));
  return [...new Set(named)];
}

/** Every comparison that the enabled conditions of a version make. */
export function comparisonsOfVersion(version: RuleVersion): readonly Comparison[] {
  return enabledConditions(version).flatMap(({ applicableWhen, metWhen }) => comparisonsOf(applicableWhen, metWhen));
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
