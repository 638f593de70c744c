import { describe, expect, it } from '@jest/globals';
import type { Payer } from '../../providers/api-types.ts';
import { type ChangeWords, codeOf, comingMonths, isComplete, noDistrict, wishOf, wordsFor } from './change-wish.ts';

const none: ChangeWords = {
  kind: 'add',
  municipality: '0180',
  month: '2021-01',
  ends: [],
  begins: [noDistrict],
  takenOverBy: '',
  reason: 'Beslut 2020-12',
};
const payers = [
  { code: '0180-farsta', version: 3 },
  { code: '0180-skarpnack', version: 1 },
] as unknown as Payer[];

describe('a change of districts, as the form has it', () => {
  it.each([
    ['Hägersten-Älvsjö', 'hagersten-alvsjo'],
    ['Norra innerstaden', 'norra-innerstaden'],
    [' Östra  Ön ', 'ostra-on'],
    ['123', ''],
  ])('the code of %s is %s', (name, code) => {
    expect(codeOf({ name, code: '' })).toBe(code);
  });

  it('begins in a coming month, over the turn of the year', () => {
    expect(comingMonths('2020-10-22').slice(0, 4)).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']);
    expect(comingMonths('2020-12-31')[0]).toBe('2021-01');
  });

  it('another kind leaves nothing over that it does not ask for', () => {
    const merged = { ...none, kind: 'merge' as const, ends: ['0180-farsta', '0180-skarpnack'] };
    expect(wordsFor('end', merged)).toMatchObject({ ends: ['0180-farsta'], begins: [], takenOverBy: '' });
    expect(wordsFor('split', merged)).toMatchObject({ ends: ['0180-farsta'], begins: [noDistrict, noDistrict] });
    expect(wordsFor('add', merged)).toMatchObject({ ends: [] });
  });

  it('is complete when everybody has somebody who takes over, and there is a reason', () => {
    const named = { name: 'Söderort', code: '' };
    expect(isComplete({ ...none, begins: [named] })).toBe(true);
    expect(isComplete({ ...none, begins: [named], reason: '' })).toBe(false);
    expect(isComplete({ ...none, kind: 'merge', ends: ['0180-farsta'], begins: [named] })).toBe(false);
    expect(isComplete({ ...none, kind: 'end', ends: ['0180-farsta'], begins: [] })).toBe(false);
    expect(isComplete({ ...none, kind: 'end', ends: ['0180-farsta'], begins: [], takenOverBy: '0180-x' })).toBe(true);
  });

  it('is sent with the versions that were looked at', () => {
    const begins = [{ name: 'Söderort', code: '' }];
    const ends = ['0180-farsta', '0180-skarpnack'];
    expect(wishOf({ ...none, kind: 'merge', ends, begins }, payers)).toEqual({
      municipality: '0180',
      from: '2021-01-01',
      reason: 'Beslut 2020-12',
      takenOverBy: [],
      ends: [
        { code: '0180-farsta', version: 3 },
        { code: '0180-skarpnack', version: 1 },
      ],
      begins: [{ district: 'soderort', name: 'Söderort' }],
    });
  });
});
