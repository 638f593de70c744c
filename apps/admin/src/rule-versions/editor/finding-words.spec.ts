import { describe, expect, it } from '@jest/globals';
import { findingWords, placeOf, withoutKey } from './finding-words.ts';

const names = {
  labels: new Map([['freeDays', { label: 'Fristdagar' }]]),
  conditions: ['Inskrivningsmeddelandet', 'Kallelsen till SIP'],
};

describe('what the checks say', () => {
  it('names a parameter as the screen does', () => {
    const finding = {
      path: '/parameters/freeDays/value',
      message: 'parameters.freeDays.value: ska vara från 0 till 366.',
    };
    expect(findingWords(finding, names)).toBe('Fristdagar: ska vara från 0 till 366.');
    expect(withoutKey(finding.message)).toBe('Ska vara från 0 till 366.');
  });

  it('names the condition that it is about, once', () => {
    const empty = { path: '/conditions/1/metWhen/all', message: 'Listan är tom: den skulle alltid vara uppfylld.' };
    expect(findingWords(empty, names)).toBe('Kallelsen till SIP: Listan är tom: den skulle alltid vara uppfylld.');
    const named = { path: '/conditions/1', message: 'Villkoret ”Kallelsen till SIP” kan aldrig missas.' };
    expect(findingWords(named, names)).toBe(named.message);
    expect(withoutKey('conditions[1].id: saknas.')).toBe('Saknas.');
  });

  it('leads to the field or the condition, and nowhere when it is about the whole', () => {
    expect(placeOf('/parameters/freeDays/value', ['a'])).toBe('parameter-freeDays');
    expect(placeOf('/conditions/1/metWhen', ['a', 'sip-call'])).toBe('condition-sip-call');
    expect([placeOf('/conditions', ['a']), placeOf('/validFrom', ['a']), placeOf('', [])]).toEqual([null, null, null]);
  });
});
