import { describe, expect, it } from '@jest/globals';
import type { BillingCase } from '../providers/api-types.ts';
import { billingCaseOf } from './case-fixture.ts';
import { orderedActs, refusedActs } from './case-acts.ts';

type To = BillingCase['state'];

const offered = (state: To, allowed: readonly To[], needsReason = false) => {
  const allowedTransitions = allowed.map((to) => ({ to, title: to, needsReason }));
  const { main, others } = orderedActs(billingCaseOf({ state, allowedTransitions }));
  return [main?.to ?? null, others.map(({ to }) => to)];
};

describe('the acts on a billing case', () => {
  it.each<[To, To[], [To | null, To[]]]>([
    ['calculated', ['ready-to-share'], ['ready-to-share', []]],
    ['ready-to-share', ['calculated', 'shared'], ['shared', ['calculated']]],
    ['shared', ['accepted', 'in-dialogue'], ['accepted', []]],
    ['review-expired', ['invoiced', 'in-dialogue'], ['invoiced', []]],
    ['parked', ['review-expired'], ['review-expired', []]],
    ['invoiced', ['credited'], [null, []]],
  ])('of one that is %s, with %j open, one is the main act', (state, allowed, expected) => {
    expect(offered(state, allowed)).toEqual(expected);
  });

  it('an invoice before its day is never the main act', () => {
    expect(offered('accepted', ['invoiced'], true)).toEqual([null, ['invoiced']]);
  });

  it('a closed month says nothing of what cannot be done with it', () => {
    const refusedTransitions = [{ to: 'shared' as const, title: 'x', why: 'y' }];
    expect(refusedActs(billingCaseOf({ state: 'closed', refusedTransitions }))).toEqual([]);
    expect(refusedActs(billingCaseOf({ state: 'accepted', refusedTransitions }))).toHaveLength(1);
  });
});
