import { describe, expect, it } from '@jest/globals';
import { caseSv } from '../i18n/case-texts.ts';
import type { Text } from '../i18n/use-text.ts';
import { differenceSentence } from './difference-words.ts';

const words: Record<string, string> = caseSv;
const text: Text = (key, values = {}) =>
  Object.entries(values).reduce(
    (sentence, [name, value]) => sentence.replace(`%{${name}}`, String(value)),
    words[key.replace('case.', '')] ?? key,
  );
const context = { text, language: 'sv', titles: new Map([['sip-call', 'Kallelse till SIP']]) } as const;

describe('what a package says otherwise than the one before', () => {
  it.each([
    ['dischargeReadyDays', '3', '1', 'Dagar: 3 → 1'],
    ['contribution', '7800.00', '-15600.00', 'Påverkan på beloppet: 7\u00A0800\u00A0kr → −15\u00A0600\u00A0kr'],
    ['sip-call', 'met', 'not-met', 'Kallelse till SIP: uppfyllt → ej uppfyllt'],
    ['another', null, 'x', 'another: – → x'],
  ])('%s', (field, before, after, sentence) => {
    expect(differenceSentence({ field, before, after }, context)).toBe(sentence);
  });
});
