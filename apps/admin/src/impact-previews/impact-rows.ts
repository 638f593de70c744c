import { sumOfAmounts } from '../formats.ts';
import type { CareType, PayerImpact } from '../providers/api-types.ts';

/** A payer over the chosen months, as it is and as it would be. Amounts are decimal strings in SEK. */
export interface PayerSums {
  payer: string;
  payerName: string;
  now: string;
  then: string;
  difference: string;
  /** Months in which the payer becomes, or ceases to be, liable. */
  becomes: number;
  ceases: number;
}

export interface ImpactFilter {
  period: string | null;
  careType: CareType | null;
}

export function filterImpact(rows: readonly PayerImpact[], { period, careType }: ImpactFilter): PayerImpact[] {
  return rows.filter(
    (row) => (period === null || row.period === period) && (careType === null || row.careType === careType),
  );
}

/** Whether anything a payer is shown differs: the amount, who is counted, or the line itself. */
export function isChanged({ difference, now, then, crossing }: PayerImpact): boolean {
  return !/^-?0+\.00$/.test(difference) || now.episodes !== then.episodes || crossing !== null;
}

/** One row a payer, the largest change first, then the largest amount, then by name. */
export function sumsByPayer(rows: readonly PayerImpact[]): PayerSums[] {
  const payers = [...new Set(rows.map(({ payer }) => payer))];
  const sums = payers.map((payer): PayerSums => {
    const own = rows.filter((row) => row.payer === payer);
    const sum = (pick: (row: PayerImpact) => string) => sumOfAmounts(own.map(pick));
    return {
      payer,
      payerName: own[0]?.payerName ?? payer,
      now: sum((row) => row.now.amount),
      then: sum((row) => row.then.amount),
      difference: sum((row) => row.difference),
      becomes: own.filter(({ crossing }) => crossing === 'becomes-liable').length,
      ceases: own.filter(({ crossing }) => crossing === 'ceases-to-be-liable').length,
    };
  });
  return sums.sort(
    (a, b) =>
      Math.abs(Number(b.difference)) - Math.abs(Number(a.difference)) ||
      Number(b.then) - Number(a.then) ||
      a.payerName.localeCompare(b.payerName, 'sv'),
  );
}

/** px */
export const impactMeasures = { top: 8, row: 44, narrowRow: 62, bar: 13, gap: 2, name: 170, text: 270 };

export interface ImpactBar {
  row: PayerSums;
  y: number;
  now: number;
  then: number;
  /** Of `then`, what lies above `now`. */
  above: number;
}

export interface ImpactBars {
  width: number;
  height: number;
  plotX: number;
  isNarrow: boolean;
  rowHeight: number;
  bars: ImpactBar[];
}

/** Two bars a payer from 0 on one scale; on a phone the words stand above the bars. */
export function impactBars(rows: readonly PayerSums[], width: number): ImpactBars {
  const m = impactMeasures;
  const isNarrow = width < 640;
  const rowHeight = isNarrow ? m.narrowRow : m.row;
  const plotX = isNarrow ? 0 : m.name;
  const plotWidth = Math.max(60, width - plotX - (isNarrow ? 0 : m.text));
  const most = Math.max(1, ...rows.flatMap(({ now, then }) => [Number(now), Number(then)]));
  const px = (decimal: string) => (Number(decimal) / most) * plotWidth;
  return {
    width,
    plotX,
    isNarrow,
    rowHeight,
    height: m.top + rows.length * rowHeight,
    bars: rows.map((row, index) => ({
      row,
      y: m.top + index * rowHeight,
      now: px(row.now),
      then: px(row.then),
      above: Math.max(0, px(row.then) - px(row.now)),
    })),
  };
}
