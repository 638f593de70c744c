import { describe, expect, it } from '@jest/globals';
import {
  kronor,
  amount,
  average,
  clock,
  count,
  date,
  dayHead,
  deadline,
  effect,
  fileSize,
  month,
  sentenceInstant,
  sumOfAmounts,
  tableInstant,
  week,
} from './formats.ts';

describe('an amount on screen', () => {
  it.each([
    ['39000.00', '39\u00A0000\u00A0kr'],
    ['-15600.00', '\u221215\u00A0600\u00A0kr'],
    ['0.00', '0\u00A0kr'],
    ['-0.00', '0\u00A0kr'],
    ['1234567.50', '1\u00A0234\u00A0567,50\u00A0kr'],
    ['8200', '8\u00A0200\u00A0kr'],
  ])('writes %s with no-break spaces, a true minus and öre only when there are any', (decimal, text) => {
    expect(amount(decimal)).toBe(text);
  });

  it('leaves the unit out where the heading says kronor', () => {
    expect(kronor('-39000.00')).toBe('\u221239\u00A0000');
    expect(kronor(null)).toBe('–');
  });

  it('shows an unknown amount as a dash, never as zero', () => {
    expect(amount(null)).toBe('–');
    expect(count(undefined)).toBe('–');
  });

  it.each([
    ['15600.00', '+15\u00A0600\u00A0kr'],
    ['-15600.00', '\u221215\u00A0600\u00A0kr'],
    ['0.00', '0\u00A0kr'],
  ])('writes the effect %s of a case on the amount with its sign', (decimal, text) => {
    expect(effect(decimal)).toBe(text);
  });

  it('adds the districts of Stockholm to the öre', () => {
    expect(sumOfAmounts(['39000.00', '0.10', '0.20'])).toBe('39000.30');
    expect(sumOfAmounts(['0.05', '-0.10'])).toBe('-0.05');
    expect(sumOfAmounts([])).toBe('0.00');
  });
});

describe('a time on screen', () => {
  it('shows the minute in tables and the full date in sentences', () => {
    expect(tableInstant('2020-01-13T12:01:00+01:00')).toBe('2020-01-13 12:01');
    expect(sentenceInstant('2020-01-13T12:01:00+01:00', 'sv')).toBe('13\u00A0januari 2020 kl.\u00A012.01');
    expect(sentenceInstant('2020-01-13T12:01:00+01:00', 'en')).toBe('13\u00A0January 2020 at\u00A012:01');
  });

  it.each([
    ['2020-01-13T12:00:00+01:00', '12.00'],
    ['2020-01-13T12:00:01+01:00', '12.00.01'],
    ['2020-01-13T12:00:00.001+01:00', '12.00.00,001'],
    ['2020-01-13T11:59:59+01:00', '11.59'],
  ])('shows the seconds of %s only in the minute of the cutoff', (instant, text) => {
    expect(clock(instant, 'sv')).toBe(text);
  });

  it('follows the cutoff of the rule version', () => {
    expect(tableInstant('2020-01-13T14:00:09+01:00', '14:00')).toBe('2020-01-13 14:00:09');
  });

  it('names a deadline with its weekday', () => {
    expect(deadline('2020-03-08', 'sv')).toBe('söndag 8\u00A0mars 2020');
    expect(deadline('2020-03-08', 'en')).toBe('Sunday 8\u00A0March 2020');
  });

  it('heads a day column, a month and a week', () => {
    expect(dayHead('2020-01-13', 'sv')).toBe('mån 13 jan');
    expect(month('2020-01', 'sv')).toBe('januari 2020');
    expect(week('2020-02-14', 'sv')).toBe('vecka 7');
    expect(week('2021-01-03', 'sv')).toBe('vecka 53');
    expect(date('2020-01-13', 'sv')).toBe('13\u00A0januari 2020');
  });
});

describe('averages and sizes', () => {
  it('keeps the decimals that the API chose', () => {
    expect(average('3.00', 'sv')).toBe('3,00');
    expect(average('2.0004', 'sv')).toBe('2,0004');
    expect(average(null, 'sv')).toBe('–');
  });

  it('groups counts and shortens file sizes', () => {
    expect(count(1968)).toBe('1\u00A0968');
    expect(fileSize(1_400_000, 'sv')).toBe('1,4\u00A0MB');
    expect(fileSize(640, 'sv')).toBe('640\u00A0B');
  });
});
