import { parseClock } from '../calendar/clock.ts';
import { factsOfVersion } from '../rule-versions/facts-in-tree.ts';
import type { RuleVersion } from '../rule-versions/rule-version.ts';
import { factsAt, noValue, type EpisodeColumns } from './episode-columns.ts';
import { indexCombinations } from './index-combinations.ts';
import type { Judge, Judgement } from './judge.ts';

/** Assessments of many episodes, by row. */
export interface BulkAssessment {
  /** One for each distinct combination of the facts that the version asks for. */
  readonly judgements: readonly Judgement[];
  /** Row → place in `judgements`. */
  readonly judgementIndex: Int32Array;
  /** Discharge-ready days. */
  readonly days: Int32Array;
  /** 1 = counted. */
  readonly counted: Uint8Array;
}

/**
 * Assesses many episodes. The rules engine is the only judge, and judges each distinct combination of facts once (there
 * are some hundred among a million episodes); the rest is look-up and subtraction of dates.
 */
export async function assessInBulk(
  columns: EpisodeColumns,
  version: RuleVersion,
  judge: Judge,
): Promise<BulkAssessment> {
  const { index, firstRow } = indexCombinations(columns, factsOfVersion(version));
  const judgements = await judge.judgeAll(firstRow.map((row) => factsAt(columns, row)));
  return { judgements, judgementIndex: index, ...countByRow(columns, { index, judgements, version }) };
}

/** The cutoff of a version in milliseconds of the local day. */
export function cutoffMsOf(version: RuleVersion): number {
  const cutoffMs = parseClock(version.parameters.cutoffTime.value);
  if (cutoffMs === undefined) throw new RangeError(`${version.name}: the cutoff is no time of day.`);
  return cutoffMs;
}

/**
 * Looks up whether a row counts, and counts its days as `countDischargeReadyDays` does: 0 where there is no notice or
 * no discharge. By sign bits, as `indexCombinations` explains; without a discharge the difference is far below 0.
 */
function countByRow(
  { length, noticeDay, noticeMsOfDay, dischargeDay }: EpisodeColumns,
  { index, judgements, version }: { index: Int32Array; judgements: readonly Judgement[]; version: RuleVersion },
): Pick<BulkAssessment, 'days' | 'counted'> {
  const cutoffMs = cutoffMsOf(version);
  const countedByPlace = Uint8Array.from(judgements, ({ counted }) => (counted ? 1 : 0));
  const none = noValue;
  const days = new Int32Array(length);
  const counted = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const notice = noticeDay[row] ?? none;
    const discharge = dischargeDay[row] ?? none;
    const count = discharge - notice + ((cutoffMs - (noticeMsOfDay[row] ?? none)) >> 31);
    days[row] = count & ~(count >> 31) & ((none - notice) >> 31);
    counted[row] = (countedByPlace[index[row] ?? 0] ?? 0) & ((none - discharge) >>> 31);
  }
  return { days, counted };
}
