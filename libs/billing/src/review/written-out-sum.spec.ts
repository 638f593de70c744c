import { describe, expect, it } from '@jest/globals';
import type { Model } from '@fristdag/rules';
import { stateLiability } from '../liability/state-liability.ts';
import { writtenOutSum } from './written-out-sum.ts';
import type { WrittenOutSum } from './written-out-sum.ts';

const parameter = <Value>(value: Value) => ({ value, unit: '', status: 'decided', source: '' }) as const;

function sumOf(days: readonly number[], model: Model = 'average', freeDays = 2, cost = 7800): WrittenOutSum {
  const parameters = {
    freeDays: parameter(freeDays),
    costPerCareDay: parameter(cost),
    hybridThresholdDays: parameter(10),
  };
  return writtenOutSum(
    stateLiability(
      { model, parameters },
      days.map((one) => ({ dischargeReadyDays: one, episodes: 1 })),
    ),
  );
}

/** Sentences with ordinary spaces, so that they can be read here. */
const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

describe('the sum written out as in the material', () => {
  it('says for the five patients why it is 39 000 kr', () => {
    const sum = sumOf([4, 0, 3, 6, 2]);
    expect(plain(sum.sentences.sv)).toEqual([
      '15 utskrivningsklara dagar ÷ 5 vårdtillfällen = 3,00 dagar.',
      '3,00 > 2 fristdagar: betalningsansvar.',
      '(15/5 − 2) × 5 × 7 800 kr = 39 000 kr',
      '5 betalningsdagar × 7 800 kr = 39 000 kr',
    ]);
    expect(plain(sum.sentences.en)).toEqual([
      '15 discharge-ready days ÷ 5 episodes = 3.00 days.',
      '3.00 > 2 free days: payment liability.',
      '(15/5 − 2) × 5 × 7 800 kr = 39 000 kr',
      '5 billable days × 7 800 kr = 39 000 kr',
    ]);
    expect(sum).toMatchObject({
      amount: '39000.00',
      costPerCareDay: '7800.00',
      average: { days: { sv: '3,00', en: '3.00' }, side: 'above' },
      billedSingly: null,
    });
  });

  it.each([
    ['on the line', [2, 2], '2,00 = 2 fristdagar: lika med fristdagarna, inget betalningsansvar.'],
    ['below it', [1, 2], '1,50 < 2 fristdagar: inget betalningsansvar.'],
  ])('says that an average %s bills nothing', (_, days, sentence) => {
    expect(plain(sumOf(days).sentences.sv)).toEqual([
      expect.any(String),
      sentence,
      '0 betalningsdagar × 7 800 kr = 0 kr',
    ]);
  });

  it('speaks of one day and one episode in the singular', () => {
    expect(plain(sumOf([2], 'average', 1).sentences.sv)).toEqual([
      '2 utskrivningsklara dagar ÷ 1 vårdtillfälle = 2,00 dagar.',
      '2,00 > 1 fristdag: betalningsansvar.',
      '(2/1 − 1) × 1 × 7 800 kr = 7 800 kr',
      '1 betalningsdag × 7 800 kr = 7 800 kr',
    ]);
  });

  it('says that no episode was counted', () => {
    expect(sumOf([]).sentences).toEqual({
      sv: ['Inget vårdtillfälle räknades. Ingen faktura skickas.'],
      en: ['No episode was counted. No invoice is sent.'],
    });
    expect(sumOf([]).average).toBeNull();
  });

  it('has no average in the individual model', () => {
    const sum = sumOf([4, 6, 12], 'individual', 5, 8200);
    expect(sum.average).toBeNull();
    expect(plain(sum.sentences.sv)).toEqual([
      '3 vårdtillfällen räknas vart för sig, dagar över 5 fristdagar: 8 betalningsdagar.',
      '8 betalningsdagar × 8 200 kr = 65 600 kr',
    ]);
  });

  it('shows both parts of the hybrid model', () => {
    expect(plain(sumOf([4, 2, 30], 'hybrid').sentences.sv)).toEqual([
      '6 utskrivningsklara dagar ÷ 2 vårdtillfällen = 3,00 dagar.',
      '3,00 > 2 fristdagar: betalningsansvar.',
      '1 vårdtillfälle räknas vart för sig, dagar över 2 fristdagar: 28 betalningsdagar.',
      '30 betalningsdagar × 7 800 kr = 234 000 kr',
    ]);
  });
});
