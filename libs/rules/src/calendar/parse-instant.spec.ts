import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { parseInstant } from './parse-instant.ts';
import { formatInstant } from './stockholm-time.ts';

describe('an instant', () => {
  it.each([
    ['2020-01-13T12:00', '2020-01-13T11:00:00.000Z'],
    ['2020-01-13T12:00:00', '2020-01-13T11:00:00.000Z'],
    ['2020-07-13T12:00:00.5', '2020-07-13T10:00:00.500Z'],
    ['2020-07-13T12:00:00.05', '2020-07-13T10:00:00.050Z'],
    ['2020-07-13T12:00:00.005', '2020-07-13T10:00:00.005Z'],
    ['2020-01-13T12:00Z', '2020-01-13T12:00:00.000Z'],
    ['2020-01-13T12:00:00.001Z', '2020-01-13T12:00:00.001Z'],
    ['2020-01-13T12:00+05:30', '2020-01-13T06:30:00.000Z'],
    ['2020-01-13T12:00-03:00', '2020-01-13T15:00:00.000Z'],
    ['2020-01-13T12:00+00:00', '2020-01-13T12:00:00.000Z'],
    ['2020-02-29T23:59:59.999', '2020-02-29T22:59:59.999Z'],
    ['2020-10-25T02:30', '2020-10-25T00:30:00.000Z'],
    ['2020-10-25T02:30+01:00', '2020-10-25T01:30:00.000Z'],
    ['2020-03-29T02:30Z', '2020-03-29T02:30:00.000Z'],
    ['2000-01-01T00:00', '1999-12-31T23:00:00.000Z'],
    ['2000-01-01T00:30+01:00', '1999-12-31T23:30:00.000Z'],
    ['2099-12-31T23:59:59.999', '2099-12-31T22:59:59.999Z'],
    ['2099-12-31T23:59:59.999Z', '2099-12-31T23:59:59.999Z'],
    ['2099-12-31T23:30-08:00', '2100-01-01T07:30:00.000Z'],
    ['2000-01-01T00:00+14:00', '1999-12-31T10:00:00.000Z'],
    ['2020-01-13T12:00+14:01', '2020-01-12T21:59:00.000Z'],
    ['2020-01-13T12:00-23:59', '2020-01-14T11:59:00.000Z'],
  ])('%s is %s', (text, utc) => {
    expect(parseInstant(text)).toBe(Date.parse(utc));
  });

  it.each([
    ['2020-01-13', 'malformed'],
    ['2020-01-13T12', 'malformed'],
    ['2020-01-13 12:00', 'malformed'],
    ['2020-01-13t12:00', 'malformed'],
    ['2020-01-13T12:00z', 'malformed'],
    ['2020-01-13T24:00', 'malformed'],
    ['2020-01-13T12:60', 'malformed'],
    ['2020-01-13T23:59:60', 'malformed'],
    ['2020-01-13T12:00:', 'malformed'],
    ['2020-01-13T12:00:00.', 'malformed'],
    ['2020-01-13T12:00:00.1234', 'malformed'],
    ['2020-01-13T12:00:00,5', 'malformed'],
    ['2020-01-13T12:00.5', 'malformed'],
    ['2020-01-13T12:00+0100', 'malformed'],
    ['2020-01-13T12:00+01', 'malformed'],
    ['2020-01-13T12:00+24:00', 'malformed'],
    ['2020-01-13T12:00+01:60', 'malformed'],
    ['2020-01-13T12:00Z ', 'malformed'],
    [' 2020-01-13T12:00', 'malformed'],
    ['2020-01-13T12:00:00.123+01:00x', 'malformed'],
    ['2021-02-29T12:00', 'malformed'],
    ['2020-00-13T12:00', 'malformed'],
    ['2020-01-00T12:00', 'malformed'],
    ['20a0-01-13T12:00', 'malformed'],
    ['٢٠٢٠-01-13T12:00', 'malformed'],
    ['-020-01-13T12:00', 'malformed'],
    ['', 'malformed'],
    ['1999-12-31T23:59:59Z', 'out-of-range'],
    ['2100-01-01T00:00', 'out-of-range'],
    ['1999-12-31T23:59-08:00', 'out-of-range'],
    ['2100-01-01T00:00+14:00', 'out-of-range'],
    ['2020-03-29T02:00', 'skipped-by-clock'],
    ['2020-03-29T02:59:59.999', 'skipped-by-clock'],
  ])('%j is none: %s', (text, problem) => {
    expect(parseInstant(text)).toBe(problem);
  });

  it('written in any way, means what luxon reads', () => {
    const instants = fc.integer({ min: Date.UTC(2000, 0, 3), max: Date.UTC(2099, 11, 29) });
    const offsets = fc.integer({ min: -(24 * 60 - 1), max: 24 * 60 - 1 });
    fc.assert(
      fc.property(instants, offsets, (instant, offset) => {
        const time = DateTime.fromMillis(instant).setZone(
          `UTC${offset < 0 ? '-' : '+'}${Math.floor(Math.abs(offset) / 60)}:${String(Math.abs(offset) % 60).padStart(2, '0')}`,
        );
        const text = time.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ");
        expect(parseInstant(text)).toBe(instant);
        expect(parseInstant(formatInstant(instant))).toBe(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(['number', 'string']).toContain(typeof parseInstant(text))));
  });
});
