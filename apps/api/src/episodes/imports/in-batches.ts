import type { FileLayout, FileRecord, RecordBatch } from '../read/index.ts';

export interface Batch {
  readonly layout: FileLayout;
  readonly records: readonly FileRecord[];
  /** Nothing comes after it. */
  readonly isLast: boolean;
}

/** Large enough for the database, small enough to be lost and done again. */
const MOST_ROWS = 5_000;
/** Rows may be long: a batch ends here even with fewer. */
const MOST_CHARACTERS = 8_000_000;

/** Gathers the rows of a file into batches after leaving out those that are in already. Holds two batches at most. */
export async function* inBatches(
  source: AsyncIterable<RecordBatch>,
  { skip, mostRows = MOST_ROWS }: { readonly skip: number; readonly mostRows?: number },
): AsyncGenerator<Batch> {
  let ready: Omit<Batch, 'isLast'> | undefined;
  let gathered: FileRecord[] = [];
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
      gathered.push(record);
      characters += record.raw.length;
      if (gathered.length < mostRows && characters < MOST_CHARACTERS) continue;
      if (ready) yield { ...ready, isLast: false };
      ready = { layout, records: gathered };
      gathered = [];
      characters = 0;
    }
  }
  if (ready) yield { ...ready, isLast: gathered.length === 0 };
  if (gathered.length > 0 && layout) yield { layout, records: gathered, isLast: true };
}
