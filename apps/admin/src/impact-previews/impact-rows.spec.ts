import { describe, expect, it } from '@jest/globals';
import type { PayerImpact } from '../providers/api-types.ts';
import { filterImpact, impactBars, isChanged, sumsByPayer } from './impact-rows.ts';

const figures = (amount: string, episodes: number): PayerImpact['now'] => ({
  amount,
  episodes,
  excludedEpisodes: 0,
  dischargeReadyDays: 0,
  freeDays: 2,
  billableDays: 0,
  averageDays: null,
  liable: amount !== '0.00',
  costPerCareDay: '7800.00',
  model: 'average',
  ruleVersion: null,
  ruleVersionHash: null,
});

function impact(payerName: string, period: string, [now, then, difference]: [string, string, string]): PayerImpact {
  const crossing = now === '0.00' && then !== '0.00' ? 'becomes-liable' : null;
  return {
    careType: 'somatic',
    payer: payerName,
    payerName,
    period,
    difference,
    crossing,
    now: figures(now, 5),
    then: figures(then, 5),
  };
}

const rows = [
  impact('Solna', '2020-11', ['39000.00', '78000.00', '39000.00']),
  impact('Solna', '2020-12', ['7800.10', '7800.20', '0.10']),
  impact('Vaxholm', '2020-11', ['0.00', '7800.00', '7800.00']),
  impact('Ekerö', '2020-11', ['15600.00', '15600.00', '0.00']),
];

describe('what a proposal would do, payer by payer', () => {
  const sums = sumsByPayer(rows);

  it('adds up the months to the öre, the largest change first', () => {
    expect(sums.map(({ payerName, now, then, difference }) => [payerName, now, then, difference])).toEqual([
      ['Solna', '46800.10', '85800.20', '39000.10'],
      ['Vaxholm', '0.00', '7800.00', '7800.00'],
      ['Ekerö', '15600.00', '15600.00', '0.00'],
    ]);
  });

  it('counts who crosses the liability line', () => {
    expect(sums.map(({ becomes, ceases }) => [becomes, ceases])).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it('says of a payer whose amount and episodes stay that nothing changes', () => {
    expect(rows.map(isChanged)).toEqual([true, true, true, false]);
  });

  it('can be asked for one month', () => {
    expect(filterImpact(rows, { period: '2020-12', careType: null })).toHaveLength(1);
    expect(filterImpact(rows, { period: null, careType: 'psychiatric' })).toEqual([]);
  });

  it('draws both bars on one scale, with what comes on top apart', () => {
    const { bars, plotX, isNarrow } = impactBars(sums, 1000);
    const [solna, vaxholm, ekero] = bars;
    expect(isNarrow).toBe(false);
    expect(plotX + Number(solna?.then)).toBeLessThanOrEqual(1000);
    expect(Number(solna?.above)).toBeCloseTo(Number(solna?.then) - Number(solna?.now));
    expect(vaxholm?.now).toBe(0);
    expect(ekero?.above).toBe(0);
  });

  it('puts the words above the bars on a phone', () => {
    const { plotX, bars, width } = impactBars(sums, 280);
    expect(plotX).toBe(0);
    expect(Number(bars[0]?.then)).toBeLessThanOrEqual(width);
  });
});
