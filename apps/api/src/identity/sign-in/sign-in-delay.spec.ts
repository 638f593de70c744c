import { describe, expect, it } from '@jest/globals';
import { delayOf } from './sign-in-delay.ts';

describe('what many addresses guess together', () => {
  const calm = { failuresElsewhere: 0, failuresLastMinute: 0, isFamiliar: false };

  it.each([
    ['nobody waits on a calm day', {}, 0],
    ['a handful of mistakes by others delays nobody', { failuresElsewhere: 50, failuresLastMinute: 300 }, 0],
    ['a stranger waits while an account is being guessed at', { failuresElsewhere: 100 }, 1_000],
    ['a stranger waits while names are being tried everywhere', { failuresLastMinute: 500 }, 1_000],
    ['but never longer than four seconds, and is never refused', { failuresElsewhere: 1_000_000 }, 4_000],
    [
      'whoever has signed in from there before does not wait at all',
      { failuresElsewhere: 1_000_000, failuresLastMinute: 1_000_000, isFamiliar: true },
      0,
    ],
  ])('%s', (_, pressure, expected) => {
    expect(delayOf({ ...calm, ...pressure })).toBe(expected);
  });
});
