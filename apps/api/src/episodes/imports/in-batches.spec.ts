import { describe, expect, it } from '@jest/globals';
import type { FileRecord, RecordBatch } from '../read/index.ts';
import { inBatches } from './in-batches.ts';
import type { JudgedRow } from './judge-rows.ts';

async function* reads(...sizes: readonly number[]): AsyncGenerator<RecordBatch> {
  let line = 0;
  for (const size of sizes) {
    const records = Array.from({ length: size }, (): FileRecord => ({
      line: (line += 1),
      raw: '{}',
      value: {},
      refusal: null,
    }));
    yield { layout: { format: 'ndjson' }, records };
  }
}

const judge = ({ line, raw }: FileRecord): JudgedRow => ({ line, raw, episodeText: '', refusal: null });

async function linesOf(sizes: readonly number[], skip: number) {
  const batches: { lines: number[]; isLast: boolean }[] = [];
  for await (const { rows, isLast } of inBatches(reads(...sizes), { skip, judge, mostRows: 3 })) {
    batches.push({ lines: rows.map(({ line }) => line), isLast });
  }
  return batches;
}

describe('the rows of a file, in batches', () => {
  it.each([
    ['nothing', [], 0, []],
    ['one row', [1], 0, [{ lines: [1], isLast: true }]],
    [
      'rows that fill batches exactly',
      [4, 2],
      0,
      [
        { lines: [1, 2, 3], isLast: false },
        { lines: [4, 5, 6], isLast: true },
      ],
    ],
    [
      'rows that leave a rest',
      [5, 2],
      0,
      [
        { lines: [1, 2, 3], isLast: false },
        { lines: [4, 5, 6], isLast: false },
        { lines: [7], isLast: true },
      ],
    ],
    ['what is left after a crash', [5, 2], 4, [{ lines: [5, 6, 7], isLast: true }]],
    ['nothing left after a crash at the very end', [5, 2], 7, []],
  ])('are %s', async (_, sizes, skip, expected) => {
    expect(await linesOf(sizes, skip)).toEqual(expected);
  });
});
