import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDateOf, epochDayOf } from '../calendar/civil-date.ts';
import { parseClock } from '../calendar/clock.ts';
import { parseInstant } from '../calendar/parse-instant.ts';
import { localDayOf, localTimeOf } from '../calendar/stockholm-time.ts';
import { countDischargeReadyDays, dayZero } from './count-days.ts';

const noon = 12 * 3_600_000;

function at(text: string): number {
  const instant = parseInstant(text);
  if (typeof instant !== 'number') throw new Error(`${text}: ${instant}`);
  return instant;
}

function daysOf(notice: string, discharge: string, cutoffMs = noon): number {
  return countDischargeReadyDays({
    notice: localTimeOf(at(notice)),
    dischargeDay: localDayOf(at(discharge)),
    cutoffMs,
  });
}

describe('day zero', () => {
  it.each([
    ['Anders', '2020-01-13T12:00', '2020-01-13'],
    ['Bianca', '2020-01-13T12:01', '2020-01-14'],
    ['a notice at noon to the millisecond', '2020-01-13T12:00:00.000', '2020-01-13'],
    ['a notice one millisecond past noon', '2020-01-13T12:00:00.001', '2020-01-14'],
    ['a notice one second past noon', '2020-01-13T12:00:01', '2020-01-14'],
    ['a notice just before midnight', '2020-01-13T23:59:59.999', '2020-01-14'],
    ['a notice at midnight', '2020-01-13T00:00', '2020-01-13'],
    ['noon in winter written as 11:00 UTC', '2020-01-13T11:00Z', '2020-01-13'],
    ['noon in summer written as 11:00 UTC', '2020-07-13T11:00Z', '2020-07-14'],
    ['the last evening of the year', '2020-12-31T18:00', '2021-01-01'],
    ['a notice on the leap day', '2020-02-29T13:00', '2020-03-01'],
    ['11:59 on the day the clock is moved forward', '2020-03-29T11:59', '2020-03-29'],
    ['12:01 on the day the clock is moved back', '2020-10-25T12:01', '2020-10-26'],
  ])('of %s (%s) is %s', (_, notice, date) => {
    expect(civilDateOf(dayZero(localTimeOf(at(notice)), noon))).toBe(date);
  });

  it('follows the cutoff of the version', () => {
    const oneOClock = parseClock('13:00') ?? 0;
    expect(civilDateOf(dayZero(localTimeOf(at('2020-01-13T12:01')), oneOClock))).toBe('2020-01-13');
    expect(parseClock('12:00:00.001')).toBe(noon + 1);
    expect(parseClock('24:00')).toBeUndefined();
  });
});

describe('discharge-ready days', () => {
  it.each([
    ['Anders, from 12:00 on the 13th', '2020-01-13T12:00', '2020-01-17T14:00', 4],
    ['Bianca, from 12:01 on the 13th', '2020-01-13T12:01', '2020-01-14T11:00', 0],
    ['leaving on day 0', '2020-01-13T09:00', '2020-01-13T18:00', 0],
    ['leaving before day 0 began', '2020-01-13T14:00', '2020-01-13T18:00', 0],
    ['leaving just before midnight', '2020-01-13T09:00', '2020-01-15T23:59:59.999', 2],
    ['leaving at midnight', '2020-01-13T09:00', '2020-01-16T00:00', 3],
    ['over the day of 23 hours', '2020-03-27T09:00', '2020-03-31T00:30', 4],
    ['over the day of 25 hours', '2020-10-23T09:00', '2020-10-27T23:30', 4],
    ['over a turn of the year', '2019-12-30T09:00', '2020-01-02T09:00', 3],
  ])('%s: %s to %s are %d', (_, notice, discharge, days) => {
    expect(daysOf(notice, discharge)).toBe(days);
  });

  it('are none without a standing notice', () => {
    expect(countDischargeReadyDays({ notice: null, dischargeDay: epochDayOf('2020-01-17'), cutoffMs: noon })).toBe(0);
  });

  const instants = fc.integer({ min: at('2000-01-02T00:00'), max: at('2099-12-30T00:00') });
  const later = fc.integer({ min: 0, max: 40 * 86_400_000 });

  it('never grow when the notice is sent later', () => {
    fc.assert(
      fc.property(instants, later, later, (notice, delay, stay) => {
        const dischargeDay = localDayOf(notice + stay);
        const count = (sentAt: number): number =>
          countDischargeReadyDays({ notice: localTimeOf(sentAt), dischargeDay, cutoffMs: noon });
        expect(count(notice + delay)).toBeLessThanOrEqual(count(notice));
      }),
      { numRuns: 2000 },
    );
  });

  it('never shrink when the patient leaves later, and grow by one with each date', () => {
    fc.assert(
      fc.property(instants, later, (sentAt, stay) => {
        const notice = localTimeOf(sentAt);
        const dischargeDay = localDayOf(sentAt + stay);
        const count = (day: number): number => countDischargeReadyDays({ notice, dischargeDay: day, cutoffMs: noon });
        expect(count(dischargeDay + 1) - count(dischargeDay)).toBe(dischargeDay >= dayZero(notice, noon) ? 1 : 0);
      }),
    );
  });
});
