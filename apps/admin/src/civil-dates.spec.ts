import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  isPeriod,
  isoWeekOf,
  lastDayOf,
  minuteOfDay,
  monthsBetween,
  weekdayOf,
} from './civil-dates.ts';

describe('civil dates', () => {
  it('knows the last day of February in a leap year', () => {
    expect(lastDayOf('2020-02')).toBe('2020-02-29');
    expect(lastDayOf('2021-02')).toBe('2021-02-28');
  });

  it('steps over the end of a year', () => {
    expect(addMonths('2020-12', 1)).toBe('2021-01');
    expect(addMonths('2020-01', -1)).toBe('2019-12');
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
  });

  it('names Monday 1 and Sunday 7', () => {
    expect(weekdayOf('2020-01-13')).toBe(1);
    expect(weekdayOf('2020-03-08')).toBe(7);
    expect(weekdayOf('1969-12-31')).toBe(3);
  });

  it('counts ISO weeks over the turn of the year', () => {
    expect(isoWeekOf('2020-12-31')).toBe(53);
    expect(isoWeekOf('2019-12-30')).toBe(1);
  });

  it('lists the months of a span', () => {
    expect(monthsBetween('2019-11', '2020-02')).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(monthsBetween('2020-02', '2020-01')).toEqual([]);
  });

  it('accepts a billing month and nothing else', () => {
    expect(isPeriod('2020-01')).toBe(true);
    expect(isPeriod('2020-13')).toBe(false);
    expect(isPeriod(null)).toBe(false);
  });

  it('reads the minute of the local day', () => {
    expect(minuteOfDay('2020-01-13T12:01:30+01:00')).toBe(721.5);
    expect(minuteOfDay('2020-01-13T00:05+01:00')).toBe(5);
  });
});
