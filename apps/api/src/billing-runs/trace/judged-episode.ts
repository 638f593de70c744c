import {
  type AssessedCondition,
  civilDateOf,
  dayZero,
  type EpisodeTimes,
  type Episode,
  type EpochDay,
  explainConditions,
  factsOf,
  formatInstant,
  isQualityFlag,
  parseClock,
  type QualityFlag,
  qualityFlagText,
  type Outcome,
  type RuleVersion,
} from '@fristdag/rules';
import { reviewBasisRows } from '@fristdag/billing';
import type { Language } from '../../platform/index.ts';
import { dutyText } from '../../rules/index.ts';
import { conditionSentence } from './condition-sentences.ts';
import type { EpisodeRevisionRow } from './episode-revision.row.ts';

/** What is judged of an episode, stored or not: its facts, never the personal number. */
export type JudgedFacts = Omit<Episode, 'personalIdentityNumber'> & EpisodeTimes;

/** What a run or a live judgement said of one revision of an episode. */
interface JudgedRevision {
  readonly row: JudgedFacts;
  readonly version: RuleVersion;
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** A condition with what answers "why?": the instant it rests on, a sentence, the paragraph and whose duty it was. */
interface WrittenCondition {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly instant: string | null;
  readonly sentence: string;
  readonly clause: string;
  readonly duty: AssessedCondition['duty'];
  readonly dutyText: string;
}

/** The day 0 of a revision under a version; null when no notice stands. */
export function dayZeroOf({ noticeDay, noticeMsOfDay }: EpisodeRevisionRow, version: RuleVersion): EpochDay | null {
  return noticeDay === null || noticeMsOfDay === null
    ? null
    : dayZero({ day: noticeDay, msOfDay: noticeMsOfDay }, cutoffMsOf(version));
}

export function cutoffMsOf({ parameters, name }: RuleVersion): number {
  const ms = parseClock(parameters.cutoffTime.value);
  if (ms === undefined) throw new Error(`${name} has no readable cutoff time`);
  return ms;
}

/** The conditions of a judged revision, worded by the version that judged it. */
export function writtenConditions(judged: JudgedRevision, language: Language): readonly WrittenCondition[] {
  const { row, version, counted, dischargeReadyDays, outcomes } = judged;
  const facts = factsOf(row);
  const conditions = explainConditions(version, { facts, outcomes, counted }, facts).filter(
    ({ id }) => outcomes[id] !== undefined,
  );
  const rows = reviewBasisRows(version, [{ ...row, state: 'rated', counted, dischargeReadyDays, conditions }]);
  const { parameters } = version;
  const limits = {
    cutoffMs: cutoffMsOf(version),
    sipCallWithinDays: parameters.sipCallWithinDays.value,
    admissionNoticeWithinHours: parameters.admissionNoticeWithinHours.value,
  };
  return [...rows.counted, ...rows.notCounted].flatMap((shown) =>
    shown.conditions.map((condition) => ({
      id: condition.id,
      title: condition.titles[language],
      outcome: condition.outcome,
      instant: condition.at === null ? null : formatInstant(condition.at),
      sentence: conditionSentence({ ...row, ...limits, condition, language }),
      clause: condition.clause[language],
      duty: condition.duty,
      dutyText: dutyText(condition.duty, language),
    })),
  );
}

/** The oddities of a revision: those found when it was read, and the one that only a version's cutoff shows. */
export function flagsOf(row: EpisodeRevisionRow, version: RuleVersion | undefined): readonly QualityFlag[] {
  const zero = version === undefined ? null : dayZeroOf(row, version);
  const leftBeforeDayZero = zero !== null && row.dischargeDay !== null && row.dischargeDay < zero;
  const found = new Set([...row.flags, ...(leftBeforeDayZero ? ['left-before-day-zero'] : [])]);
  return [...found].filter(isQualityFlag);
}

export function writtenFlags(flags: readonly QualityFlag[], language: Language): { code: QualityFlag; text: string }[] {
  return flags.map((code) => ({ code, text: qualityFlagText(code, language) }));
}

export const civilDateOrNull = (day: EpochDay | null): string | null => (day === null ? null : civilDateOf(day));
export const instantOrNull = (ms: number | null): string | null => (ms === null ? null : formatInstant(ms));
