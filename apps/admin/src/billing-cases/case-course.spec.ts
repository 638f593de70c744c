import { describe, expect, it } from '@jest/globals';
import { billingCaseOf } from './case-fixture.ts';
import { courseOf, timetableOf } from './case-course.ts';

describe('the course of a billing case', () => {
  it('a basis that is late cannot be shared before today', () => {
    const late = billingCaseOf({ state: 'calculated', sharedOn: null });
    expect(timetableOf(late, '2020-02-20').sharingOn).toBe('2020-02-20');
    expect(timetableOf(late, '2020-02-10').sharingOn).toBe('2020-02-17');
  });

  it('an invoice that somebody holds waits at once', () => {
    const held = billingCaseOf({ hold: { reason: 'x', byName: 'Bo', at: '2020-03-01T08:00:00+01:00' } });
    expect(courseOf(held, [], '2020-03-01').isHeld).toBe(true);
  });

  it('one that waits for something else waits from its planned day', () => {
    const waiting = billingCaseOf({
      dueSteps: [
        { kind: 'issue-invoice', title: '', dueAt: '2020-03-09T08:00:00+01:00', doneAt: null, waits: 'Dialog.' },
      ],
    });
    expect(courseOf(waiting, [], '2020-03-08').isHeld).toBe(false);
    expect(courseOf(waiting, [], '2020-03-09').isHeld).toBe(true);
  });

  it.each([
    ['shared', { sharing: true, invoice: false, due: false }],
    ['invoiced', { sharing: true, invoice: true, due: false }],
    ['paid', { sharing: true, invoice: true, due: true }],
  ] as const)('of one that is %s this has been: %o', (state, done) => {
    expect(courseOf(billingCaseOf({ state }), [], '2020-03-01').done).toEqual(done);
  });
});
