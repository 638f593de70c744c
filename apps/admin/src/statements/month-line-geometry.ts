import { addDays, epochDayOf, firstDayOf, lastDayOf } from '../civil-dates.ts';
import type { Timetable } from '../providers/api-types.ts';

/** The course of a billing month to true scale, from its first day to 14 days after the invoice is due. */
export interface MonthLine {
  width: number;
  bands: { kind: 'month' | 'review' | 'payment'; x: number; width: number }[];
  points: MonthPoint[];
  todayX: number | null;
}

export interface MonthPoint {
  kind: 'sharing' | 'last-review' | 'invoice' | 'due';
  date: string;
  x: number;
  /** Labels alternate between rows so that neighbours do not collide. */
  row: number;
  anchor: 'start' | 'middle' | 'end';
  isDone: boolean;
}

export const lineMeasures = { margin: 8, labelWidth: 150 };

export function monthLine(input: { period: string; timetable: Timetable; today: string }, width: number): MonthLine {
  const { timetable, today } = input;
  const from = epochDayOf(firstDayOf(input.period));
  const through = epochDayOf(addDays(timetable.invoiceDueOn, 14));
  const scale = (width - 2 * lineMeasures.margin) / (through - from);
  const xOf = (date: string) => lineMeasures.margin + (epochDayOf(date) - from) * scale;
  const band = (kind: 'month' | 'review' | 'payment', start: string, end: string) => ({
    kind,
    x: xOf(start),
    width: xOf(end) - xOf(start),
  });
  const moments: [MonthPoint['kind'], string][] = [
    ['sharing', timetable.sharingOn],
    ['last-review', timetable.lastReviewDay],
    ['invoice', timetable.invoiceIssueOn],
    ['due', timetable.invoiceDueOn],
  ];
  const todayDay = epochDayOf(today);
  return {
    width,
    bands: [
      band('month', firstDayOf(input.period), addDays(lastDayOf(input.period), 1)),
      band('review', timetable.sharingOn, timetable.reviewClosesOn),
      band('payment', timetable.invoiceIssueOn, timetable.invoiceDueOn),
    ],
    points: placeRows(
      moments.map(([kind, date]) => ({ kind, date, x: xOf(date), isDone: date <= today })),
      width,
    ),
    todayX: todayDay >= from && todayDay <= through ? xOf(today) : null,
  };
}

/** Labels lie on the free side of their point: to the left until review closes, to the right from the invoice on. */
function placeRows(points: readonly Omit<MonthPoint, 'row' | 'anchor'>[], width: number): MonthPoint[] {
  const { labelWidth } = lineMeasures;
  const ends: number[] = [];
  return points.map((point) => {
    const anchor = anchorOf(point, width);
    const left = anchor === 'start' ? point.x : anchor === 'end' ? point.x - labelWidth : point.x - labelWidth / 2;
    let row = ends.findIndex((end) => left > end);
    if (row === -1) row = ends.length;
    ends[row] = left + labelWidth;
    return { ...point, row, anchor };
  });
}

function anchorOf(point: Pick<MonthPoint, 'kind' | 'x'>, width: number): MonthPoint['anchor'] {
  if (point.kind === 'sharing' || point.kind === 'last-review') return 'end';
  if (point.kind === 'invoice') return 'start';
  return point.x > width - lineMeasures.labelWidth / 2 ? 'end' : 'middle';
}
