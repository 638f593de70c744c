import { describe, expect, it } from '@jest/globals';
import englishMessages from 'ra-language-english';
import { messages } from './messages.ts';
import { reactAdminSv } from './react-admin-sv.ts';

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  );
}

/** Words that are the same in both languages, or hold nothing but a placeholder. */
const sameInBoth = new Set([' ', '%{name}', '%{name} %{recordRepresentation}']);

describe('the texts of the console', () => {
  it('leaves no text of react-admin in English', () => {
    const swedish = new Map(leaves(reactAdminSv));
    const untranslated = leaves(englishMessages)
      .filter(([key, english]) => swedish.get(key) === english && !sameInBoth.has(english))
      .map(([key]) => key);
    expect(untranslated).toEqual([]);
  });

  it('has every text in both languages', () => {
    const keys = (language: 'sv' | 'en') =>
      leaves(messages[language])
        .map(([key]) => key)
        .sort();
    expect(keys('sv')).toEqual(keys('en'));
  });

  it('uses the same placeholders in both languages', () => {
    const english = new Map(leaves(messages.en));
    const placeholders = (text: string | undefined) => [...new Set(text?.match(/%\{\w+\}/g) ?? [])].sort();
    for (const [key, text] of leaves(messages.sv)) {
      if (key.startsWith('ra.')) continue;
      expect([key, placeholders(english.get(key))]).toEqual([key, placeholders(text)]);
    }
  });

  it('never calls a billing case by the bare word of the patient case', () => {
    const own = leaves(messages.sv).filter(([key]) => !key.startsWith('ra.'));
    expect(own.filter(([, text]) => /(?<!\p{L})ärende(t|n)?(?!\p{L})/iu.test(text))).toEqual([]);
  });
});
