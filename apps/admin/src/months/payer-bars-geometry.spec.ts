import { describe, expect, it } from '@jest/globals';
import { barMeasures, payerBars } from './payer-bars-geometry.ts';
import { statementOf } from './statement-fixture.ts';

const solna = statementOf();
const vaxholm = statementOf({
  payer: '0187',
  payerName: 'Vaxholm',
  episodes: 2,
  dischargeReadyDays: 4,
  averageDays: '2.00',
  amount: '0.00',
  billableDays: 0,
});
const ekero = statementOf({
  payer: '0125',
  payerName: 'Ekerö',
  episodes: 0,
  dischargeReadyDays: 0,
  averageDays: null,
  amount: '0.00',
  billableDays: 0,
});
const width = barMeasures.name + barMeasures.text + 300;

describe('payer bars of the average model', () => {
  const bars = payerBars([ekero, vaxholm, solna], width);

  it('put the largest amount first', () => {
    expect(bars.rows.map((row) => row.statement.payerName)).toEqual(['Solna', 'Vaxholm', 'Ekerö']);
  });

  it('split a bar at the free days: two thirds light, one third above', () => {
    const alone = payerBars([ekero, solna], width);
    expect(alone.rows[0]).toMatchObject({ within: 200, over: 100 });
    expect(alone.freeLineX).toBe(barMeasures.name + 200);
  });

  it('say that an average equal to the free days is on the line, and nothing is above', () => {
    expect(bars.rows[1]).toMatchObject({ isOnLine: true, over: 0 });
  });

  it('leave room right of the line for saying that', () => {
    expect(payerBars([vaxholm, solna], 1000).hasRoomForWords).toBe(true);
    expect(payerBars([vaxholm, solna], 760).hasRoomForWords).toBe(false);
  });

  it('draw no bar when no episode counted', () => {
    expect(bars.rows[2]).toMatchObject({ isEmpty: true, isOnLine: false, within: 0, over: 0 });
  });

  it('are 28 px high each, and fold on a phone', () => {
    expect((bars.rows[1]?.y ?? 0) - (bars.rows[0]?.y ?? 0)).toBe(28);
    expect(payerBars([solna], 320).isNarrow).toBe(true);
  });
});

describe('payer bars of the individual model', () => {
  const psychiatric = { model: 'individual', careType: 'psychiatric', averageDays: null, freeDays: 5 } as const;
  const bars = payerBars(
    [
      statementOf({ ...psychiatric, billableDays: 4, amount: '32800.00' }),
      statementOf({ ...psychiatric, billableDays: 2, amount: '16400.00' }),
    ],
    width,
  );

  it('show billable days and no line for free days', () => {
    expect(bars.freeLineX).toBeNull();
    expect(bars.rows.map((row) => [row.within, row.over])).toEqual([
      [0, 300],
      [0, 150],
    ]);
  });
});
