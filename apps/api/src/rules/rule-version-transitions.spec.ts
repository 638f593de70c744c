import { describe, expect, it } from '@jest/globals';
import {
  findTransition,
  type RuleVersionState,
  ruleVersionStates,
  stateWords,
  transitions,
  whyNoSuchAct,
} from './rule-version-transitions.ts';

/** What follows by the dates alone. */
const byDates: readonly { readonly from: RuleVersionState; readonly to: RuleVersionState }[] = [
  { from: 'scheduled', to: 'in-force' },
  { from: 'scheduled', to: 'replaced' },
  { from: 'in-force', to: 'replaced' },
  // A correction was taken back, or a later version was: the earlier one governs again.
  { from: 'replaced', to: 'in-force' },
  { from: 'replaced', to: 'scheduled' },
];

describe('the life of a rule version', () => {
  it('every state is reached from a draft, by acts and by the dates', () => {
    const reached = new Set<string>(['draft']);
    for (const _ of ruleVersionStates)
      for (const { from, to } of [...transitions, ...byDates]) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...ruleVersionStates].sort());
  });

  it('no act is written down twice, and none leads back to where it began', () => {
    const acts = transitions.map(({ from, to }) => `${from} → ${to}`);
    expect(new Set(acts).size).toBe(acts.length);
    expect(transitions.filter(({ from, to }) => from === to)).toEqual([]);
  });

  it('whatever others have seen, or somebody has approved, is not undone without saying why', () => {
    const silent = transitions.filter(({ needsReason }) => needsReason === undefined);
    expect(silent.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'draft → in-consultation',
      'draft → approved',
      'draft → rejected',
      'in-consultation → approved',
      'approved → scheduled',
    ]);
  });

  it('nobody approves what they wrote, in any state', () => {
    const approvals = transitions.filter(({ to }) => to === 'approved');
    expect(approvals).toHaveLength(2);
    for (const approval of approvals) expect(approval).toMatchObject({ notByAuthor: true, by: ['rules:approve'] });
  });

  it('nothing that has governed is changed by an act', () => {
    expect(transitions.filter(({ from }) => ['in-force', 'replaced', 'rejected', 'withdrawn'].includes(from))).toEqual(
      [],
    );
  });

  it('an act that does not exist is refused in words, in both languages', () => {
    for (const from of ruleVersionStates)
      for (const to of ruleVersionStates.filter((state) => !findTransition(from, state))) {
        const { sv, en } = whyNoSuchAct(from, to);
        expect([sv.length > 20, en.length > 20, sv === en]).toEqual([true, true, false]);
      }
    expect(Object.keys(stateWords)).toHaveLength(ruleVersionStates.length);
  });
});
