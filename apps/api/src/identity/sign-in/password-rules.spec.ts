import { describe, expect, it } from '@jest/globals';
import { faultOfPassword } from './password-rules.ts';

describe('a new password', () => {
  it.each([
    ['eleven characters are too few', 'kaffe&bulle', 'too-short'],
    ['what counts is characters, not bytes', '🌲🌲🌳🌲🌴', 'too-short'],
    ['two hundred and one are too many', `${'en lång mening '.repeat(14)}`, 'too-long'],
    ['the same letter over and over', 'aaaaaaaaaaaaaa', 'repeated'],
    ['four letters over and over', 'abbaabbaabba', 'repeated'],
    ['the digits in a row', '123456789012', 'sequence'],
    ['the rows of the keyboard', 'qwertyuiopasdf', 'sequence'],
    ['a common word with a year', 'Stockholm2020', 'common'],
    ['a common word in disguise', 'P@ssw0rd2020!', 'common'],
    ['two common words', 'SommarLosenord1', 'common'],
    ['the password of the demo accounts', 'fristdag-demo', 'common'],
    ['the username with digits', 'exempel.person1985', 'own-name'],
  ])('is refused: %s', (_, password, fault) => {
    expect(faultOfPassword(password, ['exempel.person', 'Exempel Person'])).toBe(fault);
  });

  it.each([
    ['a sentence without digits or signs', 'regnet slår mot rutan'],
    ['twelve random letters', 'wjkhbzqcnrtg'],
    ['a long random number', '8461097352840617'],
    ['a common word inside something longer', 'sommar på Utö med kajak'],
    ['letters of any script', 'пароль-длинный-свой'],
  ])('is taken: %s', (_, password) => {
    expect(faultOfPassword(password, ['exempel.person'])).toBeUndefined();
  });
});
