import { describe, expect, it } from '@jest/globals';
import { epochDayOf, parseInstant } from '@fristdag/rules';
import { dayStrip } from './day-strip.ts';

const at = (text: string): number => Number(parseInstant(text));
const parameter = <Value>(value: Value) => ({ value, unit: '', status: 'decided' as const, source: '' });
const rules = (model: 'average' | 'individual', freeDays = 2) => ({
  model,
  parameters: { cutoffTime: parameter('12:00'), freeDays: parameter(freeDays), sipCallWithinDays: parameter(3) },
});

function stay(notice: string | null, discharged: string | null, more: { withdrawn?: string; sipCall?: string } = {}) {
  const standing = notice === null ? [] : [{ sentAt: at(notice), withdrawnAt: null }];
  const withdrawn =
    more.withdrawn === undefined ? [] : [{ sentAt: at(more.withdrawn), withdrawnAt: at(more.withdrawn) + 60_000 }];
  return {
    dischargeReadyNotices: [...standing, ...withdrawn],
    sipRequired: more.sipCall !== undefined,
    sipCallSentAt: more.sipCall === undefined ? null : at(more.sipCall),
    careContactAssignedAt: at('2020-01-10T09:00'),
    dischargedAt: discharged === null ? null : at(discharged),
  };
}

const today = epochDayOf('2020-01-20');
const kinds = (strip: ReturnType<typeof dayStrip>): string[] =>
  strip?.days.map(({ date, number, kind }) => `${date.slice(8)} ${number ?? '–'} ${kind}`) ?? [];

describe('the day strip', () => {
  it('Anders: notice at noon on the 13th, discharged on the 17th, has day 0 on the 13th and two days over the free ones', () => {
    const strip = dayStrip(
      stay('2020-01-13T12:00', '2020-01-17T14:00', { sipCall: '2020-01-14T08:30' }),
      rules('average'),
      today,
    );
    expect(kinds(strip)).toEqual(['13 0 day-zero', '14 1 free', '15 2 free', '16 3 over', '17 4 over']);
    expect(strip).toMatchObject({
      dayZero: '2020-01-13',
      dischargedOn: '2020-01-17',
      through: '2020-01-17',
      sipCallLastDay: '2020-01-16',
      cutoffTime: '12:00',
      freeDays: 2,
    });
    expect(strip?.days.map(({ events }) => events.map(({ kind }) => kind))).toEqual([
      ['notice'],
      ['sip-call'],
      [],
      [],
      ['discharge'],
    ]);
  });

  it('Bianca: notice a minute past noon on the 13th, discharged on the 14th, leaves two free days unused', () => {
    const strip = dayStrip(stay('2020-01-13T12:01', '2020-01-14T11:00'), rules('average'), today);
    expect(kinds(strip)).toEqual(['13 – late-notice', '14 0 day-zero', '15 1 unused-free', '16 2 unused-free']);
    expect(strip).toMatchObject({
      dayZero: '2020-01-14',
      dischargedOn: '2020-01-14',
      through: '2020-01-14',
      sipCallLastDay: null,
    });
  });

  it('in the individual model no free day is left over: none is shared', () => {
    expect(kinds(dayStrip(stay('2020-01-13T12:01', '2020-01-14T11:00'), rules('individual', 5), today))).toEqual([
      '13 – late-notice',
      '14 0 day-zero',
    ]);
  });

  it('who left in the afternoon of a late notice never reached day 0', () => {
    const late = stay('2020-01-13T15:00', '2020-01-13T17:00');
    expect(kinds(dayStrip(late, rules('average'), today))).toEqual([
      '13 – late-notice',
      '14 0 day-zero',
      '15 1 unused-free',
      '16 2 unused-free',
    ]);
    expect(kinds(dayStrip(late, rules('individual'), today))).toEqual(['13 – late-notice']);
  });

  it('an ongoing stay goes on to today and is open to the right', () => {
    const strip = dayStrip(stay('2020-01-17T08:00', null), rules('average'), today);
    expect(kinds(strip)).toEqual(['17 0 day-zero', '18 1 free', '19 2 free', '20 3 over']);
    expect(strip).toMatchObject({ dischargedOn: null, through: '2020-01-20' });
  });

  it('a later notice that was withdrawn is drawn and does not count', () => {
    const strip = dayStrip(
      stay('2020-01-13T09:00', '2020-01-15T10:00', { withdrawn: '2020-01-14T09:00' }),
      rules('average'),
      today,
    );
    expect(strip?.dayZero).toBe('2020-01-13');
    expect(strip?.days[1]?.events).toEqual([{ kind: 'withdrawn-notice', at: at('2020-01-14T09:00') }]);
  });

  it('without a standing notice there is no strip', () => {
    expect(
      dayStrip(stay(null, '2020-01-15T10:00', { withdrawn: '2020-01-14T09:00' }), rules('average'), today),
    ).toBeNull();
  });
});
