import { describe, expect, it } from '@jest/globals';
import { civilDateOf, epochDayOf, weekdayOf } from '@fristdag/rules';
import type { RuleVersion } from '@fristdag/rules';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { easterSunday, isBankingDay, nextBankingDay } from './banking-days.ts';
import { timetable } from './timetable.ts';
import { weekOfMonth } from './week-of-month.ts';

const parameter = <Value>(value: Value) => ({ value, unit: '', status: 'decided', source: '' }) as const;
type Calendar = Parameters<typeof timetable>[0]['parameters'];
const calendar: Calendar = {
  sharingWeek: parameter({ month: 2, week: 3 }),
  closingWeek: parameter({ month: 3, week: 2 }),
  dueWeek: parameter({ month: 4, week: 2 }),
  minimumReviewWeeks: parameter(3),
  minimumPaymentWeeks: parameter(4),
  dueOnNonBankingDay: parameter<RuleVersion['parameters']['dueOnNonBankingDay']['value']>('next-banking-day'),
};

const anyPeriod = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => {
    return `${year}-${String(month).padStart(2, '0')}`;
  });

describe('the weeks of a month', () => {
  it.each([
    ['2020-02', 3, '2020-02-17'],
    ['2020-03', 2, '2020-03-09'],
    ['2020-04', 2, '2020-04-06'],
    ['2020-12', 1, '2020-11-30'],
    ['2020-12', 3, '2020-12-14'],
    ['2021-01', 1, '2021-01-04'],
    ['2020-12', 5, '2020-12-28'],
  ])('in %s week %i begins on Monday %s', (period, week, monday) => {
    expect(weekOfMonth(period, week)).toBe(monday);
  });

  it('belong to the month of their Thursday, as luxon counts ISO weeks', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 1, max: 4 }), (period, week) => {
        const first = DateTime.fromISO(`${period}-01`, { zone: 'utc' });
        const thursdays = Array.from({ length: first.daysInMonth ?? 0 }, (_, day) => first.plus({ days: day })).filter(
          (day) => day.weekday === 4,
        );
        expect(weekOfMonth(period, week)).toBe(thursdays[week - 1]?.startOf('week').toISODate());
      }),
    );
  });
});

describe('the calendar of a billing month', () => {
  it('shares, closes and falls due as the material says for January 2020', () => {
    expect(timetable({ parameters: calendar }, '2020-01')).toEqual({
      sharingOn: '2020-02-17',
      reviewClosesOn: '2020-03-09',
      lastReviewDay: '2020-03-08',
      invoiceIssueOn: '2020-03-09',
      invoiceDueOn: '2020-04-06',
    });
  });

  it('goes over the turn of the year for November 2020', () => {
    expect(timetable({ parameters: calendar }, '2020-11')).toMatchObject({
      sharingOn: '2020-12-14',
      reviewClosesOn: '2021-01-11',
      invoiceDueOn: '2021-02-08',
    });
  });

  it('keeps three weeks of review when the basis is shared late', () => {
    const late = timetable({ parameters: calendar }, '2020-01', { sharedOn: '2020-02-20' });
    expect(late).toMatchObject({ sharingOn: '2020-02-20', reviewClosesOn: '2020-03-12', lastReviewDay: '2020-03-11' });
    expect(late.invoiceDueOn).toBe('2020-04-09');
  });

  it('does not close earlier because the basis was shared early', () => {
    expect(timetable({ parameters: calendar }, '2020-01', { sharedOn: '2020-02-03' }).reviewClosesOn).toBe(
      '2020-03-09',
    );
  });

  it('moves the due date of a late invoice past Easter to a day when banks are open', () => {
    const held = timetable({ parameters: calendar }, '2020-01', { issuedOn: '2020-03-13' });
    expect(held.invoiceDueOn).toBe('2020-04-14');
  });

  it('leaves the due date on a bank holiday when the rule version says so', () => {
    const sameDay = { ...calendar, dueOnNonBankingDay: parameter('same-day' as const) };
    expect(timetable({ parameters: sameDay }, '2020-01', { issuedOn: '2020-03-13' }).invoiceDueOn).toBe('2020-04-10');
  });

  it('never shortens a review or a payment, whenever the steps are taken', () => {
    fc.assert(
      fc.property(
        anyPeriod,
        fc.integer({ min: -20, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (period, shift, wait) => {
          const planned = timetable({ parameters: calendar }, period);
          const sharedOn = civilDateOf(epochDayOf(planned.sharingOn) + shift);
          const shared = timetable({ parameters: calendar }, period, { sharedOn });
          const issuedOn = civilDateOf(epochDayOf(shared.reviewClosesOn) + wait);
          const issued = timetable({ parameters: calendar }, period, { sharedOn, issuedOn });
          expect(epochDayOf(shared.reviewClosesOn) - epochDayOf(sharedOn)).toBeGreaterThanOrEqual(21);
          expect(shared.reviewClosesOn >= planned.reviewClosesOn).toBe(true);
          expect(epochDayOf(issued.invoiceDueOn) - epochDayOf(issuedOn)).toBeGreaterThanOrEqual(28);
          expect(isBankingDay(epochDayOf(issued.invoiceDueOn))).toBe(true);
        },
      ),
    );
  });
});

describe('Swedish banking days', () => {
  it.each([['2019-04-21'], ['2020-04-12'], ['2021-04-04'], ['2024-03-31'], ['2038-04-25'], ['2008-03-23']])(
    'Easter Sunday is %s',
    (date) => {
      expect(civilDateOf(easterSunday(Number(date.slice(0, 4))))).toBe(date);
    },
  );

  it.each([
    ['2020-04-10', 'Good Friday', '2020-04-14'],
    ['2020-05-01', '1 May', '2020-05-04'],
    ['2020-05-21', 'Ascension Day', '2020-05-22'],
    ['2020-06-19', 'Midsummer Eve', '2020-06-22'],
    ['2020-12-24', 'Christmas Eve', '2020-12-28'],
    ['2020-12-31', "New Year's Eve", '2021-01-04'],
    ['2021-01-06', 'Epiphany', '2021-01-07'],
    ['2022-06-06', 'the National Day', '2022-06-07'],
    ['2020-04-06', 'an ordinary Monday', '2020-04-06'],
    ['2020-04-04', 'a Saturday', '2020-04-06'],
  ])('%s is %s: banks are open on %s', (date, _, open) => {
    expect(civilDateOf(nextBankingDay(epochDayOf(date)))).toBe(open);
  });

  it('are never on a weekend and at most six days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: epochDayOf('2005-01-01'), max: epochDayOf('2099-12-31') }), (day) => {
        const open = nextBankingDay(day);
        expect(weekdayOf(open)).toBeLessThanOrEqual(5);
        expect(open - day).toBeLessThanOrEqual(5);
      }),
    );
  });
});
