import { describe, expect, it } from '@jest/globals';
import { messages } from '../i18n/messages.ts';
import type { Text } from '../i18n/use-text.ts';
import { caseFieldWords, caseValueWords } from './case-words.ts';

/** The Swedish texts, as the screen looks them up. */
const text: Text = (key, values = {}) => {
  const found = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], messages.sv);
  return Object.entries(values).reduce(
    (words, [name, value]) => words.replace(`%{${name}}`, String(value)),
    String(found),
  );
};

describe('the result of a worked case in words', () => {
  it.each([
    ['amount', '39000.00', 'belopp', '39\u00a0000\u00a0kr'],
    ['counted', false, 'räknas', 'nej'],
    ['dischargeReadyDays', 15, 'utskrivningsklara dagar', '15'],
    ['model', 'hybrid', 'modell', 'Genomsnitt, långa vårdtillfällen för sig'],
    ['conditions.sip-call', 'not-met', 'villkoret Kallelsen till SIP', 'ej uppfyllt'],
    ['conditions.other', 'met', 'villkoret other', 'uppfyllt'],
    ['billableDays', null, 'betalningsdagar', '–'],
  ] as const)('%s is written in Swedish', (field, value, fieldWords, valueWords) => {
    const titles = new Map([['sip-call', 'Kallelsen till SIP']]);
    expect([caseFieldWords(field, text, titles), caseValueWords(field, value, text)]).toEqual([fieldWords, valueWords]);
  });
});
