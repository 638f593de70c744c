import { describe, expect, it } from '@jest/globals';
import type { Model } from '@fristdag/rules';
import { stateLiability } from '@fristdag/billing';
import { writtenSum } from './written-sum.ts';

const parameter = (value: number) => ({ value, unit: '', status: 'decided' as const, source: '' });

function sumOf(model: Model, days: readonly number[], freeDays = 2) {
  const parameters = {
    freeDays: parameter(freeDays),
    costPerCareDay: parameter(7800),
    hybridThresholdDays: parameter(10),
  };
  const sum = writtenSum(
    stateLiability(
      { model, parameters },
      days.map((dischargeReadyDays) => ({ dischargeReadyDays, episodes: 1 })),
    ),
    'sv',
  );
  const plain = (line: string | null): string | null => line?.replaceAll('\u00A0', ' ') ?? null;
  return {
    averageLine: plain(sum.averageLine),
    conclusionLine: plain(sum.conclusionLine),
    singlyLine: plain(sum.singlyLine),
    formulaLine: plain(sum.formulaLine),
    billableLine: plain(sum.billableLine),
  };
}

describe('the sum, line by line', () => {
  it("the material's five patients", () => {
    expect(sumOf('average', [4, 0, 3, 6, 2])).toEqual({
      averageLine: '15 utskrivningsklara dagar ÷ 5 vårdtillfällen = 3,00 dagar.',
      conclusionLine: '3,00 > 2 fristdagar: betalningsansvar.',
      singlyLine: null,
      formulaLine: '(15/5 − 2) × 5 × 7 800 kr = 39 000 kr',
      billableLine: '5 betalningsdagar × 7 800 kr = 39 000 kr',
    });
  });

  it('an average equal to the free days has no formula: nothing is billed', () => {
    expect(sumOf('average', [2, 2])).toMatchObject({
      formulaLine: null,
      billableLine: '0 betalningsdagar × 7 800 kr = 0 kr',
    });
  });

  it('without a counted episode there is only the conclusion', () => {
    expect(sumOf('average', [])).toEqual({
      averageLine: null,
      conclusionLine: 'Inget vårdtillfälle räknades. Ingen faktura skickas.',
      singlyLine: null,
      formulaLine: null,
      billableLine: null,
    });
  });

  it('one by one there is no average', () => {
    expect(sumOf('individual', [7, 3], 5)).toMatchObject({
      averageLine: null,
      conclusionLine: null,
      formulaLine: null,
      billableLine: '2 betalningsdagar × 7 800 kr = 15 600 kr',
    });
    expect(sumOf('individual', [7, 3], 5).singlyLine).toContain('2 vårdtillfällen');
  });

  it('the hybrid has both', () => {
    const sum = sumOf('hybrid', [12, 3, 3]);
    expect(sum.averageLine).toContain('6 utskrivningsklara dagar ÷ 2');
    expect(sum.singlyLine).toContain('1 vårdtillfälle');
    expect(sum.billableLine).toContain('12 betalningsdagar');
  });
});
