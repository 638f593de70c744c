import { Engine, type NestedCondition, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { FactName, Facts } from '../facts/facts.ts';
import { enabledConditions, factsOfVersion, parametersInConditions } from '../rule-versions/facts-in-tree.ts';
import type { Condition, ConditionId, ConditionTree, RuleVersion } from '../rule-versions/rule-version.ts';

export type Outcome = 'met' | 'not-met' | 'not-applicable';

/** What a version says of one combination of facts. */
export interface Judgement {
  /** The facts that the version's conditions ask for. */
  readonly facts: Partial<Facts>;
  /** By condition, in the order of the document; switched-off conditions are not listed. */
  readonly outcomes: Readonly<Record<ConditionId, Outcome>>;
  /** Whether every applicable condition is met. */
  readonly counted: boolean;
}

/** The conditions of one version, judged by json-rules-engine and by nothing else. */
export interface Judge {
  /** Needs every fact that the version's conditions ask for; further ones are left aside. */
  judge(facts: Partial<Facts>): Promise<Judgement>;
}

/**
 * A judge for one version. An engine that runs twice at once skips rules, so that calls queue up here; all rules have
 * one priority, since those behind a lower one can stay unevaluated.
 */
export function createJudge(version: RuleVersion): Judge {
  const conditions = enabledConditions(version);
  const askedFacts = factsOfVersion(version);
  const engine = createEngine(version, conditions);
  let queue: Promise<unknown> = Promise.resolve();

  const run = async (facts: Partial<Facts>): Promise<Judgement> => {
    const { results } = await engine.run(facts);
    const passed = new Set(results.map(({ name }) => name));
    const outcomes = conditions.map((condition) => [condition.id, outcomeOf(condition, passed)] as const);
    return {
      facts,
      outcomes: Object.fromEntries(outcomes),
      counted: outcomes.every(([, outcome]) => outcome !== 'not-met'),
    };
  };

  return {
    judge: (facts) => {
      const asked = Object.fromEntries(askedFacts.map((name) => [name, known(facts, name)]));
      const judgement = queue.then(() => run(asked));
      queue = judgement.catch(() => undefined);
      return judgement;
    },
  };
}

function createEngine(version: RuleVersion, conditions: readonly Condition[]): Engine {
  const engine = new Engine(conditions.flatMap(rulesOf));
  for (const name of parametersInConditions(version)) engine.addFact(name, version.parameters[name]?.value);
  return engine;
}

/** A fact left out would satisfy `notEqual` in the engine, so it stops here. */
function known(facts: Partial<Facts>, name: FactName): boolean | number | null {
  const value = facts[name];
  if (value === undefined) throw new RangeError(`The fact ${name} is missing.`);
  return value;
}

/** Two questions of each condition: does it apply, and is it met? */
function rulesOf({ id, applicableWhen, metWhen }: Condition): RuleProperties[] {
  const rule = (question: string, tree: ConditionTree): RuleProperties => ({
    name: `${id} ${question}`,
    conditions: topLevel(tree),
    event: { type: question },
  });
  return [...(applicableWhen === null ? [] : [rule('applies', applicableWhen)]), rule('is met', metWhen)];
}

function outcomeOf({ id, applicableWhen }: Condition, passed: ReadonlySet<string>): Outcome {
  if (applicableWhen !== null && !passed.has(`${id} applies`)) return 'not-applicable';
  return passed.has(`${id} is met`) ? 'met' : 'not-met';
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
