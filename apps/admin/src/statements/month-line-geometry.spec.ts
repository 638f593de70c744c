import { describe, expect, it } from '@jest/globals';
import { lineMeasures, monthLine } from './month-line-geometry.ts';

const timetable = {
  sharingOn: '2020-02-17',
  reviewClosesOn: '2020-03-09',
  lastReviewDay: '2020-03-08',
  invoiceIssueOn: '2020-03-09',
  invoiceDueOn: '2020-04-06',
};
/** 1 January to 20 April 2020 are 110 days: ten pixels each. */
const width = 1100 + 2 * lineMeasures.margin;

describe('the course of January 2020', () => {
  const line = monthLine({ period: '2020-01', timetable, today: '2020-02-20' }, width);
  const at = (day: number) => lineMeasures.margin + day * 10;

  it('starts with the month of discharge and ends fourteen days after the due day', () => {
    expect(line.bands[0]).toEqual({ kind: 'month', x: at(0), width: 310 });
    expect(line.points.at(-1)?.x).toBe(at(96));
  });

  it('draws review from sharing to the invoice, and time to pay after it', () => {
    expect(line.bands[1]).toEqual({ kind: 'review', x: at(47), width: 210 });
    expect(line.bands[2]).toEqual({ kind: 'payment', x: at(68), width: 280 });
  });

  it('keeps every label within the picture, also when the review was made eight months longer', () => {
    const longer = { ...timetable, reviewClosesOn: '2020-11-09', lastReviewDay: '2020-11-08' };
    const course = { ...longer, invoiceIssueOn: '2020-11-09', invoiceDueOn: '2020-12-07' };
    const { points } = monthLine({ period: '2020-01', timetable: course, today: '2020-10-22' }, 900);
    for (const { x, anchor } of points)
      expect(anchor === 'end' ? x - lineMeasures.labelWidth : x).toBeGreaterThanOrEqual(0);
  });

  it('fills what has been and leaves a ring for what is to come', () => {
    expect(line.points.map((point) => [point.kind, point.isDone])).toEqual([
      ['sharing', true],
      ['last-review', false],
      ['invoice', false],
      ['due', false],
    ]);
  });

  it('writes the last day of review to the left and the invoice of the day after to the right', () => {
    expect(line.points.map((point) => [point.anchor, point.row])).toEqual([
      ['end', 0],
      ['end', 0],
      ['start', 0],
      ['middle', 0],
    ]);
  });

  it('moves a label that would cover its neighbour to the next row', () => {
    const narrow = monthLine({ period: '2020-01', timetable, today: '2020-02-20' }, 640);
    expect(narrow.points.map((point) => point.row)).toEqual([0, 1, 0, 2]);
  });

  it('marks today only while it lies within the picture', () => {
    expect(line.todayX).toBe(at(50));
    expect(monthLine({ period: '2020-01', timetable, today: '2020-10-22' }, width).todayX).toBeNull();
  });
});

describe('a month with a dialogue and an invoice that waits', () => {
  const at = (day: number) => lineMeasures.margin + day * 10;
  const drawn = (today: string, dialogues: { from: string; to: string | null }[], isHeld = false) =>
    monthLine({ period: '2020-01', timetable, today, course: { dialogues, isHeld, done: { invoice: false } } }, width);

  it('an open dialogue lasts through today', () => {
    expect(drawn('2020-03-06', [{ from: '2020-03-04', to: null }]).dialogues).toEqual([{ x: at(63), width: 30 }]);
  });

  it('dialogues that overlap are one band, others stand apart', () => {
    const line = drawn('2020-03-20', [
      { from: '2020-03-06', to: '2020-03-09' },
      { from: '2020-03-04', to: '2020-03-07' },
      { from: '2020-03-15', to: '2020-03-15' },
    ]);
    expect(line.dialogues).toEqual([
      { x: at(63), width: 60 },
      { x: at(74), width: 10 },
    ]);
  });

  it('a dialogue that outlives the picture ends at its edge', () => {
    expect(drawn('2020-10-22', [{ from: '2020-03-04', to: null }]).dialogues).toEqual([{ x: at(63), width: 470 }]);
  });

  it('a held invoice waits from its planned day, and has not been sent although the day is over', () => {
    const line = drawn('2020-03-20', [], true);
    expect(line.held).toEqual({ x: at(68), width: 280 });
    expect(line.points.find(({ kind }) => kind === 'invoice')?.isDone).toBe(false);
  });

  it('an undisturbed month has neither', () => {
    const line = monthLine({ period: '2020-01', timetable, today: '2020-02-20' }, width);
    expect([line.dialogues, line.held]).toEqual([[], null]);
  });
});
