import type { Refusal } from '@fristdag/rules';
import { cellValue, csvColumnsOf, NOTICE_SENT, NOTICE_WITHDRAWN } from './csv-columns.ts';
import type { CsvColumns } from './csv-columns.ts';
import { csvLine, CsvSplitter, detectDelimiter } from './csv-rows.ts';
import type { CsvRow } from './csv-rows.ts';
import { FileRefusedError } from './file-refused-error.ts';
import { MAX_LINE_BYTES } from './records.ts';
import type { FileLayout, FileRecord, OpenFile, RecordBatch } from './records.ts';

/**
 * The rows of a CSV file, in batches of what one read brought. The file is read twice: the first time only to learn whether
 * the whole of it is UTF-8; if not, it is Windows-1252, in which any byte is a character.
 * @throws FileRefusedError before any row, when the header is missing, unknown or repeats a field.
 */
export async function* readCsv(open: OpenFile): AsyncGenerator<RecordBatch> {
  const encoding = (await isWholeFileUtf8(open())) ? 'utf-8' : 'windows-1252';
  const splitter = new CsvSplitter();
  let table: Table | undefined;
  for await (const { text, isLast } of decoded(open(), encoding)) {
    splitter.add(text);
    table ??= readHeader(splitter, isLast);
    if (table === undefined) continue;
    const records: FileRecord[] = [];
    for (
      let row = splitter.next(table.delimiter, isLast);
      row !== undefined;
      row = splitter.next(table.delimiter, isLast)
    ) {
      records.push(recordOf(row, table));
    }
    if (records.length > 0) yield { layout: table.layout, records };
  }
  if (table === undefined) throw new FileRefusedError('no-header');
}

interface Table {
  readonly delimiter: ';' | ',';
  readonly columns: CsvColumns;
  /** How many columns an import ignores; when they lead, they are cut off what is kept of a row. */
  readonly ignored: number;
  readonly layout: FileLayout;
}

async function isWholeFileUtf8(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: 'utf-8' | 'windows-1252',
): AsyncGenerator<{ text: string; isLast: boolean }> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield { text: decoder.decode(chunk, { stream: true }), isLast: false };
  yield { text: decoder.decode(), isLast: true };
}

function readHeader(splitter: CsvSplitter, isLast: boolean): Table | undefined {
  const line = splitter.peekLine(isLast);
  if (line === undefined) return undefined;
  const delimiter = detectDelimiter(line);
  const row = splitter.next(delimiter, true);
  if (row === undefined || row.cells === null) throw new FileRefusedError('unknown-header', { column: 1 });
  const columns = csvColumnsOf(row.cells);
  const ownHeaders = row.cells.filter((_, index) => columns[index] !== null);
  const ignored = columns.length - ownHeaders.length;
  return { delimiter, columns, ignored, layout: { format: 'csv', delimiter, header: csvLine(ownHeaders, delimiter) } };
}

function recordOf(row: CsvRow, table: Table): FileRecord {
  const { line, cells } = row;
  if (cells === null) {
    const refusal: Refusal = row.isTooLong
      ? { field: null, code: 'line-too-long', args: { max: MAX_LINE_BYTES } }
      : { field: null, code: 'broken-quotes', args: {} };
    return { line, raw: row.raw, value: null, refusal };
  }
  const { columns } = table;
  const raw =
    table.ignored === 0
      ? row.raw
      : csvLine(
          cells.filter((_, index) => columns[index] !== null),
          table.delimiter,
        );
  if (cells.length !== columns.length) {
    const args = { expected: columns.length, found: cells.length };
    return { line, raw, value: null, refusal: { field: null, code: 'wrong-number-of-cells', args } };
  }
  return { line, raw, value: valueOf(cells, columns), refusal: null };
}

/** The object that NDJSON would hold. An empty cell leaves its key out: null, or the field's default. */
function valueOf(cells: readonly string[], columns: CsvColumns): object {
  const value: Record<string, unknown> = {};
  const notice: Record<string, unknown> = {};
  let hasNotice = false;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const cell = cells[index];
    if (!column || !cell) continue;
    if (column.name === NOTICE_SENT || column.name === NOTICE_WITHDRAWN) {
      notice[column.name === NOTICE_SENT ? 'sentAt' : 'withdrawnAt'] = cellValue(column.kind, cell);
      hasNotice = true;
    } else {
      value[column.name] = cellValue(column.kind, cell);
    }
  }
  value['dischargeReadyNotices'] = hasNotice ? [notice] : [];
  return value;
}
