import { civilDateOf, type CivilDate, type EpochDay } from '../calendar/civil-date.ts';
import { episodeTimes, type EpisodeTimes } from '../facts/episode-times.ts';
import type { CareType, Episode } from '../facts/episode.ts';
import { factsOf, type Facts } from '../facts/facts.ts';
import type { Words } from '../language.ts';
import { enabledConditions, factsOfCondition } from '../rule-versions/facts-in-tree.ts';
import type { ConditionId, Duty, RuleVersion } from '../rule-versions/rule-version.ts';
import { cutoffMsOf } from './assess-in-bulk.ts';
import { countDischargeReadyDays, dayZero } from './count-days.ts';
import { createJudge, type Judge, type Judgement, type Outcome } from './judge.ts';

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
  /** null without a standing notice. */
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

/** Assesses one episode under a version of its care type. For many episodes there is `assessInBulk`. */
export async function assessEpisode(
  episode: Episode,
  version: RuleVersion,
  judge: Judge = createJudge(version),
): Promise<Assessment> {
  if (episode.careType !== version.careType)
    throw new RangeError(`${version.name} does not govern ${episode.careType}.`);
  const times = episodeTimes(episode);
  const facts = factsOf({ ...episode, ...times });
  const judgement = await judge.judge(facts);
  const state = stateOf(episode);
  const zero = dayZeroOf(times, version);
  return {
    caseNumber: episode.caseNumber,
    careType: episode.careType,
    state,
    counted: state === 'rated' && judgement.counted,
    dischargeReadyDays: state === 'rated' ? countDays(times, version) : 0,
    dayZero: zero === null ? null : civilDateOf(zero),
    noticeSentAt: times.noticeSentAt,
    dischargedOn: times.dischargeDay === null ? null : civilDateOf(times.dischargeDay),
    leftBeforeDayZero: zero !== null && times.dischargeDay !== null && times.dischargeDay < zero,
    conditions: explainConditions(version, judgement, facts),
    ruleVersion: version.name,
    ruleVersionHash: version.hash,
  };
}

function stateOf({ cancelled, dischargedAt }: Episode): Assessment['state'] {
  if (cancelled) return 'cancelled';
  return dischargedAt === null ? 'ongoing' : 'rated';
}

function dayZeroOf({ noticeDay, noticeMsOfDay }: EpisodeTimes, version: RuleVersion): EpochDay | null {
  if (noticeDay === null || noticeMsOfDay === null) return null;
  return dayZero({ day: noticeDay, msOfDay: noticeMsOfDay }, cutoffMsOf(version));
}

function countDays({ noticeDay, noticeMsOfDay, dischargeDay }: EpisodeTimes, version: RuleVersion): number {
  if (dischargeDay === null) return 0;
  const notice = noticeDay === null || noticeMsOfDay === null ? null : { day: noticeDay, msOfDay: noticeMsOfDay };
  return countDischargeReadyDays({ notice, dischargeDay, cutoffMs: cutoffMsOf(version) });
}

/** The conditions of a version with their outcomes, as one reads them: title, clause, duty and the facts behind. */
export function explainConditions(version: RuleVersion, judgement: Judgement, facts: Facts): AssessedCondition[] {
  return enabledConditions(version).map((condition) => ({
    id: condition.id,
    outcome: judgement.outcomes[condition.id] ?? 'not-applicable',
    titles: condition.titles,
    clause: condition.clause,
    duty: condition.duty,
    facts: Object.fromEntries(factsOfCondition(condition).map((name) => [name, facts[name]])),
  }));
}
