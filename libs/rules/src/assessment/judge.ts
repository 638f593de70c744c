import type { Facts } from '../facts/facts.ts';
import { enabledConditions, factsOfVersion } from '../rule-versions/facts-in-tree.ts';
import type { ConditionId, RuleVersion } from '../rule-versions/rule-version.ts';
import { createConditionJudge, type Outcome } from './condition-judge.ts';

export type { Outcome } from './condition-judge.ts';

/** What a version says of one combination of facts. */
export interface Judgement {
  /** The facts that the version's conditions ask for. */
  readonly facts: Partial<Facts>;
  /** By condition, in the order of the document; switched-off conditions are not listed. */
  readonly outcomes: Readonly<Record<ConditionId, Outcome>>;
  /** Whether every applicable condition is met. */
  readonly counted: boolean;
}

/** The conditions of one version, judged by json-rules-engine. */
export interface Judge {
  /** Asks the engine about one combination. Needs every fact that the version asks for; further ones are left aside. */
  judge(facts: Partial<Facts>): Promise<Judgement>;
  /**
   * Judges many combinations. The engine is asked about each condition once for every combination of facts that the
   * condition can tell apart, some twenty times in all: the rest is look-up, with the same result as `judge`.
   */
  judgeAll(combinations: readonly Facts[]): Promise<Judgement[]>;
}

/** A judge for one version. */
export function createJudge(version: RuleVersion): Judge {
  const asked = factsOfVersion(version);
  const judges = enabledConditions(version).map((condition) => createConditionJudge(condition, version.parameters));
  const judgementOf = (facts: Partial<Facts>, outcomes: readonly Outcome[]): Judgement => ({
    facts: Object.fromEntries(asked.map((name) => [name, facts[name]])),
    outcomes: Object.fromEntries(judges.map(({ condition }, place) => [condition.id, outcomes[place] ?? 'not-met'])),
    counted: !outcomes.includes('not-met'),
  });

  return {
    judge: async (facts) => judgementOf(facts, await Promise.all(judges.map((judge) => judge.judge(facts)))),
    judgeAll: async (combinations) => {
      const judgements: Judgement[] = [];
      for (const facts of combinations) {
        const outcomes: Outcome[] = [];
        for (const judge of judges) {
          const outcome = judge.judgeOnce(facts);
          outcomes.push(typeof outcome === 'string' ? outcome : await outcome);
        }
        judgements.push(judgementOf(facts, outcomes));
      }
      return judgements;
    },
  };
}
