import type { Refusal } from '@fristdag/rules';

/** How the file is laid out, so that its refused rows can be written in the same form again. */
export type FileLayout =
  | { readonly format: 'ndjson' }
  | {
      readonly format: 'csv';
      readonly delimiter: ';' | ',';
      /** Without `refused_…` columns. */ readonly header: string;
    };

export type FileFormat = FileLayout['format'];

/** One row of a file, taken apart into fields but not judged: `value` has the shape of an NDJSON row. */
export type FileRecord =
  | { readonly line: number; readonly raw: string; readonly value: object; readonly refusal: null }
  | { readonly line: number; readonly raw: string; readonly value: null; readonly refusal: Refusal };

export interface RecordBatch {
  readonly layout: FileLayout;
  readonly records: readonly FileRecord[];
}

/** A file that can be read from its start, more than once: a CSV file is read twice, first to learn its encoding. */
export type OpenFile = () => AsyncIterable<Uint8Array>;

/** A longer line is refused; the rows after it are read. */
export const MAX_LINE_BYTES = 1_048_576;

/** As much of a refused longer line as is kept. */
export const KEPT_OF_LONG_LINE = 4096;

/** The start of a longer line, never cut within a character. */
export function startOfLongLine(line: string): string {
  return line.slice(0, KEPT_OF_LONG_LINE).toWellFormed();
}

/** Keys and columns that this product adds to the rows it gives back: an import ignores them. */
export const REFUSED_PREFIX = 'refused_';

/** Lines of nothing but spaces count as physical lines and hold no row. */
export function isBlank(line: string): boolean {
  return line.length === 0 || (line.charCodeAt(0) <= 32 && line.trim() === '');
}
