import { refusalReason } from '@fristdag/rules';
import type { Language, Refusal, RefusalCode } from '@fristdag/rules';
import { csvCell, csvLine } from './csv-rows.ts';
import { REFUSED_PREFIX } from './records.ts';
import type { FileLayout } from './records.ts';

/** A refused row, as it was kept. */
export interface KeptRefusal {
  readonly line: number;
  readonly raw: string;
  /** The official one. */
  readonly refusal: Refusal;
}

export const REFUSED_ROWS_MEDIA_TYPE = { ndjson: 'application/x-ndjson', csv: 'text/csv; charset=utf-8' } as const;

const COLUMNS = ['line', 'field', 'code', 'reason'].map((name) => REFUSED_PREFIX + name);
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The refused rows of a file in the format of the upload, each as received with its line, field, code and reason before it.
 * Mended, the file can be read in as it is: an import ignores what begins with `refused_`. CSV comes in UTF-8 with a byte
 * order mark, whatever the upload's encoding was, so that spreadsheet programs show å, ä and ö.
 */
export async function* refusedRowsFile(
  layout: FileLayout,
  rows: AsyncIterable<KeptRefusal> | Iterable<KeptRefusal>,
  language: Language,
): AsyncGenerator<string> {
  if (layout.format === 'csv') {
    yield `${BYTE_ORDER_MARK}${csvLine(COLUMNS, layout.delimiter)}${layout.delimiter}${layout.header}\r\n`;
  }
  for await (const row of rows) {
    yield layout.format === 'csv' ? `${csvRow(row, layout.delimiter, language)}\r\n` : `${jsonRow(row, language)}\n`;
  }
}

function csvRow({ line, raw, refusal }: KeptRefusal, delimiter: string, language: Language): string {
  const why = csvLine([String(line), refusal.field ?? '', refusal.code, refusalReason(refusal, language)], delimiter);
  return `${why}${delimiter}${isCutInCells(refusal.code) ? raw : quotedCell(raw)}`;
}

/** A row with a broken quote would swallow the rows after it: it goes into one cell. */
function isCutInCells(code: RefusalCode): boolean {
  return code !== 'broken-quotes' && code !== 'line-too-long';
}

function quotedCell(raw: string): string {
  return csvCell(raw, { isAlwaysQuoted: true });
}

function jsonRow({ line, raw, refusal }: KeptRefusal, language: Language): string {
  const why = {
    refused_line: line,
    refused_field: refusal.field,
    refused_code: refusal.code,
    refused_reason: refusalReason(refusal, language),
  };
  const own = ownObjectText(raw, refusal.code);
  if (own === undefined) return JSON.stringify({ ...why, refused_row: raw });
  const rest = own.slice(1).trimStart();
  return `${JSON.stringify(why).slice(0, -1)}${rest === '}' ? '' : ','}${rest}`;
}

const unreadable: ReadonlySet<RefusalCode> = new Set([
  'invalid-json',
  'not-an-object',
  'invalid-encoding',
  'line-too-long',
]);

/** The row's object as text without what an earlier round put before it, or undefined when the row is no object. */
function ownObjectText(raw: string, code: RefusalCode): string | undefined {
  if (unreadable.has(code)) return undefined;
  const text = raw.trim();
  let own = 1;
  for (;;) {
    ADDED_MEMBER.lastIndex = own;
    if (!ADDED_MEMBER.test(text)) return `{${text.slice(own)}`;
    own = ADDED_MEMBER.lastIndex;
  }
}

/** One leading `"refused_line": 17,` or the like of an object; `refused_row`, what could not be read, is the row itself. */
const ADDED_MEMBER = /\s*"refused_(?:line|field|code|reason)"\s*:\s*(?:"[^"\\]*(?:\\.[^"\\]*)*"|[^\s",{}[\]]+)\s*,?/y;
