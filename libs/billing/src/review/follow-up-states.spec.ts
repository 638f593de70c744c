import { describe, expect, it } from '@jest/globals';
import { canBeLifted, followUpStates, followUpStepsOf, followUpTransitions } from './follow-up-states.ts';

describe('a question lifted to the follow-up group', () => {
  it('can come to every outcome, and each outcome is final', () => {
    const reached = new Set<string>(['lifted']);
    for (const state of reached) for (const { from, to } of followUpTransitions) if (from === state) reached.add(to);
    expect([...reached].sort()).toEqual([...followUpStates].sort());
    for (const state of followUpStates.filter((each) => each !== 'lifted'))
      expect([...followUpStepsOf(state, 'region'), ...followUpStepsOf(state, 'municipality')]).toEqual([]);
  });

  it('is taken back by the municipality, and its outcome is recorded by the region', () => {
    expect(followUpStepsOf('lifted', 'municipality')).toEqual(['withdrawn']);
    expect(followUpStepsOf('lifted', 'region')).toEqual(['upheld', 'partly-upheld', 'rejected']);
  });

  it('was rejected, or upheld only in part', () => {
    const outcomes = ['upheld', 'partly-upheld', 'rejected', 'withdrawn', null];
    expect(outcomes.filter(canBeLifted)).toEqual(['partly-upheld', 'rejected']);
  });
});
