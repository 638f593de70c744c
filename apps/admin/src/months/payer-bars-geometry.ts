import type { Statement } from '../providers/api-types.ts';

/** Bars of payers: average days against the free days, or billable days where each patient is billed alone. */
export interface PayerBars {
  width: number;
  height: number;
  isNarrow: boolean;
  rowHeight: number;
  plotX: number;
  plotWidth: number;
  freeLineX: number | null;
  /** Whether "lika med fristdagarna …" fits between the line and the right edge. */
  hasRoomForWords: boolean;
  rows: PayerBar[];
}

export interface PayerBar {
  statement: Statement;
  y: number;
  /** Light blue part, from 0 to the free days. */
  within: number;
  /** Lined orange part above the free days, or all billable days in the individual model. */
  over: number;
  isOnLine: boolean;
  isEmpty: boolean;
}

export const barMeasures = {
  row: 28,
  narrowRow: 58,
  bar: 16,
  top: 24,
  name: 190,
  text: 318,
  margin: 4,
  narrowBelow: 720,
  /** Least width for the words of a bar that ends on the line. */
  words: 530,
};

/** Largest amount first; equal amounts by the larger bar, then by name. */
export function byAmount(a: Statement, b: Statement): number {
  return (
    Number(b.amount) - Number(a.amount) || lengthOf(b) - lengthOf(a) || a.payerName.localeCompare(b.payerName, 'sv')
  );
}

function lengthOf(statement: Statement): number {
  return statement.model === 'individual' ? statement.billableDays : Number(statement.averageDays ?? 0);
}

export function payerBars(statements: readonly Statement[], width: number): PayerBars {
  const m = barMeasures;
  const isNarrow = width < m.narrowBelow;
  const rowHeight = isNarrow ? m.narrowRow : m.row;
  const plotX = isNarrow ? m.margin : m.name;
  const plotWidth = Math.max(40, width - plotX - (isNarrow ? m.margin : m.text));
  const averages = statements.filter((statement) => statement.model !== 'individual');
  const freeDays = averages[0]?.freeDays ?? null;
  const isOnLine = (statement: Statement) =>
    statement.model !== 'individual' &&
    statement.episodes > 0 &&
    statement.dischargeReadyDays === statement.freeDays * statement.episodes;
  const room = !isNarrow && statements.some(isOnLine) ? 2.3 : 1.5;
  const longest = Math.max(1, ...statements.map(lengthOf), (freeDays ?? 0) * room);
  const scale = plotWidth / longest;

  const freeLineX = freeDays === null ? null : plotX + freeDays * scale;

  const rows = [...statements].sort(byAmount).map((statement, index): PayerBar => {
    const length = lengthOf(statement);
    const isIndividual = statement.model === 'individual';
    return {
      statement,
      y: m.top + index * rowHeight,
      within: isIndividual ? 0 : Math.min(length, statement.freeDays) * scale,
      over: (isIndividual ? length : Math.max(0, length - statement.freeDays)) * scale,
      isOnLine: isOnLine(statement),
      isEmpty: statement.episodes === 0,
    };
  });
  return {
    width,
    height: m.top + rows.length * rowHeight + 6,
    isNarrow,
    rowHeight,
    plotX,
    plotWidth,
    freeLineX,
    hasRoomForWords: freeLineX !== null && width - freeLineX > m.words,
    rows,
  };
}
