import {
  addEpisode,
  assessInBulk,
  type ColumnSource,
  createEpisodeColumns,
  createJudge,
  type Judgement,
  type RuleVersion,
} from '@fristdag/rules';
import { contributionOf, formatAmount } from '@fristdag/billing';

/** What a version makes of many episodes, row by row in their order. */
export interface RatedEpisodes {
  /** One for each distinct combination of facts. */
  readonly judgements: readonly Judgement[];
  /** Row → place in `judgements`. */
  readonly places: Int32Array;
  readonly counted: readonly boolean[];
  /** Discharge-ready days. */
  readonly days: readonly number[];
  /** Kronor with two decimals. */
  readonly contributions: readonly string[];
}

/**
 * Rates episodes of one care type under a version of it: the one way from facts to outcomes, days and contributions, for
 * billing runs and for impact previews alike.
 */
export async function rateEpisodes(episodes: readonly ColumnSource[], version: RuleVersion): Promise<RatedEpisodes> {
  const columns = createEpisodeColumns(episodes.length);
  for (const episode of episodes) addEpisode(columns, episode);
  const bulk = await assessInBulk(columns, version, createJudge(version));
  const counted = Array.from(bulk.counted.subarray(0, episodes.length), (flag) => flag === 1);
  const days = Array.from(bulk.days.subarray(0, episodes.length));
  const contribution = contributionTable(version);
  return {
    judgements: bulk.judgements,
    places: bulk.judgementIndex.subarray(0, episodes.length),
    counted,
    days,
    contributions: days.map((count, row) => contribution(counted[row] ?? false, count)),
  };
}

/** Contributions by days, each worked out once. */
function contributionTable(version: RuleVersion): (counted: boolean, days: number) => string {
  const known = new Map<number, string>();
  return (counted, days) => {
    if (!counted) return '0.00';
    const amount = known.get(days) ?? formatAmount(contributionOf(version, { counted, dischargeReadyDays: days }));
    known.set(days, amount);
    return amount;
  };
}
