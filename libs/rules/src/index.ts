/** `@fristdag/rules` judges one episode. Pure: no clock, no files, no randomness. */
export type { Language, Words } from './language.ts';

export type { CivilDate, EpochDay, Period } from './calendar/civil-date.ts';
export { civilDateOf, epochDayOf, isCivilDate, weekdayOf } from './calendar/civil-date.ts';
export { firstDayOf, lastDayOf, nextPeriod, parsePeriod, periodOf } from './calendar/period.ts';
export type { LocalTime } from './calendar/stockholm-time.ts';
export { formatInstant, instantOfLocal, localDayOf, localTimeOf } from './calendar/stockholm-time.ts';
export { parseClock } from './calendar/clock.ts';
export type { InstantProblem } from './calendar/parse-instant.ts';
export { parseInstant } from './calendar/parse-instant.ts';

export type { CareType, DischargeReadyNotice, Episode } from './facts/episode.ts';
export { careTypes } from './facts/episode.ts';
export type { Refusal, RefusalCode } from './facts/refusal.ts';
export { refusalCodes, refusalReason } from './facts/refusal.ts';
export type { PayerLookup, PayerQuestion } from './facts/payer-lookup.ts';
export type { QualityFlag } from './facts/quality-flag.ts';
export { isQualityFlag, qualityFlags, qualityFlagText } from './facts/quality-flag.ts';
export type { ParsedEpisode } from './facts/parse-episode.ts';
export { parseEpisode } from './facts/parse-episode.ts';
export type { ParsedPersonalNumber } from './facts/personal-number.ts';
export { isPersonalNumber, parsePersonalNumber } from './facts/personal-number.ts';
export { shownKey } from './facts/text-check.ts';
export { canonicalEpisode } from './facts/canonical-episode.ts';
export type { EpisodeTimes } from './facts/episode-times.ts';
export { episodeTimes, standingNotice } from './facts/episode-times.ts';
export type { BooleanFactName, FactName, Facts, FactSource, IntegerFactName } from './facts/facts.ts';
export { booleanFactNames, factsOf, integerFactNames } from './facts/facts.ts';

export type {
  Comparison,
  Condition,
  ConditionId,
  ConditionTree,
  Duty,
  Model,
  MonthWeek,
  Parameter,
  ParameterName,
  ParameterStatus,
  RuleParameters,
  RuleVersion,
  Source,
} from './rule-versions/rule-version.ts';
export { RuleFileError } from './rule-versions/rule-file-error.ts';
export { parseRuleText, parseRuleVersion } from './rule-versions/parse-rule-version.ts';
export { enabledConditions, factsOfCondition, factsOfVersion } from './rule-versions/facts-in-tree.ts';
export { sourceText } from './rule-versions/source-text.ts';
export type { RuleFile, RuleSet } from './rule-versions/rule-set.ts';
export { parseRuleSet } from './rule-versions/rule-set.ts';
export { canonicalJson, hashDocument } from './rule-versions/canonical-json.ts';
export {
  getRuleVersion,
  isKnown,
  MissingRuleVersionError,
  selectRuleVersion,
} from './rule-versions/select-rule-version.ts';

export { countDischargeReadyDays, dayZero } from './assessment/count-days.ts';
export type { Judge, Judgement, Outcome } from './assessment/judge.ts';
export { createJudge } from './assessment/judge.ts';
export type { ColumnSource, EpisodeColumns } from './assessment/episode-columns.ts';
export { addEpisode, createEpisodeColumns, factsAt, noValue } from './assessment/episode-columns.ts';
export type { BulkAssessment } from './assessment/assess-in-bulk.ts';
export { assessInBulk, cutoffMsOf } from './assessment/assess-in-bulk.ts';
export type { AssessedCondition, Assessment } from './assessment/assess-episode.ts';
export { assessEpisode, explainConditions } from './assessment/assess-episode.ts';

export type { CheckName, Finding, FindingSide } from './checks/finding.ts';
export { findingOf, pointerOf } from './checks/finding.ts';
export type { EpisodeRow } from './checks/episode-row.ts';
export { episodeRowOf } from './checks/episode-row.ts';
export type { Cuts } from './checks/fact-states.ts';
export { cutsOf, factStates, goodState, stateKey } from './checks/fact-states.ts';
export { refersTo } from './checks/check-conditions.ts';
export type { ReadDocument } from './checks/check-shape.ts';
export { readDocument } from './checks/check-shape.ts';
export type { CheckContext } from './checks/check-rule-version.ts';
export { checkRuleVersion, hasTooManyLimits } from './checks/check-rule-version.ts';

export type { ParameterValues } from './sentences/tree-sentence.ts';
export { sentenceOfTree } from './sentences/tree-sentence.ts';
export { parameterLabels } from './sentences/parameter-labels.ts';

export type { Change, ChangeKind } from './compare/change.ts';
export { compareRuleVersions } from './compare/compare-rule-versions.ts';
export type { PatchStep } from './compare/document-patch.ts';
export { patchOf } from './compare/document-patch.ts';
