import { describe, expect, it } from '@jest/globals';
import { changesOf, changeText, wordlessIn } from './change-words.ts';

describe('what an act changed, in words', () => {
  it('is told key by key, without what stayed the same', () => {
    const before = { kind: 'inpatient-unit', name: 'Gamla namnet', aliases: [] };
    const after = { kind: 'inpatient-unit', name: 'Nya namnet', aliases: ['A', 'B'] };
    expect(changesOf(before, after, 'sv').map(changeText)).toEqual([
      'namn: Gamla namnet → Nya namnet',
      'andra namn: – → A, B',
    ]);
  });

  it('is what was set, when there was nothing before', () => {
    expect(changesOf(null, { rowsRead: 5, isDisabled: false }, 'sv').map(changeText)).toEqual([
      'lästa rader: 5',
      'avstängt: nej',
    ]);
    expect(changesOf({ careUnitId: '7' }, null, 'en').map(changeText)).toEqual(['care unit: 7 → –']);
  });

  it('has its own words for codes, and for what is inside of something', () => {
    const after = {
      mode: 'billing',
      method: 'password-totp',
      unit: { kind: 'payer', name: 'Solna' },
      status: 'decided',
    };
    expect(changesOf(null, after, 'sv').map(changeText)).toEqual([
      'sätt: fakturering',
      'inloggningssätt: lösenord och engångskod',
      'enhet: slag betalare, namn Solna',
      'status: beslutad',
    ]);
    expect(wordlessIn({ mode: 'billing', name: 'anders', shoeSize: 42, method: 'guess' })).toEqual([
      'shoeSize',
      'method = guess',
    ]);
  });
});
