import { createRequire } from 'node:module';

/** Fonts of a printed document, and what has to be written differently where they lack a sign. */
export interface PaperFonts {
  readonly regular: string;
  readonly bold: string;
  /** Only embedded fonts look the same everywhere, and PDF/UA asks for them. */
  readonly areEmbedded: boolean;
  readonly fit: (text: string) => string;
}

const unchanged = (text: string): string => text;

/**
 * DejaVu Sans Condensed where its package is installed: it has Swedish letters, U+2212, no-break spaces and most scripts that
 * a case number may be written in. Else the standard Helvetica, which has no U+2212: an en dash stands for it.
 */
export function paperFonts(): PaperFonts {
  const { resolve } = createRequire(import.meta.url);
  try {
    return {
      regular: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
      bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
      areEmbedded: true,
      fit: unchanged,
    };
  } catch {
    return {
      regular: 'Helvetica',
      bold: 'Helvetica-Bold',
      areEmbedded: false,
      fit: (text) => text.replaceAll('\u2212', '\u2013'),
    };
  }
}
