import { addDays, civilDateOf, epochDayOf, firstDayOf, lastDayOf } from '../civil-dates.ts';
import type { Timetable } from '../providers/api-types.ts';

/** The course of a billing month to true scale, from its first day to 14 days after the invoice is due. */
export interface MonthLine {
  width: number;
  bands: { kind: 'month' | 'review' | 'payment'; x: number; width: number }[];
  points: MonthPoint[];
  todayX: number | null;
  /** Above the others: while a dialogue was or is open, neighbours that overlap drawn as one. */
  dialogues: { x: number; width: number }[];
  /** From the day that the invoice was planned for, while it waits. */
  held: { x: number; width: number } | null;
}

/** What has happened to a month besides its dates. */
export interface MonthCourse {
  /** Open from and to a civil date; `to` is null while it is open. */
  dialogues: readonly { from: string; to: string | null }[];
  isHeld: boolean;
  /** Which points have been, where the dates alone do not say it. */
  done: Readonly<Partial<Record<MonthPoint['kind'], boolean>>>;
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

export const lineMeasures = { margin: 8, labelWidth: 184 };

const asPlanned: MonthCourse = { dialogues: [], isHeld: false, done: {} };

export function monthLine(
  input: { period: string; timetable: Timetable; today: string; course?: MonthCourse },
  width: number,
): MonthLine {
  const { timetable, today, course = asPlanned } = input;
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
      moments.map(([kind, date]) => ({ kind, date, x: xOf(date), isDone: course.done[kind] ?? date <= today })),
      width,
    ),
    todayX: todayDay >= from && todayDay <= through ? xOf(today) : null,
    dialogues: joined(course.dialogues, today).flatMap(({ from: start, to }) => within(start, to)),
    held: course.isHeld ? (within(timetable.invoiceIssueOn, laterOf(today, timetable.invoiceDueOn))[0] ?? null) : null,
  };

  /** A band cut to the picture; none when it lies outside. */
  function within(start: string, end: string): { x: number; width: number }[] {
    const [left, right] = [Math.max(epochDayOf(start), from), Math.min(epochDayOf(end), through)];
    return right <= left ? [] : [{ x: xOf(civilDateOf(left)), width: (right - left) * scale }];
  }
}

/** Spans of days that touch or overlap as one; an open one lasts through today. */
function joined(dialogues: MonthCourse['dialogues'], today: string): { from: string; to: string }[] {
  const spans = dialogues
    .map(({ from, to }) => ({ from, to: addDays(laterOf(to ?? today, from), 1) }))
    .sort((a, b) => a.from.localeCompare(b.from));
  const result: { from: string; to: string }[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = laterOf(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);

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
  // A review that was made long presses the month together: then there is no room to the left of its sharing.
  if (point.kind === 'sharing') return point.x < lineMeasures.labelWidth ? 'start' : 'end';
  if (point.kind === 'last-review') return 'end';
  if (point.kind === 'invoice') return point.x > width - lineMeasures.labelWidth ? 'end' : 'start';
  return point.x > width - lineMeasures.labelWidth / 2 ? 'end' : 'middle';
}
