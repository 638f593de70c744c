import { describe, expect, it } from '@jest/globals';
import { findingWords, withoutKey } from './finding-words.ts';

const labels = new Map([['freeDays', { label: 'Fristdagar' }]]);

describe('what the checks say', () => {
  it('names a parameter as the screen does', () => {
    const finding = {
      path: '/parameters/freeDays/value',
      message: 'parameters.freeDays.value: ska vara från 0 till 366.',
    };
    expect(findingWords(finding, labels)).toBe('Fristdagar: ska vara från 0 till 366.');
    expect(withoutKey(finding.message)).toBe('Ska vara från 0 till 366.');
  });

  it('stands as it is where it names no key', () => {
    const finding = { path: '/conditions/1/metWhen/all', message: 'Listan är tom: den skulle alltid vara uppfylld.' };
    expect(findingWords(finding, labels)).toBe(finding.message);
    expect(withoutKey('conditions[1].id: saknas.')).toBe('Saknas.');
  });
});
