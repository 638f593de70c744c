/** The languages of the product. Swedish is what officials read first. */
export type Language = 'sv' | 'en';

/** One text in both languages. */
export type Words = Readonly<Record<Language, string>>;
