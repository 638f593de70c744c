import type { CivilDate } from '../calendar/civil-date.ts';
import type { CareType, Episode } from '../facts/episode.ts';
import type { Facts } from '../facts/facts.ts';
import type { Words } from '../language.ts';
import type { ConditionId, Duty, RuleVersion } from '../rule-versions/rule-version.ts';
import type { Judge, Outcome } from './judge.ts';

/** One condition of one episode, with what it takes to answer "why?". */
export interface AssessedCondition {
  readonly id: ConditionId;
  readonly outcome: Outcome;
  readonly titles: Words;
  readonly clause: Words;
  readonly duty: Duty;
  /** The facts that the condition asks for. */
  readonly facts: Partial<Facts>;
}

/** What a rule version says of one episode. */
export interface Assessment {
  readonly caseNumber: string;
  readonly careType: CareType;
  /** Only a finished stay that is not cancelled is rated; the others are listed with 0 days and not counted. */
  readonly state: 'rated' | 'ongoing' | 'cancelled';
  /** Rated, and every applicable condition met: in the sum and in the count. */
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly dayZero: CivilDate | null;
  /** Epoch milliseconds of the notice that counts. */
  readonly noticeSentAt: number | null;
  readonly dischargedOn: CivilDate | null;
  /** The patient left before day 0 began: 0 days, still counted, flagged. */
  readonly leftBeforeDayZero: boolean;
  /** In the order of the version's document. */
  readonly conditions: readonly AssessedCondition[];
  readonly ruleVersion: string;
  readonly ruleVersionHash: string;
}

/** Assesses one episode. Many episodes: `assessInBulk`. */
export function assessEpisode(episode: Episode, version: RuleVersion, judge?: Judge): Promise<Assessment> {
  return Promise.reject(new Error(`not ready ${episode.caseNumber} ${version.name} ${String(judge)}`));
}
