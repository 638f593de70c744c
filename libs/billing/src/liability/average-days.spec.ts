import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { averageDays, sideOfFreeDays } from './average-days.ts';

describe('the average as it is shown', () => {
  it.each([
    [15, 5, 2, '3,00'],
    [2, 1, 2, '2,00'],
    [5, 3, 2, '1,67'],
    [1, 8, 2, '0,13'],
    [2001, 1000, 2, '2,001'],
    [1999, 1000, 2, '1,999'],
    [2_000_001, 1_000_000, 2, '2,000001'],
    [0, 3, 0, '0,00'],
    [0, 0, 2, '–'],
  ])('%i days in %i episodes with %i free days read %s', (dischargeReadyDays, episodes, freeDays, shown) => {
    expect(averageDays({ dischargeReadyDays, episodes, freeDays }, 'sv')).toBe(shown);
    expect(averageDays({ dischargeReadyDays, episodes, freeDays }, 'en')).toBe(shown.replace(',', '.'));
  });

  it('never hides on which side of the free days it lies, and is never further off than half its last digit', () => {
    const anyAverage = fc.record({
      dischargeReadyDays: fc.integer({ min: 0, max: 5_000_000 }),
      episodes: fc.integer({ min: 1, max: 1_000_000 }),
      freeDays: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(anyAverage, (of) => {
        const [whole = '', decimals = ''] = averageDays(of, 'en').split('.');
        const scale = 10n ** BigInt(decimals.length);
        const shown = BigInt(whole + decimals);
        const free = BigInt(of.freeDays) * scale;
        expect(shown > free ? 'above' : shown === free ? 'equal' : 'below').toBe(sideOfFreeDays(of));
        const off = 2n * (shown * BigInt(of.episodes) - BigInt(of.dischargeReadyDays) * scale);
        expect(off <= BigInt(of.episodes) && off >= -BigInt(of.episodes)).toBe(true);
      }),
      { examples: [[{ dischargeReadyDays: 2_000_001, episodes: 1_000_000, freeDays: 2 }]] },
    );
  });
});
