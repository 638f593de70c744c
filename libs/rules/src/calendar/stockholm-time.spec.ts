import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { civilDateOf, epochDayOf, msPerDay } from './civil-date.ts';
import { formatInstant, instantOfLocal, localDayOf, localTimeOf } from './stockholm-time.ts';

const zone = 'Europe/Stockholm';
const hour = 3_600_000;

function expectAsLuxon(instant: number): void {
  const oracle = DateTime.fromMillis(instant, { zone });
  const { day, msOfDay } = localTimeOf(instant);
  const wall = {
    date: oracle.toISODate(),
    msOfDay: oracle.hour * hour + oracle.minute * 60_000 + oracle.second * 1000 + oracle.millisecond,
  };
  expect({ date: civilDateOf(day), msOfDay }).toEqual(wall);
  expect(localDayOf(instant)).toBe(day);
}

/** Every instant of 1980–2040 at which Stockholm's clock is moved, found by asking luxon hour by hour. */
function transitions(): number[] {
  const found: number[] = [];
  const end = DateTime.fromISO('2041-01-01', { zone }).toMillis();
  let offset = DateTime.fromISO('1980-01-01', { zone }).offset;
  for (let at = DateTime.fromISO('1980-01-01', { zone }).toMillis(); at < end; at += 24 * hour) {
    if (DateTime.fromMillis(at + 24 * hour, { zone }).offset === offset) continue;
    for (let inner = at; inner <= at + 24 * hour; inner += hour) {
      const next = DateTime.fromMillis(inner, { zone }).offset;
      if (next !== offset) found.push(inner);
      offset = next;
    }
  }
  return found;
}

describe('Stockholm time', () => {
  const moves = transitions();

  it('moves the clock twice a year from 1980 to 2040', () => {
    expect(moves).toHaveLength(122);
  });

  it('agrees with luxon around every move of the clock from 1980 to 2040', () => {
    for (const move of moves) {
      for (const distance of [-2 * hour, -hour, -60_000, -1, 0, 1, 60_000, hour, 2 * hour])
        expectAsLuxon(move + distance);
    }
  });

  it('agrees with luxon at any instant', () => {
    const from = Date.UTC(1980, 0, 1);
    const to = Date.UTC(2099, 11, 31);
    fc.assert(fc.property(fc.integer({ min: from, max: to }), expectAsLuxon), { numRuns: 2000 });
  });

  it('finds the instant of every time on the wall again, the first one when an hour exists twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...moves), fc.integer({ min: -3 * hour, max: 3 * hour }), (move, distance) => {
        const { day, msOfDay } = localTimeOf(move + distance);
        const instant = instantOfLocal(day, msOfDay);
        expect(instant).not.toBe('skipped');
        if (instant === 'skipped') return;
        expect(localTimeOf(instant)).toEqual({ day, msOfDay });
        expect([move + distance, move + distance - hour]).toContain(instant);
      }),
    );
  });

  it('in the night of 29 March 2020 the times from 02:00 to 02:59:59.999 do not exist', () => {
    const day = epochDayOf('2020-03-29');
    expect(instantOfLocal(day, 2 * hour - 1)).toBe(Date.UTC(2020, 2, 29, 0, 59, 59, 999));
    expect(instantOfLocal(day, 2 * hour)).toBe('skipped');
    expect(instantOfLocal(day, 3 * hour - 1)).toBe('skipped');
    expect(instantOfLocal(day, 3 * hour)).toBe(Date.UTC(2020, 2, 29, 1));
  });

  it('in the night of 25 October 2020 the time 02:30 exists twice and means the first', () => {
    expect(instantOfLocal(epochDayOf('2020-10-25'), 2.5 * hour)).toBe(Date.UTC(2020, 9, 25, 0, 30));
  });

  it('noon is 43 200 000 milliseconds of the local day on the days of the move, too', () => {
    for (const date of ['2020-03-29', '2020-10-25', '2020-01-13']) {
      const noon = DateTime.fromISO(`${date}T12:00`, { zone }).toMillis();
      expect(localTimeOf(noon)).toEqual({ day: epochDayOf(date), msOfDay: msPerDay / 2 });
    }
  });

  it.each([
    [Date.UTC(2020, 0, 13, 11), '2020-01-13T12:00:00+01:00'],
    [Date.UTC(2020, 6, 13, 10, 0, 0, 1), '2020-07-13T12:00:00.001+02:00'],
    [Date.UTC(2020, 9, 25, 0, 30), '2020-10-25T02:30:00+02:00'],
    [Date.UTC(2020, 9, 25, 1, 30), '2020-10-25T02:30:00+01:00'],
    [Date.UTC(2020, 0, 7, 9, 0, 0, 5) + 0.7, '2020-01-07T10:00:00.005+01:00'],
    [Date.UTC(1969, 11, 31, 22, 59, 59, 999) + 0.5, '1969-12-31T23:59:59.999+01:00'],
  ])('%d is written %s', (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
  });
});
