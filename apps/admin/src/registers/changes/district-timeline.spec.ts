import { describe, expect, it } from '@jest/globals';
import type { Payer } from '../../providers/api-types.ts';
import { districtTimeline } from './district-timeline.ts';

const payer = (code: string, validFrom: string | null, validThrough: string | null, successors: string[] = []) =>
  ({ code, name: code, validFrom, validThrough, successors }) as unknown as Payer;
const payers = [
  payer('farsta', null, null),
  payer('alvsjo', null, '2020-06-30', ['hagersten-alvsjo']),
  payer('hagersten-alvsjo', '2020-07-01', null),
  payer('norrmalm', null, '2023-06-30', ['norra-innerstaden']),
  payer('norra-innerstaden', '2023-07-01', null),
];

describe('the districts over time, drawn', () => {
  const timeline = districtTimeline(payers, '2020-10-22');
  const of = (code: string) => timeline.bars.find((bar) => bar.code === code);

  it('says who is valid today, who ended and who begins later', () => {
    expect(timeline.bars.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'alvsjo ended',
      'norrmalm in-force',
      'farsta in-force',
      'hagersten-alvsjo in-force',
      'norra-innerstaden coming',
    ]);
    expect(timeline).toMatchObject({ inForce: 3, nextChange: '2023-07-01' });
  });

  it('one that takes over begins where the other ends', () => {
    const [before, after] = [of('alvsjo'), of('hagersten-alvsjo')];
    expect(after?.x).toBe((before?.x ?? 0) + (before?.width ?? 0));
    expect(before?.successors).toEqual(['hagersten-alvsjo']);
    expect(after?.isOpen).toBe(true);
  });

  it('no bar leaves the picture, and today is in it', () => {
    for (const { x, width } of timeline.bars) expect(x >= 0 && x + width <= timeline.width).toBe(true);
    expect(timeline.todayX).toBeGreaterThan(0);
    expect(timeline.todayX).toBeLessThan(timeline.width);
    expect(timeline.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023]);
  });

  it('without any change it is still drawn', () => {
    expect(districtTimeline([payer('farsta', null, null)], '2020-10-22')).toMatchObject({
      inForce: 1,
      nextChange: null,
    });
  });
});
