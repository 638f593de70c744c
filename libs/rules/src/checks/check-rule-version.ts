import { assessInBulk } from '../assessment/assess-in-bulk.ts';
import { createJudge } from '../assessment/judge.ts';
import { enabledConditions } from '../rule-versions/facts-in-tree.ts';
import type { RuleVersion } from '../rule-versions/rule-version.ts';
import { checkConditions, tooManyLimits } from './check-conditions.ts';
import { checkLaterNotice } from './check-later-notice.ts';
import { checkParameters } from './check-parameters.ts';
import { checkTime } from './check-time.ts';
import { checkTogether } from './check-together.ts';
import { isTooMuch } from './fact-states.ts';
import type { Finding } from './finding.ts';

/** What a version is checked against and by. */
export interface CheckContext {
  /** The other versions of the agreement, drafts too; none when left out. */
  readonly others?: readonly RuleVersion[];
  /** What counts days and judges: the product's own, but for tests that plant a fault in it. */
  readonly assess?: typeof assessInBulk;
  readonly judgeOf?: typeof createJudge;
}

/**
 * Everything about a readable version that can be found without amounts: its place in time, its values, its conditions and
 * two laws of sense. The laws of amounts are `checkAmounts` of the billing library. The same version, the same findings.
 */
export async function checkRuleVersion(version: RuleVersion, context: CheckContext = {}): Promise<Finding[]> {
  const { others = [], assess = assessInBulk, judgeOf = createJudge } = context;
  const plain = [...checkTime(version, others), ...checkParameters(version, others)];
  if (hasTooManyLimits(version)) return [...plain, tooManyLimits('/conditions')];
  return [
    ...plain,
    ...(await checkConditions(version)),
    ...(await checkTogether(version, judgeOf(version))),
    ...(await checkLaterNotice(version, assess)),
  ];
}

/** Conditions that cannot be looked through; then no law is looked for either, of days or of amounts. */
export function hasTooManyLimits(version: RuleVersion): boolean {
  return isTooMuch({ conditions: enabledConditions(version), parameters: version.parameters });
}
