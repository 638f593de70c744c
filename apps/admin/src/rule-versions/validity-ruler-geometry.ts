import { addMonths, monthsBetween, type Period } from '../civil-dates.ts';
import type { CareType, RuleVersion } from '../providers/api-types.ts';

/** What of a version the ruler is drawn from. */
export type RulerVersion = Pick<
  RuleVersion,
  'id' | 'ruleVersion' | 'careType' | 'validFrom' | 'validThrough' | 'state' | 'validity' | 'gaps' | 'transitional'
>;

/** Rule versions as bars over months, a lane per care type, with what no version governs as gaps. */
export interface ValidityRuler<V> {
  /** px of the months alone; the names of the lanes stand beside them. */
  width: number;
  height: number;
  months: { period: Period; x: number; isYearStart: boolean }[];
  lanes: ValidityLane<V>[];
  todayX: number;
}

export interface ValidityLane<V> {
  careType: CareType;
  y: number;
  height: number;
  bars: ValidityBar<V>[];
  gaps: { x: number; width: number }[];
}

export type BarLook = 'in-force' | 'replaced' | 'scheduled' | 'draft';

export interface ValidityBar<V> {
  version: V;
  x: number;
  y: number;
  width: number;
  look: BarLook;
  /** No end is decided: the bar is open to the right. */
  isOpen: boolean;
}

/** px; a column is a month, at the zoom chosen. */
export const rulerMeasures = { top: 44, bar: 32, row: 40, badge: 20, lanePad: 8, column: 24, wordRoom: 124 };
export const zooms = [12, 24, 48] as const;
export type Zoom = (typeof zooms)[number];

const careTypes: readonly CareType[] = ['somatic', 'psychiatric'];

/**
 * The first row of a lane holds what governs, as known now. What is proposed, and what a correction took out of force
 * altogether, would lie on top of it and gets rows of its own below.
 */
export function validityRuler<V extends RulerVersion>(
  versions: readonly V[],
  today: string,
  column: Zoom = 24,
): ValidityRuler<V> {
  const m = rulerMeasures;
  const drawn = versions.flatMap((version) => spansOf(version).map((span) => ({ version, ...span })));
  const thisMonth = today.slice(0, 7);
  const starts = [thisMonth, ...drawn.map(({ from }) => from)].sort();
  // Room for the words "Ingen regelversion" before the first version.
  const first = addMonths(starts[0] ?? thisMonth, -Math.max(2, Math.ceil(m.wordRoom / column)));
  const last = addMonths(starts.at(-1) ?? thisMonth, 12);
  const months = monthsBetween(first, last);
  const width = months.length * column;
  const xOf = (period: Period): number =>
    period <= first ? 0 : period > last ? width : months.indexOf(period) * column;

  let y = m.top;
  const lanes = careTypes.map((careType): ValidityLane<V> => {
    const own = drawn.filter(({ version }) => version.careType === careType);
    const top = y + m.lanePad;
    const rows = rowsOf(own);
    const rowCount = Math.max(1, ...[...rows.values()].map((row) => row + 1));
    const hasBadge = (row: number): boolean =>
      own.some((span) => rows.get(span) === row && span.version.transitional !== null);
    // A badge hangs beneath its bar: the next row begins below it.
    const offsets = [0];
    for (let row = 0; row < rowCount; row += 1)
      offsets.push((offsets[row] ?? 0) + m.row + (hasBadge(row) ? m.badge : 0));
    const bars = own.map((span): ValidityBar<V> => {
      const x = xOf(span.from);
      const end = span.through === null ? width : xOf(addMonths(span.through, 1));
      return {
        version: span.version,
        look: span.look,
        isOpen: span.through === null,
        x,
        y: top + (offsets[rows.get(span) ?? 0] ?? 0),
        width: Math.max(column, end - x),
      };
    });
    const height = m.lanePad + (offsets.at(-1) ?? m.row);
    const lane = { careType, y, height, bars, gaps: gapsOf(versions, careType).map(onAxis) };
    y += height;
    return lane;
  });

  function onAxis(gap: { from: Period | null; through: Period | null }): { x: number; width: number } {
    const x = gap.from === null ? 0 : xOf(gap.from);
    return { x, width: (gap.through === null ? width : xOf(addMonths(gap.through, 1))) - x };
  }

  return {
    width,
    height: y + m.lanePad,
    lanes,
    months: months.map((period, index) => ({
      period,
      x: index * column,
      isYearStart: index === 0 || period.endsWith('-01'),
    })),
    todayX: xOf(thisMonth) + ((Number(today.slice(8, 10)) - 1) / 31) * column,
  };
}

interface Span {
  from: Period;
  through: Period | null;
  look: BarLook;
}

/** The months a version governs as known now; of one that is proposed, the months it would govern. */
function spansOf(version: RulerVersion): Span[] {
  const { state, validity, validFrom } = version;
  if (state === 'rejected' || state === 'withdrawn') return [];
  if (state === 'draft' || state === 'in-consultation' || state === 'approved') {
    return [{ from: validFrom.slice(0, 7), through: version.validThrough?.slice(0, 7) ?? null, look: 'draft' }];
  }
  const known = validity.filter(({ knownThrough }) => knownThrough === null);
  // Corrected in full: what it last was thought to govern, greyed.
  const shown = known.length > 0 ? known : validity.slice(-1);
  return shown.map(({ from, through }) => ({
    from: from.slice(0, 7),
    through: through?.slice(0, 7) ?? null,
    look: known.length > 0 ? state : 'replaced',
  }));
}

/** Row of each span: the governing ones first, every other where it fits beneath. */
function rowsOf<S extends Span & { version: RulerVersion }>(spans: readonly S[]): Map<S, number> {
  const rows = new Map<S, number>();
  const ends: (Period | null)[] = [];
  const governs = ({ version }: S): boolean => version.validity.some(({ knownThrough }) => knownThrough === null);
  for (const span of spans.filter(governs)) rows.set(span, 0);
  const others = spans.filter((span) => !governs(span)).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const span of others) {
    const free = ends.findIndex((end) => end !== null && end < span.from);
    const row = free === -1 ? ends.length : free;
    ends[row] = span.through;
    rows.set(span, row + 1);
  }
  return rows;
}

/** Months of a care type that nothing governs; all of them while it has no version. */
function gapsOf(
  versions: readonly RulerVersion[],
  careType: CareType,
): { from: Period | null; through: Period | null }[] {
  const gaps = versions.find((version) => version.careType === careType)?.gaps ?? [{ from: null, through: null }];
  return gaps.map(({ from, through }) => ({ from: from?.slice(0, 7) ?? null, through: through?.slice(0, 7) ?? null }));
}

/** The bars in the order that the arrow keys go through them: lane by lane, row by row, in time. */
export function barsInOrder<V>(ruler: ValidityRuler<V>): ValidityBar<V>[] {
  return ruler.lanes.flatMap(({ bars }) => [...bars].sort((a, b) => a.y - b.y || a.x - b.x));
}
