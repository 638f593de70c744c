import type { Language } from '../../platform/index.ts';
import { csvLine } from '../read/csv-rows.ts';
import { type FileLayout, type KeptRefusal, refusedRowsFile } from '../read/index.ts';
import { NOT_STORABLE, reasonOf, type RefusalToKeep } from './refusal-words.ts';

/** A refused row as it is kept: where it stood, as received, and why. */
export interface KeptRow extends RefusalToKeep {
  readonly line: number;
  readonly raw: string;
}

/** The file of refused rows; those that the database would not take come last. */
export async function* writeRefusedRows(
  layout: FileLayout,
  rows: AsyncIterable<KeptRow>,
  language: Language,
): AsyncGenerator<string> {
  const unstorable: KeptRow[] = [];
  yield* refusedRowsFile(layout, readable(rows, unstorable), language);
  for (const row of unstorable) yield unstorableRow(layout, row, language);
}

async function* readable(rows: AsyncIterable<KeptRow>, others: KeptRow[]): AsyncGenerator<KeptRefusal> {
  for await (const row of rows) {
    const { line, raw, field, code, args } = row;
    if (code === NOT_STORABLE) others.push(row);
    else yield { line, raw, refusal: { field, code, args } };
  }
}

/** Such a row reads well, so that it goes behind its reason as it is. */
function unstorableRow(layout: FileLayout, row: KeptRow, language: Language): string {
  const { line, raw, field, code } = row;
  const reason = reasonOf(row, language);
  if (layout.format === 'csv') {
    return `${csvLine([String(line), field ?? '', code, reason], layout.delimiter)}${layout.delimiter}${raw}\r\n`;
  }
  const why = { refused_line: line, refused_field: field, refused_code: code, refused_reason: reason };
  return `${JSON.stringify(why).slice(0, -1)},${raw.trim().slice(1)}\n`;
}
