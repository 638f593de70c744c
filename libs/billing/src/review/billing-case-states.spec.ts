import { describe, expect, it } from '@jest/globals';
import { billingCaseStates, canMove, caseTransitions, stepsFrom } from './billing-case-states.ts';

describe('the states of a billing case', () => {
  it('can all be reached from the first calculation', () => {
    const reached = new Set<string>(['calculated']);
    for (const state of reached) for (const { to } of stepsFrom(state as never)) reached.add(to);
    expect([...reached].sort()).toEqual([...billingCaseStates].sort());
  });

  it('all lead on to an end: paid, or closed without an invoice', () => {
    for (const state of billingCaseStates) {
      const reached = new Set<string>([state]);
      for (const at of reached) for (const { to } of stepsFrom(at as never)) reached.add(to);
      expect(reached.has('paid') || reached.has('closed')).toBe(true);
    }
  });

  it('name each step once', () => {
    const steps = caseTransitions.map(({ from, to }) => `${from} → ${to}`);
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('let nobody invoice what is in dialogue, parked or not yet shared', () => {
    for (const state of ['calculated', 'ready-to-share', 'shared', 'in-dialogue', 'parked', 'closed'] as const)
      expect(stepsFrom(state).map(({ to }) => to)).not.toContain('invoiced');
  });

  it('never let an invoiced month go back to review: it is corrected by a credit note', () => {
    for (const state of ['invoiced', 'paid', 'overdue', 'credited'] as const)
      expect(stepsFrom(state).map(({ to }) => to)).not.toContain('shared');
  });

  it('let only a second person or the date share a basis, and only the payer accept it', () => {
    expect(canMove('ready-to-share', 'shared', 'billing-officer')).toBe(false);
    expect(canMove('ready-to-share', 'shared', 'approver')).toBe(true);
    expect(canMove('shared', 'accepted', 'billing-officer')).toBe(false);
    expect(canMove('shared', 'accepted', 'payer')).toBe(true);
  });
});
