import type { RuleVersion } from '../rule-versions/rule-version.ts';
import type { EpisodeColumns } from './episode-columns.ts';
import type { Judge, Judgement } from './judge.ts';

/** Assessments of many episodes, by row. */
export interface BulkAssessment {
  /** Each distinct combination of the facts that the version asks for, judged once. */
  readonly judgements: readonly Judgement[];
  /** Row → place in `judgements`. */
  readonly judgementIndex: Int32Array;
  /** Discharge-ready days. */
  readonly days: Int32Array;
  /** 1 = counted. */
  readonly counted: Uint8Array;
}

/** Judges each distinct combination of facts once by the rules engine; the rest is look-up. */
export function assessInBulk(columns: EpisodeColumns, version: RuleVersion, judge: Judge): Promise<BulkAssessment> {
  return Promise.reject(new Error(`not ready ${columns.length} ${version.name} ${String(judge)}`));
}
