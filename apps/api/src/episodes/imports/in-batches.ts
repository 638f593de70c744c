import { setImmediate as breathe } from 'node:timers/promises';
import type { FileLayout, FileRecord, RecordBatch } from '../read/index.ts';
import type { JudgedRow } from './judge-rows.ts';

export interface Batch {
  readonly layout: FileLayout;
  readonly rows: readonly JudgedRow[];
  /** Nothing comes after it. */
  readonly isLast: boolean;
}

/** Large enough for the database, small enough to be lost and done again. */
const MOST_ROWS = 5_000;
/** Rows may be long: a batch ends here even with fewer. */
const MOST_CHARACTERS = 8_000_000;
/** Judging is put down this often, so that requests and the answers of the database are met in between. */
const ROWS_PER_BREATH = 25;

interface Options {
  /** Rows that are in already. */
  readonly skip: number;
  /** What becomes of a row; asked as it comes, so that no batch of parsed rows has to be kept. */
  readonly judge: (record: FileRecord) => JudgedRow;
  readonly mostRows?: number;
}

/** Judges the rows of a file and gathers them into batches. Holds one batch at a time. */
export async function* inBatches(
  source: AsyncIterable<RecordBatch>,
  { skip, judge, mostRows = MOST_ROWS }: Options,
): AsyncGenerator<Batch> {
  let rows: JudgedRow[] = [];
  let characters = 0;
  let left = skip;
  let layout: FileLayout | undefined;
  for await (const { layout: current, records } of source) {
    layout = current;
    for (const record of records) {
      if (left > 0) {
        left -= 1;
        continue;
      }
      if (rows.length >= mostRows || characters >= MOST_CHARACTERS) {
        yield { layout, rows, isLast: false };
        rows = [];
        characters = 0;
      }
      rows.push(judge(record));
      characters += record.raw.length;
      if (rows.length % ROWS_PER_BREATH === 0) await breathe();
    }
  }
  if (rows.length > 0 && layout) yield { layout, rows, isLast: true };
}
