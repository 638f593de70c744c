import type { Facts } from '../facts/facts.ts';
import type { ConditionId, RuleVersion } from '../rule-versions/rule-version.ts';

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

/** The conditions of one version, judged by json-rules-engine. */
export interface Judge {
  judge(facts: Partial<Facts>): Promise<Judgement>;
}

export function createJudge(version: RuleVersion): Judge {
  throw new Error(`not ready ${version.name}`);
}
