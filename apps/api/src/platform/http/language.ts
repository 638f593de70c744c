/** Languages of the product's texts. Codes and keys never change with the language. */
export type Language = 'sv' | 'en';

export type Text = Readonly<Record<Language, string>>;

/** Swedish unless the caller prefers English over it (RFC 9110 Accept-Language). */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'sv', weight: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'sv' && language !== 'en') continue;
    const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2)) || 0;
    if (weight > best.weight) best = { language, weight };
  }
  return best.language;
}
