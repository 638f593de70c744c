import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { civilDateOf, epochDayOf, isCivilDate, weekdayOf } from './civil-date.ts';
import { firstDayOf, lastDayOf, nextPeriod, parsePeriod, periodOf } from './period.ts';

describe('civil dates', () => {
  it('agree with the calendar on every day from 1890 to 2110', () => {
    let date = DateTime.utc(1890, 1, 1);
    for (let day = epochDayOf('1890-01-01'); date.year < 2110; day += 1, date = date.plus({ days: 1 })) {
      const written = date.toISODate();
      if (civilDateOf(day) !== written || epochDayOf(civilDateOf(day)) !== day || weekdayOf(day) !== date.weekday) {
        expect({ day, written: civilDateOf(day), weekday: weekdayOf(day) }).toEqual({
          day,
          written,
          weekday: date.weekday,
        });
      }
    }
    expect(civilDateOf(0)).toBe('1970-01-01');
  });

  it.each([
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2020-04-31', false],
    ['2020-13-01', false],
    ['2020-1-01', false],
    ['2020-01-01T00:00', false],
  ])('%s is a date that exists: %s', (text, exists) => {
    expect(isCivilDate(text)).toBe(exists);
  });

  it('a text that is no date breaks the promise of the caller', () => {
    expect(() => epochDayOf('2021-02-29')).toThrow(RangeError);
  });
});

describe('months', () => {
  it.each([
    ['2020-01', '2020-01-01', '2020-01-31', '2020-02'],
    ['2020-02', '2020-02-01', '2020-02-29', '2020-03'],
    ['2020-12', '2020-12-01', '2020-12-31', '2021-01'],
  ])('%s runs from %s to %s, and then comes %s', (period, first, last, next) => {
    expect(civilDateOf(firstDayOf(period))).toBe(first);
    expect(civilDateOf(lastDayOf(period))).toBe(last);
    expect(nextPeriod(period)).toBe(next);
    expect(periodOf(lastDayOf(period))).toBe(period);
  });

  it('can be counted forwards and backwards over a turn of the year', () => {
    expect(nextPeriod('2020-11', 3)).toBe('2021-02');
    expect(nextPeriod('2020-02', -3)).toBe('2019-11');
    expect(nextPeriod('2020-01', -1)).toBe('2019-12');
  });

  it.each(['2020-13', '2020-00', '2020-1', '202001', '2020-01-01', '', '0000-01'])('%j is no month', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});
