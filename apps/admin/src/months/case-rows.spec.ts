import { describe, expect, it } from '@jest/globals';
import { billingCaseOf } from '../billing-cases/case-fixture.ts';
import { caseRows, changeOf, isEmpty, isHeld, lastDayOf, monthSums } from './case-rows.ts';

const district = (id: string, name: string, amount: string) =>
  billingCaseOf({
    id,
    payer: `0180-${name.toLowerCase()}`,
    payerName: name,
    municipality: '0180',
    municipalityName: 'Stockholm',
    amount,
  });

describe('the billing cases of a month', () => {
  const cases = [district('2', 'Kista', '7800.00'), billingCaseOf(), district('3', 'Farsta', '15600.00')];

  it('fold the districts under Stockholm, as a sum', () => {
    expect(caseRows(cases, new Set())).toMatchObject([
      { kind: 'case', billingCase: { payerName: 'Solna' } },
      { kind: 'districts', name: 'Stockholm', districts: 2, amount: '23400.00', episodes: 10 },
    ]);
  });

  it('show the districts by name once Stockholm is opened', () => {
    const rows = caseRows(cases, new Set(['0180']));
    expect(rows.map((row) => (row.kind === 'case' ? [row.billingCase.payerName, row.isDistrict] : row.name))).toEqual([
      ['Solna', false],
      'Stockholm',
      ['Farsta', true],
      ['Kista', true],
    ]);
  });

  it('add up to the total, with what is held and what needs action apart', () => {
    const held = billingCaseOf({ hold: { reason: 'x', byName: 'Bo', at: '2020-03-01T08:00:00+01:00' } });
    const parked = billingCaseOf({ state: 'parked', waits: { text: 'x', until: null }, amount: '100.00' });
    expect(monthSums([...cases, held, parked])).toMatchObject({
      amount: '101500.00',
      held: 1,
      heldAmount: '39000.00',
      parked: 1,
      isPreliminary: true,
    });
  });

  it('a basis that waits for its release holds no invoice', () => {
    const waits = (kind: 'share' | 'issue-invoice') => ({
      dueSteps: [{ kind, title: '', dueAt: '2020-02-17T08:00:00+01:00', doneAt: null, waits: 'Väntar.' }],
    });
    expect(isHeld(billingCaseOf(waits('share')))).toBe(false);
    expect(isHeld(billingCaseOf(waits('issue-invoice')))).toBe(true);
  });

  it('an open dialogue holds the invoice from its first day, until somebody answers', () => {
    const disputed = billingCaseOf({ state: 'in-dialogue', waits: { text: 'x', until: '2020-10-30' } });
    expect(monthSums([...cases, disputed])).toMatchObject({ held: 1, heldAmount: '39000.00' });
    expect(lastDayOf(disputed)).toBe('2020-10-30');
  });

  it.each([
    ['calculated', '2020-02-17'],
    ['in-dialogue', '2020-03-08'],
    ['review-expired', null],
    ['invoiced', '2020-04-06'],
    ['paid', null],
  ] as const)('the last day to act on a case that is %s is %s', (state, day) => {
    expect(lastDayOf(billingCaseOf({ state }))).toBe(day);
  });

  it.each([
    [null, null],
    ['54600.00', '-15600.00'],
    ['39000.00', '0.00'],
  ])('the change from %s is %s', (previousAmount, change) => {
    expect(changeOf(billingCaseOf({ previousAmount }))).toBe(change);
  });

  it('a payer without episodes is set apart from one whose episodes do not count', () => {
    const closed = billingCaseOf({ state: 'closed', episodes: 0, amount: '0.00' });
    expect(isEmpty({ ...closed, statementId: null })).toBe(true);
    expect(isEmpty({ ...closed, excludedEpisodes: 3 })).toBe(false);
  });
});
