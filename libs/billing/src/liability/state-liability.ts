import type { Model, RuleVersion } from '@fristdag/rules';
import { amountOf, multiplyAmount } from '../money/money.ts';
import type { Money } from '../money/money.ts';

/** What the price is made of: the model and three parameters of a rule version. */
export interface LiabilityRules {
  readonly model: Model;
  readonly parameters: Pick<RuleVersion['parameters'], 'freeDays' | 'costPerCareDay' | 'hybridThresholdDays'>;
}

/** So many counted episodes of one payer and month with so many discharge-ready days each. */
export interface CountedStays {
  readonly dischargeReadyDays: number;
  readonly episodes: number;
}

/** A number of episodes and the sum of their discharge-ready days. */
export interface StaySum {
  readonly episodes: number;
  readonly dischargeReadyDays: number;
  readonly billableDays: number;
}

/** Whether and what a payer owes for a month. Days and episodes are whole numbers; amounts are exact kronor. */
export interface Liability {
  readonly model: Model;
  /** N: episodes that meet every applicable condition. */
  readonly episodes: number;
  /** S: the sum of their discharge-ready days. */
  readonly dischargeReadyDays: number;
  readonly freeDays: number;
  readonly costPerCareDay: Money;
  readonly billableDays: number;
  readonly liable: boolean;
  readonly amount: Money;
  /** Σ of every episode's contribution: the amount before the zero floor of the average, so possibly negative. */
  readonly contributions: Money;
  /** The episodes that share an average; null in the individual model. */
  readonly averaged: StaySum | null;
  /** The episodes billed one by one; null in the average model. */
  readonly billedSingly: StaySum | null;
}

/**
 * The liability of one payer for one month (2019 slide material p. 10–11). Stays come in any order and any grouping; only
 * counted ones belong here.
 *
 * Average: max(0, S − freeDays·N) days are billed. That is (S/N − freeDays) × N without the division, so no rounded mean ever
 * decides anything: 4+0+3+6+2 = 15 days, 5 episodes, 2 free days → 5 days × 7 800 kr = 39 000 kr. A mean equal to the free days
 * bills nothing. Individual: Σ max(0, days − freeDays). Hybrid: stays over the threshold leave the average and are billed
 * singly; both parts add.
 */
export function stateLiability(rules: LiabilityRules, stays: Iterable<CountedStays>): Liability {
  const freeDays = rules.parameters.freeDays.value;
  const costPerCareDay = amountOf(rules.parameters.costPerCareDay.value);
  const averaged = { episodes: 0, dischargeReadyDays: 0 };
  const single = { episodes: 0, dischargeReadyDays: 0, billableDays: 0 };
  for (const { dischargeReadyDays, episodes } of stays) {
    checkWhole(dischargeReadyDays, episodes);
    const part = isBilledSingly(rules, dischargeReadyDays) ? single : averaged;
    part.episodes += episodes;
    part.dischargeReadyDays += dischargeReadyDays * episodes;
    if (part === single) single.billableDays += Math.max(0, dischargeReadyDays - freeDays) * episodes;
  }

  const excess = averaged.dischargeReadyDays - freeDays * averaged.episodes;
  const billableDays = Math.max(0, excess) + single.billableDays;
  return {
    model: rules.model,
    episodes: averaged.episodes + single.episodes,
    dischargeReadyDays: averaged.dischargeReadyDays + single.dischargeReadyDays,
    freeDays,
    costPerCareDay,
    billableDays,
    liable: billableDays > 0,
    amount: multiplyAmount(billableDays, costPerCareDay),
    contributions: multiplyAmount(excess + single.billableDays, costPerCareDay),
    averaged: rules.model === 'individual' ? null : { ...averaged, billableDays: Math.max(0, excess) },
    billedSingly: rules.model === 'average' ? null : single,
  };
}

/** The counted episodes among assessed ones, grouped by their days. An episode that misses a condition is in neither sum nor count. */
export function countedStays(
  assessed: Iterable<{ readonly counted: boolean; readonly dischargeReadyDays: number }>,
): CountedStays[] {
  const episodesByDays = new Map<number, number>();
  for (const { counted, dischargeReadyDays } of assessed) {
    if (counted) episodesByDays.set(dischargeReadyDays, (episodesByDays.get(dischargeReadyDays) ?? 0) + 1);
  }
  return [...episodesByDays].map(([dischargeReadyDays, episodes]) => ({ dischargeReadyDays, episodes }));
}

/**
 * What one episode adds to the amount before the zero floor. In the average it is negative for a stay shorter than the free
 * days: Bianca's 0 days take 2 × 7 800 kr off the bill, and without her it rises from 39 000 to 54 600 kr.
 */
export function contributionOf(
  rules: LiabilityRules,
  episode: { readonly counted: boolean; readonly dischargeReadyDays: number },
): Money {
  const { counted, dischargeReadyDays } = episode;
  return multiplyAmount(
    counted ? contributedDays(rules, dischargeReadyDays) : 0,
    amountOf(rules.parameters.costPerCareDay.value),
  );
}

/** Days over the free days; below zero only where stays share an average. */
function contributedDays(rules: LiabilityRules, dischargeReadyDays: number): number {
  const days = dischargeReadyDays - rules.parameters.freeDays.value;
  return isBilledSingly(rules, dischargeReadyDays) ? Math.max(0, days) : days;
}

/** Whether a counted stay of so many days is billed by itself, outside any average. */
export function isBilledSingly(rules: LiabilityRules, dischargeReadyDays: number): boolean {
  switch (rules.model) {
    case 'average':
      return false;
    case 'individual':
      return true;
    case 'hybrid': {
      const threshold = rules.parameters.hybridThresholdDays?.value;
      if (threshold === undefined) throw new TypeError('A hybrid model needs the parameter hybridThresholdDays');
      return dischargeReadyDays > threshold;
    }
  }
}

function checkWhole(dischargeReadyDays: number, episodes: number): void {
  if (
    !Number.isSafeInteger(dischargeReadyDays) ||
    dischargeReadyDays < 0 ||
    !Number.isSafeInteger(episodes) ||
    episodes < 0
  ) {
    throw new RangeError(
      `Days and episodes are whole numbers from 0, got ${dischargeReadyDays} days and ${episodes} episodes`,
    );
  }
}
