import type { FactName, Facts } from '../facts/facts.ts';
import { comparisonsOfVersion, factsOfVersion } from '../rule-versions/facts-in-tree.ts';
import type { Comparison, RuleVersion } from '../rule-versions/rule-version.ts';
import type { Judge, Judgement } from './judge.ts';

/**
 * Judges combinations of facts, and asks the engine only about those that the version can tell apart: two whole numbers
 * on the same side of everything they are compared with have one outcome. With three days allowed, a call one day after
 * the notice is judged as one of two days is. So the engine has little to do, however odd the data.
 */
export async function judgeCombinations(
  combinations: readonly Facts[],
  version: RuleVersion,
  judge: Judge,
): Promise<Judgement[]> {
  const asked = factsOfVersion(version);
  const cuts = new Map(asked.map((name) => [name, cutsOf(version, name)]));
  const known = new Map<string, Judgement>();
  const judgements: Judgement[] = [];
  for (const facts of combinations) {
    const key = asked.map((name) => sectionOf(facts[name], cuts.get(name) ?? [])).join(' ');
    const judgement = known.get(key) ?? (await judge.judge(facts));
    known.set(key, judgement);
    judgements.push({ ...judgement, facts: Object.fromEntries(asked.map((name) => [name, facts[name]])) });
  }
  return judgements;
}

/** A boolean, none, or how many cuts lie at or below a whole number. */
function sectionOf(value: boolean | number | null, cuts: readonly number[]): boolean | number | null {
  return typeof value === 'number' ? cuts.filter((cut) => cut <= value).length : value;
}

/** The whole numbers from which on some comparison of the version comes out differently. */
function cutsOf(version: RuleVersion, fact: FactName): readonly number[] {
  return comparisonsOfVersion(version)
    .filter((comparison) => comparison.fact === fact)
    .map((comparison) => cutOf(comparison, version));
}

function cutOf({ operator, value }: Comparison, version: RuleVersion): number {
  const limit = Number(typeof value === 'object' ? version.parameters[value.fact]?.value : value);
  return operator === 'lessThanInclusive' || operator === 'greaterThan' ? limit + 1 : limit;
}
