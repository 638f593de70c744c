import type { Source, Words } from './draft.ts';

/** A source as fields to fill in. A text that is the same in both languages stands in the Swedish field alone. */
export interface SourceFields {
  readonly documentSv: string;
  readonly documentEn: string;
  readonly clauseSv: string;
  readonly clauseEn: string;
  readonly link: string;
}

export function sourceFields(source: Source): SourceFields {
  const { document, clause = '', link = '' } = typeof source === 'string' ? { document: source } : source;
  const [documentSv, documentEn] = bothOf(document);
  const [clauseSv, clauseEn] = bothOf(clause);
  return { documentSv, documentEn, clauseSv, clauseEn, link };
}

export function sourceOf(fields: SourceFields): Source {
  const clause = textOf(fields.clauseSv, fields.clauseEn);
  return {
    document: textOf(fields.documentSv, fields.documentEn) ?? '',
    ...(clause === undefined ? {} : { clause }),
    ...(fields.link.trim() === '' ? {} : { link: fields.link }),
  };
}

/** Whether an English text still names what the Swedish one named before it was changed. */
export function englishLeftBehind(fields: SourceFields, before: Source | undefined) {
  if (before === undefined) return { document: false, clause: false };
  const was = sourceFields(before);
  return {
    document: fields.documentEn !== '' && fields.documentEn === was.documentEn && fields.documentSv !== was.documentSv,
    clause: fields.clauseEn !== '' && fields.clauseEn === was.clauseEn && fields.clauseSv !== was.clauseSv,
  };
}

/** "Bildmaterial 2019, s. 9". */
export function sourceText(source: Source, language: keyof Words): string {
  const { documentSv, documentEn, clauseSv, clauseEn } = sourceFields(source);
  const parts = language === 'sv' ? [documentSv, clauseSv] : [documentEn || documentSv, clauseEn || clauseSv];
  return parts.filter((part) => part !== '').join(', ');
}

function bothOf(text: string | Words): [string, string] {
  return typeof text === 'string' ? [text, ''] : [text.sv, text.en];
}

function textOf(sv: string, en: string): string | Words | undefined {
  if (sv === '' && en === '') return undefined;
  return en === '' ? sv : { sv, en };
}
