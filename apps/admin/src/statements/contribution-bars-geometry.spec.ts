import { describe, expect, it } from '@jest/globals';
import { contributionBars, contributionMeasures } from './contribution-bars-geometry.ts';

const five = [
  { caseNumber: 'A-ANDERS', contribution: '15600.00' },
  { caseNumber: 'B-BIANCA', contribution: '-15600.00' },
  { caseNumber: 'C-CLAES', contribution: '7800.00' },
  { caseNumber: 'D-DORIS', contribution: '31200.00' },
  { caseNumber: 'E-ERIK', contribution: '0.00' },
];
const width = contributionMeasures.label + contributionMeasures.text + 546;

describe('the bars of five episodes that come to 39 000 kr', () => {
  const bars = contributionBars(five, { label: 'Summa', amount: '39000.00' }, width);

  it('leave room for the shortest stay on the left of zero', () => {
    expect(bars.zeroX).toBe(contributionMeasures.label + 156);
    expect(bars.rows[1]).toMatchObject({ direction: 'down', x: contributionMeasures.label, length: 156 });
  });

  it('draw what raises the amount to the right, to the same scale as the sum', () => {
    expect(bars.rows[3]).toMatchObject({ direction: 'up', length: 312 });
    expect(bars.sum.length).toBe(390);
  });

  it('give an episode of exactly the free days no bar', () => {
    expect(bars.rows[4]).toMatchObject({ direction: 'none', length: 0 });
  });
});

describe('bars without any effect', () => {
  it('stay at zero when nothing raises or lowers the amount', () => {
    const bars = contributionBars(
      [{ caseNumber: 'E-ERIK', contribution: '0.00' }],
      { label: 'Summa', amount: '0.00' },
      400,
    );
    expect(bars.rows[0]?.length).toBe(0);
    expect(bars.sum.length).toBe(0);
  });
});
