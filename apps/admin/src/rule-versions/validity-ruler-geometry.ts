import { addMonths, monthsBetween, type Period } from '../civil-dates.ts';
import type { CareType, RuleVersion, RuleVersionState } from '../providers/api-types.ts';

/** Rule versions as bars over months, a lane per care type, with what no version covers as a gap. */
export interface ValidityRuler {
  width: number;
  months: { period: Period; x: number; isYearStart: boolean }[];
  lanes: ValidityLane[];
  todayX: number;
}

export interface ValidityLane {
  careType: CareType;
  y: number;
  bars: ValidityBar[];
  gaps: { x: number; width: number }[];
}

export interface ValidityBar {
  version: RuleVersion;
  x: number;
  width: number;
  look: 'in-force' | 'replaced' | 'scheduled' | 'draft';
  /** No end is decided: the bar is open to the right. */
  isOpen: boolean;
}

export const rulerMeasures = { column: 24, left: 96, top: 44, lane: 56, bar: 32 };

export function validityRuler(versions: readonly RuleVersion[], today: string): ValidityRuler {
  const m = rulerMeasures;
  const thisMonth = today.slice(0, 7);
  const starts = versions.map((version) => version.validFrom.slice(0, 7)).sort();
  const first = addMonths([starts[0] ?? thisMonth, thisMonth].sort()[0] ?? thisMonth, -2);
  const last = addMonths([starts.at(-1) ?? thisMonth, thisMonth].sort()[1] ?? thisMonth, 6);
  const months = monthsBetween(first, last);
  const right = m.left + months.length * m.column;
  const xOf = (period: Period) => m.left + Math.max(0, months.indexOf(period)) * m.column;

  const careTypes: CareType[] = ['somatic', 'psychiatric'];
  const lanes = careTypes.map((careType, index): ValidityLane => {
    const own = versions
      .filter((version) => version.careType === careType)
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom));
    const bars = own.map((version): ValidityBar => {
      const x = xOf(version.validFrom.slice(0, 7));
      const after = version.validThrough ? addMonths(version.validThrough.slice(0, 7), 1) : null;
      const end = after === null || after > last ? right : xOf(after);
      return { version, x, width: Math.max(m.column, end - x), look: lookOf(version.state), isOpen: after === null };
    });
    const firstX = bars[0]?.x ?? right;
    return {
      careType,
      y: m.top + index * m.lane,
      bars,
      gaps: firstX > m.left ? [{ x: m.left, width: firstX - m.left }] : [],
    };
  });
  const dayOfMonth = Number(today.slice(8, 10)) - 1;
  return {
    width: right + 8,
    months: months.map((period, index) => ({
      period,
      x: m.left + index * m.column,
      isYearStart: index === 0 || period.endsWith('-01'),
    })),
    lanes,
    todayX: xOf(thisMonth) + (dayOfMonth / 31) * m.column,
  };
}

function lookOf(state: RuleVersionState): ValidityBar['look'] {
  if (state === 'in-force' || state === 'replaced' || state === 'scheduled') return state;
  return 'draft';
}
