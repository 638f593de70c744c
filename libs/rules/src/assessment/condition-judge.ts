import { Engine, type NestedCondition, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { FactName, Facts } from '../facts/facts.ts';
import { comparisonsOfCondition, factsOfCondition } from '../rule-versions/facts-in-tree.ts';
import type { Comparison, Condition, ConditionTree, RuleParameters } from '../rule-versions/rule-version.ts';

export type Outcome = 'met' | 'not-met' | 'not-applicable';

/** One condition of a version, judged by json-rules-engine and by nothing else. */
interface ConditionJudge {
  readonly condition: Condition;
  /** Asks the engine. */
  judge(facts: Partial<Facts>): Promise<Outcome>;
  /** Asks the engine unless it has been asked before about facts that the condition cannot tell from these. */
  judgeOnce(facts: Facts): Promise<Outcome> | Outcome;
}

/**
 * A judge with an engine of its own. An engine that runs twice at once skips rules, so that calls queue up; its rules
 * have one priority, since those behind a lower one can stay unevaluated.
 */
export function createConditionJudge(condition: Condition, parameters: RuleParameters): ConditionJudge {
  const asked = factsOfCondition(condition);
  const comparisons = comparisonsOfCondition(condition);
  const engine = new Engine(rulesOf(condition));
  for (const { value } of comparisons) {
    if (typeof value === 'object') engine.addFact(value.fact, parameters[value.fact]?.value);
  }
  let queue: Promise<unknown> = Promise.resolve();
  const judge = (facts: Partial<Facts>): Promise<Outcome> => {
    const given = Object.fromEntries(asked.map((name) => [name, known(facts, name)]));
    const outcome = queue.then(() => engine.run(given)).then(({ results }) => outcomeOf(condition, results));
    queue = outcome.catch(() => undefined);
    return outcome;
  };

  const cuts = new Map(asked.map((name) => [name, cutsOf(comparisons, name, parameters)]));
  const outcomes = new Map<string, Outcome>();
  const judgeAndKeep = async (facts: Facts, key: string): Promise<Outcome> => {
    const outcome = await judge(facts);
    outcomes.set(key, outcome);
    return outcome;
  };
  const judgeOnce = (facts: Facts): Promise<Outcome> | Outcome => {
    const key = asked.map((name) => sectionOf(facts[name], cuts.get(name) ?? [])).join(' ');
    return outcomes.get(key) ?? judgeAndKeep(facts, key);
  };
  return { condition, judge, judgeOnce };
}

/** Two questions: does the condition apply, and is it met? */
function rulesOf({ applicableWhen, metWhen }: Condition): RuleProperties[] {
  const rule = (name: string, tree: ConditionTree): RuleProperties => ({
    name,
    conditions: topLevel(tree),
    event: { type: name },
  });
  return [...(applicableWhen === null ? [] : [rule('applies', applicableWhen)]), rule('is met', metWhen)];
}

function outcomeOf({ applicableWhen }: Condition, passed: readonly { readonly name: string }[]): Outcome {
  const holds = (question: string): boolean => passed.some(({ name }) => name === question);
  if (applicableWhen !== null && !holds('applies')) return 'not-applicable';
  return holds('is met') ? 'met' : 'not-met';
}

/** A fact left out would satisfy `notEqual` in the engine, so it stops here. */
function known(facts: Partial<Facts>, name: FactName): boolean | number | null {
  const value = facts[name];
  if (value === undefined) throw new RangeError(`The fact ${name} is missing.`);
  return value;
}

/** The engine wants a list at the top. */
function topLevel(tree: ConditionTree): TopLevelCondition {
  if ('all' in tree) return { all: tree.all.map(nested) };
  return 'any' in tree ? { any: tree.any.map(nested) } : { all: [nested(tree)] };
}

/** A copy for the engine, which keeps notes in the trees that it is given. */
function nested(tree: ConditionTree): NestedCondition {
  if ('all' in tree) return { all: tree.all.map(nested) };
  return 'any' in tree ? { any: tree.any.map(nested) } : { ...tree };
}

/**
 * Two whole numbers on the same side of everything they are compared with have one outcome: with three days allowed, a
 * call one day after the notice is judged as one of two days is. The cuts are the numbers from which on some comparison
 * comes out differently.
 */
function cutsOf(comparisons: readonly Comparison[], fact: FactName, parameters: RuleParameters): readonly number[] {
  return comparisons
    .filter((comparison) => comparison.fact === fact)
    .map((comparison) => cutOf(comparison, parameters));
}

function cutOf({ operator, value }: Comparison, parameters: RuleParameters): number {
  const limit = Number(typeof value === 'object' ? parameters[value.fact]?.value : value);
  return operator === 'lessThanInclusive' || operator === 'greaterThan' ? limit + 1 : limit;
}

/** A boolean, none, or how many cuts lie at or below a whole number. */
function sectionOf(value: boolean | number | null, cuts: readonly number[]): boolean | number | null {
  return typeof value === 'number' ? cuts.filter((cut) => cut <= value).length : value;
}
