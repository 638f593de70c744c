import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '@fristdag/rules';
import { tabularInstant, writtenDeadline, writtenInstant, writtenMonth } from './written-time.ts';

const noon = 43_200_000;
const at = (text: string): number => Number(parseInstant(text));

describe('dates and clocks in words', () => {
  it.each([
    ['2020-01-13T12:01', '13 januari 2020 kl. 12.01', '2020-01-13 12:01'],
    ['2020-01-13T12:00', '13 januari 2020 kl. 12.00', '2020-01-13 12:00'],
    ['2020-01-13T12:00:01', '13 januari 2020 kl. 12.00.01', '2020-01-13 12:00:01'],
    ['2020-01-13T12:00:00.001', '13 januari 2020 kl. 12.00.00,001', '2020-01-13 12:00:00.001'],
    ['2020-01-13T12:01:59', '13 januari 2020 kl. 12.01', '2020-01-13 12:01'],
    ['2020-07-01T00:05Z', '1 juli 2020 kl. 02.05', '2020-07-01 02:05'],
  ])('%s is written "%s", in tables "%s"', (instant, sentence, table) => {
    expect(writtenInstant(at(instant), { language: 'sv', cutoffMs: noon })).toBe(sentence);
    expect(tabularInstant(at(instant), noon)).toBe(table);
  });

  it('a deadline carries its weekday', () => {
    expect(writtenDeadline('2020-03-08', 'sv')).toBe('söndag 8 mars 2020');
    expect(writtenMonth('2020-01', 'en')).toBe('January 2020');
  });
});
