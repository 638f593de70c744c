import type { CareType, Period } from '@fristdag/rules';
import { addAmounts, averageDays, formatAmount, amountOf } from '@fristdag/billing';
import type { StatedPayer } from '../run/state-payers.ts';

/** What a payer owes for one month under one of the two versions. */
export type Figures = Omit<StatedPayer, 'careType' | 'payer'>;

/** One payer's month before and after. */
export interface PayerImpact {
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
  /** null where no version governs the month now: nothing is owed, nothing counted. */
  readonly now: Figures | null;
  readonly then: Figures;
}

/** Sums over many payers' months; amounts are kronor with two decimals. */
interface ImpactSums {
  readonly amount: string;
  readonly episodes: number;
  readonly excludedEpisodes: number;
  /** Payers' months that owe something. */
  readonly liable: number;
}

export interface ImpactTotals {
  readonly now: ImpactSums;
  readonly then: ImpactSums;
  /** then − now. */
  readonly difference: { readonly amount: string; readonly episodes: number; readonly liable: number };
  /** Payers' months that cross the liability line, in either direction. */
  readonly becomeLiable: number;
  readonly ceaseToBeLiable: number;
}

export function totalsOf(rows: readonly PayerImpact[]): ImpactTotals {
  const now = sumsOf(rows.map((row) => row.now));
  const then = sumsOf(rows.map((row) => row.then));
  const crossings = rows.map(crossingOf);
  return {
    now,
    then,
    difference: {
      amount: subtract(then.amount, now.amount),
      episodes: then.episodes - now.episodes,
      liable: then.liable - now.liable,
    },
    becomeLiable: crossings.filter((crossing) => crossing === 'becomes-liable').length,
    ceaseToBeLiable: crossings.filter((crossing) => crossing === 'ceases-to-be-liable').length,
  };
}

export function crossingOf({ now, then }: PayerImpact): 'becomes-liable' | 'ceases-to-be-liable' | null {
  const wasLiable = now?.liable ?? false;
  if (wasLiable === then.liable) return null;
  return then.liable ? 'becomes-liable' : 'ceases-to-be-liable';
}

/** Kronor with two decimals. */
export function subtract(minuend: string, subtrahend: string): string {
  return formatAmount(amountOf(minuend).minus(amountOf(subtrahend)));
}

/** The average for showing, as a statement shows it; null where no episodes share one. */
export function shownAverage({ averagedEpisodes, averagedDays, freeDays }: Figures): string | null {
  if (averagedEpisodes === null || averagedEpisodes === 0 || averagedDays === null) return null;
  return averageDays({ dischargeReadyDays: averagedDays, episodes: averagedEpisodes, freeDays }, 'en');
}

function sumsOf(figures: readonly (Figures | null)[]): ImpactSums {
  const stated = figures.filter((one) => one !== null);
  return {
    amount: formatAmount(addAmounts(stated.map(({ amount }) => amountOf(amount)))),
    episodes: stated.reduce((sum, { episodes }) => sum + episodes, 0),
    excludedEpisodes: stated.reduce((sum, { excludedEpisodes }) => sum + excludedEpisodes, 0),
    liable: stated.filter(({ liable }) => liable).length,
  };
}
