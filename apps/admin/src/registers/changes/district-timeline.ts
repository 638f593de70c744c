import { epochDayOf, type CivilDate } from '../../civil-dates.ts';
import type { Payer } from '../../providers/api-types.ts';

/** A district's time as a bar; x in pixels from the start of the picture. */
export interface DistrictBar {
  readonly code: string;
  readonly name: string;
  readonly state: 'in-force' | 'ended' | 'coming';
  readonly y: number;
  readonly x: number;
  readonly width: number;
  /** Without an end the bar runs out of the picture. */
  readonly isOpen: boolean;
  readonly successors: readonly string[];
}

export interface DistrictTimeline {
  readonly bars: readonly DistrictBar[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly todayX: number;
  /** Of the bars; the names of who takes over need `labels` more. */
  readonly width: number;
  readonly height: number;
  readonly inForce: number;
  /** The first day of the next change; null when none is known. */
  readonly nextChange: CivilDate | null;
}

export const timelineMeasures = { row: 26, bar: 16, head: 24, width: 620, labels: 150 } as const;

/**
 * The districts of a municipality, each a row, those that ended first by when they did. The picture begins half a year before the first change
 * and ends half a year after the last, and holds today.
 */
export function districtTimeline(payers: readonly Payer[], today: CivilDate): DistrictTimeline {
  const { row, bar, head } = timelineMeasures;
  const todayDay = epochDayOf(today);
  const edges = payers.flatMap(({ validFrom, validThrough }) => [
    ...(validFrom === null ? [] : [epochDayOf(validFrom)]),
    ...(validThrough === null ? [] : [epochDayOf(validThrough) + 1]),
  ]);
  const start = Math.min(todayDay, ...edges) - 183;
  const end = Math.max(todayDay, ...edges) + 183;
  const scale = timelineMeasures.width / (end - start);
  const x = (day: number): number => Math.round((day - start) * scale);
  const names = new Map(payers.map(({ code, name }) => [code, name]));
  const sorted = [...payers].sort((a, b) => endOf(a).localeCompare(endOf(b)) || a.name.localeCompare(b.name, 'sv'));
  const bars = sorted.map((payer, index): DistrictBar => {
    const from = payer.validFrom === null ? start : epochDayOf(payer.validFrom);
    const to = payer.validThrough === null ? end : epochDayOf(payer.validThrough) + 1;
    return {
      code: payer.code,
      name: payer.name,
      state: stateOf(payer, today),
      y: head + index * row + (row - bar) / 2,
      x: x(from),
      width: Math.max(2, x(to) - x(from)),
      isOpen: payer.validThrough === null,
      successors: payer.successors.map((code) => names.get(code) ?? code),
    };
  });
  const firstYear = Number(civilYear(start)) + 1;
  const years = Array.from({ length: 60 }, (_, index) => firstYear + index)
    .map((year) => ({ year, day: epochDayOf(`${year}-01-01`) }))
    .filter(({ day }) => day < end)
    .map(({ year, day }) => ({ year, x: x(day) }));
  return {
    bars,
    years,
    todayX: x(todayDay),
    width: timelineMeasures.width,
    height: head + payers.length * row + 4,
    inForce: bars.filter(({ state }) => state === 'in-force').length,
    nextChange: nextChangeOf(payers, today),
  };
}

function stateOf({ validFrom, validThrough }: Payer, today: CivilDate): DistrictBar['state'] {
  if (validFrom !== null && validFrom > today) return 'coming';
  return validThrough !== null && validThrough < today ? 'ended' : 'in-force';
}

function endOf({ validThrough }: Payer): string {
  return validThrough ?? '9999-12-31';
}

function civilYear(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 4);
}

function nextChangeOf(payers: readonly Payer[], today: CivilDate): CivilDate | null {
  const days = payers.flatMap(({ validFrom }) => (validFrom !== null && validFrom > today ? [validFrom] : [])).sort();
  return days[0] ?? null;
}
