import { describe, expect, it } from '@jest/globals';
import type { DayStrip, StripDay } from '../providers/api-types.ts';
import { dayStripGeometry, daysOver, lastDayNumber, stripMeasures } from './day-strip-geometry.ts';

function day(date: string, kind: StripDay['kind'], number: number | null, events: StripDay['events'] = []): StripDay {
  return { date, kind, number, events };
}

const common = { cutoffTime: '12:00', freeDays: 2, model: 'average' } as const;

const anders: DayStrip = {
  ...common,
  sipCallLastDay: '2020-01-16',
  noticeSentAt: '2020-01-13T12:00:00+01:00',
  dayZero: '2020-01-13',
  dischargedOn: '2020-01-17',
  through: '2020-01-17',
  days: [
    day('2020-01-13', 'day-zero', 0, [{ kind: 'notice', at: '2020-01-13T12:00:00+01:00' }]),
    day('2020-01-14', 'free', 1, [{ kind: 'sip-call', at: '2020-01-14T08:30:00+01:00' }]),
    day('2020-01-15', 'free', 2),
    day('2020-01-16', 'over', 3),
    day('2020-01-17', 'over', 4, [{ kind: 'discharge', at: '2020-01-17T14:00:00+01:00' }]),
  ],
};

const bianca: DayStrip = {
  ...common,
  sipCallLastDay: null,
  noticeSentAt: '2020-01-13T12:01:00+01:00',
  dayZero: '2020-01-14',
  dischargedOn: '2020-01-14',
  through: '2020-01-16',
  days: [
    day('2020-01-13', 'late-notice', null, [{ kind: 'notice', at: '2020-01-13T12:01:00+01:00' }]),
    day('2020-01-14', 'day-zero', 0, [{ kind: 'discharge', at: '2020-01-14T11:00:00+01:00' }]),
    day('2020-01-15', 'unused-free', 1),
    day('2020-01-16', 'unused-free', 2),
  ],
};

describe('the day strip of Anders, notice at 12.00', () => {
  const geometry = dayStripGeometry(anders, 'sv');

  it('has a column of 56 px for each date from the notice to the discharge', () => {
    expect(geometry.columns.map((column) => [column.date, column.x])).toEqual([
      ['2020-01-13', 10],
      ['2020-01-14', 66],
      ['2020-01-15', 122],
      ['2020-01-16', 178],
      ['2020-01-17', 234],
    ]);
  });

  it('puts the notice on the cutoff line, in the middle of its day', () => {
    expect(geometry.cutoff?.x).toBe(10 + 28);
    expect(geometry.marks[0]).toMatchObject({ kind: 'notice', x: 38, label: '12.00' });
  });

  it('ends the bracket for the SIP call with its last day', () => {
    expect(geometry.bracket).toEqual({ from: 38, to: 178 + 56, continues: false });
  });

  it('counts four days, two of them above the free days', () => {
    expect(lastDayNumber(anders)).toBe(4);
    expect(daysOver(anders)).toBe(2);
  });
});

describe('the day strip of Bianca, notice at 12.01', () => {
  const geometry = dayStripGeometry(bianca, 'sv');

  it('dots only the rest of the date of the notice', () => {
    const [first] = geometry.columns;
    expect(first?.kind).toBe('late-notice');
    expect(first?.fillFrom).toBeCloseTo(10 + (721 / 1440) * 56);
  });

  it('does not count unused free days as days', () => {
    expect(lastDayNumber(bianca)).toBe(0);
    expect(daysOver(bianca)).toBe(0);
  });

  it('leaves out the bracket when no SIP is to be held', () => {
    expect(geometry.bracket).toBeNull();
  });
});

describe('the day strip in other shapes', () => {
  it('narrows the columns when there are more than fourteen days', () => {
    const days = Array.from({ length: 15 }, (_, index) => day(`2020-01-${String(index + 10)}`, 'free', index));
    expect(dayStripGeometry({ ...anders, days }, 'sv').columnWidth).toBe(stripMeasures.narrow);
  });

  it('leaves the right edge open while the episode goes on', () => {
    expect(dayStripGeometry({ ...anders, dischargedOn: null }, 'sv').isOpenRight).toBe(true);
  });

  it('moves a clock that would cover another one to the next row', () => {
    const crowded: DayStrip = {
      ...anders,
      days: [
        day('2020-01-13', 'day-zero', 0, [
          { kind: 'notice', at: '2020-01-13T10:00:00+01:00' },
          { kind: 'sip-call', at: '2020-01-13T11:00:00+01:00' },
        ]),
      ],
    };
    const [first, second] = dayStripGeometry(crowded, 'sv').marks;
    expect(second?.labelY).toBe((first?.labelY ?? 0) + stripMeasures.label);
  });

  it('cuts a bracket that reaches past the last drawn day', () => {
    const short = { ...anders, days: anders.days.slice(0, 2) };
    expect(dayStripGeometry(short, 'sv').bracket).toMatchObject({ to: 10 + 2 * 56, continues: true });
  });
});
