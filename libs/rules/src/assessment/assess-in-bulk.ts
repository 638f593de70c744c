import { parseClock } from '../calendar/clock.ts';
import { booleanFactNames, integerFactNames, type Facts, type FactName } from '../facts/facts.ts';
import { factsOfVersion } from '../rule-versions/facts-in-tree.ts';
import type { RuleVersion } from '../rule-versions/rule-version.ts';
import { noValue, type EpisodeColumns } from './episode-columns.ts';
import { indexCombinations, type Combinations } from './index-combinations.ts';
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

/**
 * Assesses many episodes. The rules engine judges each distinct combination of facts once (a few hundred among a
 * million episodes); the rest is look-up and subtraction of dates.
 */
export async function assessInBulk(
  columns: EpisodeColumns,
  version: RuleVersion,
  judge: Judge,
): Promise<BulkAssessment> {
  const asked = factsOfVersion(version);
  const combinations = indexCombinations(columns, asked);
  const judgements: Judgement[] = [];
  for (let place = 0; place < combinations.firstRow.length; place += 1) {
    judgements.push(await judge.judge(factsOfRow(columns, combinations.firstRow[place] ?? 0, asked)));
  }
  return {
    judgements,
    judgementIndex: combinations.index,
    days: countDays(columns, cutoffMsOf(version)),
    counted: lookUpCounted(columns, combinations, judgements),
  };
}

/** The cutoff of a version in milliseconds of the local day. */
export function cutoffMsOf(version: RuleVersion): number {
  const cutoffMs = parseClock(version.parameters.cutoffTime.value);
  if (cutoffMs === undefined) throw new RangeError(`${version.name}: the cutoff is no time of day.`);
  return cutoffMs;
}

function factsOfRow(columns: EpisodeColumns, row: number, asked: readonly FactName[]): Partial<Facts> {
  const bits = columns.booleanFacts[row] ?? 0;
  const booleans = booleanFactNames.map((name, place) => [name, ((bits >> place) & 1) === 1] as const);
  const integers = integerFactNames.map((name) => [name, nullWhenNone(columns[name][row])] as const);
  return Object.fromEntries([...booleans, ...integers].filter(([name]) => asked.includes(name)));
}

function nullWhenNone(value: number | undefined): number | null {
  return value === undefined || value === noValue ? null : value;
}

/** The same count as `countDischargeReadyDays`, over columns. */
function countDays(columns: EpisodeColumns, cutoffMs: number): Int32Array {
  const { length, noticeDay, noticeMsOfDay, dischargeDay } = columns;
  const days = new Int32Array(length);
  for (let row = 0; row < length; row += 1) {
    const notice = noticeDay[row] ?? noValue;
    const discharge = dischargeDay[row] ?? noValue;
    if (notice === noValue || discharge === noValue) continue;
    const count = discharge - notice - ((noticeMsOfDay[row] ?? 0) > cutoffMs ? 1 : 0);
    if (count > 0) days[row] = count;
  }
  return days;
}

function lookUpCounted(
  columns: EpisodeColumns,
  combinations: Combinations,
  judgements: readonly Judgement[],
): Uint8Array {
  const { length, dischargeDay } = columns;
  const countedByPlace = Uint8Array.from(judgements, ({ counted }) => (counted ? 1 : 0));
  const counted = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    if (dischargeDay[row] !== noValue) counted[row] = countedByPlace[combinations.index[row] ?? 0] ?? 0;
  }
  return counted;
}
