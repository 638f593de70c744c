import { dateOf, epochDayOf, minuteOfDay } from '../civil-dates.ts';
import { clock, type Language } from '../formats.ts';
import type { DayStrip, StripDayKind, StripEventKind } from '../providers/api-types.ts';

/** Where everything of the day strip is drawn, in pixels. One column per civil date, events by the minute of their day. */
export interface StripGeometry {
  width: number;
  height: number;
  columnWidth: number;
  columns: StripColumn[];
  marks: StripMark[];
  cutoff: { x: number } | null;
  bracket: { from: number; to: number; continues: boolean } | null;
  laneA: Lane;
  laneB: Lane;
  footY: number;
  /** The right edge is open: the episode goes on. */
  isOpenRight: boolean;
}

export interface Lane {
  y: number;
  height: number;
}

export interface StripColumn {
  date: string;
  kind: StripDayKind;
  number: number | null;
  x: number;
  width: number;
  /** Where the filled part begins: a late notice leaves only the rest of its date. */
  fillFrom: number;
}

export interface StripMark {
  kind: StripEventKind;
  at: string;
  x: number;
  label: string;
  labelX: number;
  labelY: number;
}

export const stripMeasures = {
  wide: 56,
  narrow: 32,
  wideLimit: 14,
  margin: 10,
  head: 32,
  bracket: 24,
  laneA: 24,
  label: 15,
  laneB: 32,
  foot: 20,
  leastWidth: 280,
};

const minutesADay = 1440;
const letterWidth = 6.6;

export function dayStripGeometry(strip: DayStrip, language: Language): StripGeometry {
  const m = stripMeasures;
  const columnWidth = strip.days.length > m.wideLimit ? m.narrow : m.wide;
  const firstDay = epochDayOf(strip.days[0]?.date ?? strip.through);
  const xOf = (date: string, minute: number) =>
    m.margin + (epochDayOf(date) - firstDay) * columnWidth + (minute / minutesADay) * columnWidth;
  const xOfInstant = (instant: string) => xOf(dateOf(instant), minuteOfDay(instant));

  const right = m.margin + strip.days.length * columnWidth;
  const width = Math.max(right + m.margin + (strip.dischargedOn ? 0 : 14), m.leastWidth);
  const laneA = { y: m.head + (strip.sipCallLastDay ? m.bracket : 4), height: m.laneA };
  const marks = placeLabels(
    strip.days
      .flatMap((day) => day.events)
      .map((event) => ({ ...event, x: xOfInstant(event.at), label: clock(event.at, language, strip.cutoffTime) }))
      .sort((a, b) => a.x - b.x),
    { width, top: laneA.y + laneA.height + 11 },
  );
  const rows = Math.max(
    1,
    ...marks.map((mark) => Math.round((mark.labelY - laneA.y - laneA.height - 11) / m.label) + 1),
  );
  const laneB = { y: laneA.y + laneA.height + rows * m.label + 6, height: m.laneB };
  const notice = strip.noticeSentAt;

  return {
    width,
    height: laneB.y + laneB.height + m.foot,
    columnWidth,
    columns: strip.days.map((day) => ({
      date: day.date,
      kind: day.kind,
      number: day.number,
      x: xOf(day.date, 0),
      width: columnWidth,
      fillFrom: day.kind === 'late-notice' && notice ? xOfInstant(notice) : xOf(day.date, 0),
    })),
    marks,
    cutoff: notice ? { x: xOf(dateOf(notice), minuteOfCutoff(strip.cutoffTime)) } : null,
    bracket:
      notice && strip.sipCallLastDay
        ? bracketOf(xOfInstant(notice), xOf(strip.sipCallLastDay, minutesADay), right)
        : null,
    laneA,
    laneB,
    footY: laneB.y + laneB.height + 14,
    isOpenRight: strip.dischargedOn === null,
  };
}

function minuteOfCutoff(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function bracketOf(from: number, to: number, right: number) {
  return { from, to: Math.min(to, right), continues: to > right };
}

/** Clock labels take the first row where they touch no earlier label. */
function placeLabels(
  events: readonly { kind: StripEventKind; at: string; x: number; label: string }[],
  area: { width: number; top: number },
): StripMark[] {
  const rowEnds: number[] = [];
  return events.map((event) => {
    const half = (event.label.length * letterWidth) / 2;
    const labelX = Math.min(Math.max(event.x, half + 2), area.width - half - 2);
    let row = rowEnds.findIndex((end) => labelX - half > end + 4);
    if (row === -1) row = rowEnds.length;
    rowEnds[row] = labelX + half;
    return { ...event, labelX, labelY: area.top + row * stripMeasures.label };
  });
}

/** How many drawn days lie above the free days: what the caption names. */
export function daysOver(strip: DayStrip): number {
  return strip.days.filter((day) => day.kind === 'over').length;
}

/** The last numbered day, which is the number of discharge-ready days. */
export function lastDayNumber(strip: DayStrip): number {
  return strip.days
    .filter((day) => day.kind !== 'unused-free')
    .reduce((most, day) => Math.max(most, day.number ?? 0), 0);
}
