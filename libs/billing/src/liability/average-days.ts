import type { Language } from '@fristdag/rules';

/** Which side of the free days the exact average lies on. Only `above` makes a payer liable. */
export type SideOfFreeDays = 'above' | 'equal' | 'below';

interface AverageOf {
  readonly dischargeReadyDays: number;
  readonly episodes: number;
  readonly freeDays: number;
}

/** Compares S/N with the free days as S with freeDays·N: no division. Without episodes there is no average: `below`. */
export function sideOfFreeDays({ dischargeReadyDays, episodes, freeDays }: AverageOf): SideOfFreeDays {
  const free = freeDays * episodes;
  if (dischargeReadyDays > free) return 'above';
  return episodes > 0 && dischargeReadyDays === free ? 'equal' : 'below';
}

/**
 * The average for showing, never for deciding: two decimals, and more where rounding would hide on which side of the free
 * days it lies. 15 days in 5 episodes → `3,00`; 2001 in 1000 with 2 free days → `2,001`. `–` without episodes.
 */
export function averageDays(of: AverageOf, language: Language): string {
  if (of.episodes === 0) return '–';
  for (let decimals = 2; ; decimals += 1) {
    const scale = 10n ** BigInt(decimals);
    const shown = roundedQuotient(BigInt(of.dischargeReadyDays) * scale, BigInt(of.episodes));
    if (sideOf(shown, BigInt(of.freeDays) * scale) === sideOfFreeDays(of)) return written(shown, decimals, language);
  }
}

/** The nearest whole number, halves away from zero; both are from 0 up. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

function sideOf(shown: bigint, free: bigint): SideOfFreeDays {
  if (shown > free) return 'above';
  return shown === free ? 'equal' : 'below';
}

function written(scaled: bigint, decimals: number, language: Language): string {
  const digits = scaled.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}${language === 'sv' ? ',' : '.'}${digits.slice(-decimals)}`;
}
