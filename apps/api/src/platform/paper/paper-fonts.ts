import { createRequire } from 'node:module';

/** Fonts of a printed document, embedded in it: they look the same everywhere, and PDF/UA asks for it. */
export interface PaperFonts {
  readonly regular: string;
  readonly bold: string;
}

const { resolve } = createRequire(import.meta.url);

/** DejaVu Sans Condensed has Swedish letters, U+2212, no-break spaces and most scripts that a case number may be written in. */
export const paperFonts: PaperFonts = {
  regular: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
};
