import { describe, expect, it } from '@jest/globals';
import { actsAt, startOf } from './case-dates.ts';

type Version = Parameters<typeof actsAt>[0];
const at = (clock: string): Version =>
  ({
    parameters: { scheduledActsAt: { value: clock, unit: '', status: 'decided', source: '' } },
  }) as unknown as Version;
const written = (instant: number): string => new Date(instant).toISOString();

describe('the instant of an act by date', () => {
  it.each([
    ['2020-02-17', '08:00', '2020-02-17T07:00:00.000Z', 'an ordinary winter day'],
    ['2020-07-13', '08:00', '2020-07-13T06:00:00.000Z', 'an ordinary summer day'],
    ['2020-03-29', '08:00', '2020-03-29T06:00:00.000Z', 'the day of 23 hours'],
    ['2020-03-29', '01:59', '2020-03-29T00:59:00.000Z', 'just before the hour that is skipped'],
    ['2020-03-29', '02:00', '2020-03-29T01:00:00.000Z', 'the skipped hour, which begins as 03:00'],
    ['2020-03-29', '02:30', '2020-03-29T01:30:00.000Z', 'within the skipped hour'],
    ['2020-03-29', '03:00', '2020-03-29T01:00:00.000Z', 'just after the skipped hour'],
    ['2020-10-25', '08:00', '2020-10-25T07:00:00.000Z', 'the day of 25 hours'],
    ['2020-10-25', '02:30', '2020-10-25T00:30:00.000Z', 'the first of the two hours'],
    ['2020-10-25', '03:00', '2020-10-25T02:00:00.000Z', 'after both of them'],
  ])('on %s at %s is %s: %s', (on, clock, instant) => {
    expect(written(actsAt(at(clock), on))).toBe(instant);
  });

  it.each([
    ['2020-03-29', '2020-03-28T23:00:00.000Z'],
    ['2020-03-30', '2020-03-29T22:00:00.000Z'],
    ['2020-10-25', '2020-10-24T22:00:00.000Z'],
    ['2020-10-26', '2020-10-25T23:00:00.000Z'],
  ])('a review that closes on %s closes as the day begins', (on, instant) => {
    expect(written(startOf(on))).toBe(instant);
  });
});
