import { createConditionJudge, type Outcome } from '../assessment/condition-judge.ts';
import { cutoffMsOf } from '../assessment/assess-in-bulk.ts';
import type { Facts } from '../facts/facts.ts';
import type { Words } from '../language.ts';
import { comparisonsOfCondition, factsOfCondition } from '../rule-versions/facts-in-tree.ts';
import type { Condition, ConditionTree, RuleVersion } from '../rule-versions/rule-version.ts';
import { episodeRowOf, type EpisodeRow } from './episode-row.ts';
import { cutsOf, factStates } from './fact-states.ts';
import { findingOf, pointerOf, type Finding } from './finding.ts';

/**
 * What is wrong with each enabled condition by itself: parts that no episode can fulfil or fail, and the condition as a
 * whole that can never be met, never fail or never apply. Proven, not sampled: the rules engine is asked about every state
 * that the facts of an episode can be in.
 */
export async function checkConditions(version: RuleVersion): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [place, condition] of version.conditions.entries()) {
    if (!condition.enabled) continue;
    const path = pointerOf('conditions', place);
    findings.push(...(await checkOutcomes(version, condition, path)));
    const { applicableWhen, metWhen } = condition;
    findings.push(...(await checkParts(version, condition, metWhen, `${path}/metWhen`)));
    if (applicableWhen !== null)
      findings.push(...(await checkParts(version, condition, applicableWhen, `${path}/applicableWhen`)));
  }
  return findings;
}

/** Conditions with more limits than can be looked through. */
export function tooManyLimits(path: string): Finding {
  const message = {
    sv: 'Villkoren har fler gränser än som kan prövas. Skriv dem med färre tal.',
    en: 'The conditions have more limits than can be checked. Write them with fewer numbers.',
  };
  return findingOf({ check: 'too-many-limits', path, message });
}

async function checkOutcomes(version: RuleVersion, condition: Condition, path: string): Promise<Finding[]> {
  const seen = await outcomesOf(version, condition);
  const { sv, en } = quoted(condition.titles);
  if (!seen.has('met') && !seen.has('not-met')) {
    const message = {
      sv: `Villkoret ${sv} gäller aldrig: inget vårdtillfälle kan uppfylla det som avgör om det gäller.`,
      en: `The condition ${en} never applies: no episode can fulfil what decides whether it applies.`,
    };
    return [findingOf({ check: 'never-applies', path, message })];
  }
  const failing = seen.get('not-met');
  if (!seen.has('met') && failing !== undefined) {
    const message = {
      sv: `Villkoret ${sv} kan aldrig uppfyllas där det gäller: vårdtillfället i exemplet missar det, och alla andra också.`,
      en: `The condition ${en} can never be met where it applies: the episode of the example misses it, and so does every other.`,
    };
    return [findingOf({ check: 'never-met', path, message, episodes: [exampleOf(version, failing)] })];
  }
  if (failing !== undefined) return [];
  const message = {
    sv: `Villkoret ${sv} kan aldrig missas: det ändrar ingenting. Ändra det eller stäng av det.`,
    en: `The condition ${en} can never fail: it changes nothing. Change it or switch it off.`,
  };
  return [findingOf({ check: 'never-fails', path, message })];
}

/** Each outcome that the condition can have, with the first state that has it. */
async function outcomesOf(version: RuleVersion, condition: Condition): Promise<Map<Outcome, Facts>> {
  const judge = createConditionJudge(condition, version.parameters);
  const cuts = cutsOf({ conditions: [condition], parameters: version.parameters });
  const seen = new Map<Outcome, Facts>();
  for (const facts of factStates(cuts, factsOfCondition(condition))) {
    const outcome = await judge.judgeOnce(facts);
    if (!seen.has(outcome)) seen.set(outcome, facts);
  }
  return seen;
}

/** The smallest parts of a tree that can never hold, and those that always do. */
async function checkParts(
  version: RuleVersion,
  condition: Condition,
  tree: ConditionTree,
  path: string,
): Promise<Finding[]> {
  const children = childrenOf(tree, path);
  const below = (
    await Promise.all(children.map((child) => checkParts(version, condition, child.tree, child.path)))
  ).flat();
  const isOnlyChild = children.length === 1;
  if (isOnlyChild) return below;
  const seen = await outcomesOf(version, { ...condition, applicableWhen: null, metWhen: tree });
  const isWholeCondition = path.endsWith('/metWhen');
  const { sv, en } = quoted(condition.titles);
  const has = (check: Finding['check']): boolean => below.some((finding) => finding.check === check);
  if (!seen.has('met') && !has('contradiction')) {
    const message = {
      sv: `I villkoret ${sv} finns en del som inget vårdtillfälle kan uppfylla: den motsäger sig själv.`,
      en: `The condition ${en} has a part that no episode can fulfil: it contradicts itself.`,
    };
    return [...below, findingOf({ check: 'contradiction', path, message })];
  }
  if (!seen.has('not-met') && !has('never-fails') && !isWholeCondition) {
    const message = {
      sv: `I villkoret ${sv} finns en del som alltid är uppfylld: den säger ingenting.`,
      en: `The condition ${en} has a part that always holds: it says nothing.`,
    };
    return [...below, findingOf({ check: 'never-fails', path, message })];
  }
  return below;
}

function childrenOf(tree: ConditionTree, path: string): { tree: ConditionTree; path: string }[] {
  if ('all' in tree) return tree.all.map((child, place) => ({ tree: child, path: `${path}/all/${place}` }));
  if ('any' in tree) return tree.any.map((child, place) => ({ tree: child, path: `${path}/any/${place}` }));
  return [];
}

/** An episode in a state, discharged in the first month of the version after five discharge-ready days. */
export function exampleOf(version: RuleVersion, facts: Facts, caseNumber = 'EXEMPEL-1'): EpisodeRow {
  const { careType, validFrom } = version;
  return episodeRowOf({ caseNumber, careType, validFrom, cutoffMs: cutoffMsOf(version), facts, days: 5 });
}

export function quoted({ sv, en }: Words): Words {
  return { sv: `”${sv}”`, en: `“${en}”` };
}

/** Whether a condition compares with a parameter. */
export function refersTo(condition: Condition, parameter: string): boolean {
  return comparisonsOfCondition(condition).some(({ value }) => typeof value === 'object' && value.fact === parameter);
}
