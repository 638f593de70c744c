import { describe, expect, it } from '@jest/globals';
import { ruleVersion } from '../rule-version.fixtures.ts';
import { actsOf } from './next-act.ts';

const allow = (...to: ReturnType<typeof ruleVersion>['state'][]) =>
  to.map((state) => ({ to: state, needsReason: false, because: null }));

describe('what one can do with a version', () => {
  it('leads a draft to consultation, or straight to its approval where none is needed', () => {
    const consulted = { needed: true, reason: null, round: null, missing: [], objections: 0 };
    const open = { state: 'draft', allowedTransitions: allow('withdrawn', 'approved', 'in-consultation') } as const;
    expect(actsOf(ruleVersion({ ...open, consultation: consulted })).main?.to).toBe('in-consultation');
    const price = { ...consulted, needed: false, reason: 'Priset är bestämt.' };
    expect(actsOf(ruleVersion({ ...open, consultation: price })).main?.to).toBe('approved');
  });

  it('has no main act when the next step is refused, and says why', () => {
    const refusedTransitions = [
      { to: 'approved', why: 'Du tog fram förslaget.' },
      { to: 'in-force', why: 'Följer av datumen.' },
    ] as const;
    const acts = actsOf(
      ruleVersion({
        state: 'in-consultation',
        allowedTransitions: allow('withdrawn', 'draft'),
        refusedTransitions: [...refusedTransitions],
      }),
    );
    expect([acts.main, acts.others.map(({ to }) => to)]).toEqual([null, ['draft', 'withdrawn']]);
    expect(acts.refused).toEqual([{ to: 'approved', why: 'Du tog fram förslaget.' }]);
  });

  it('decides what is approved, and withdraws only what is decided but not in force', () => {
    const approved = ruleVersion({ state: 'approved', allowedTransitions: allow('scheduled', 'withdrawn') });
    expect(actsOf(approved).main?.to).toBe('scheduled');
    const scheduled = ruleVersion({ state: 'scheduled', allowedTransitions: allow('withdrawn') });
    expect(actsOf(scheduled)).toMatchObject({ main: null, others: [{ to: 'withdrawn' }] });
    expect(actsOf(ruleVersion({ state: 'in-force' }))).toEqual({ main: null, others: [], refused: [] });
  });
});
