import type { Language, Words } from '../language.ts';
import type { Source } from './rule-version.ts';

/** A source as one line: the document, and the clause when one is given. The link is left to the reader of the screen. */
export function sourceText(source: string | Source, language: Language): string {
  if (typeof source === 'string') return source;
  const inLanguage = (text: string | Words): string => (typeof text === 'string' ? text : text[language]);
  return [source.document, source.clause].flatMap((text) => (text === undefined ? [] : [inLanguage(text)])).join(', ');
}
