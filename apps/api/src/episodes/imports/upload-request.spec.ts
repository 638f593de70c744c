import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../platform/index.ts';
import { fileNameOf, withPatience } from './upload-request.ts';

describe('the name of an uploaded file', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['%E0%A4%A', null],
    ['v%C3%A5rd%20oktober.csv', 'vård oktober.csv'],
    ['C%3A%5CUsers%5Canna%5Cmars.ndjson', 'mars.ndjson'],
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['a%0D%0Ab%00.csv', 'ab.csv'],
  ])('%j is kept as %j', (sent, kept) => {
    expect(fileNameOf(sent)).toBe(kept);
  });
});

describe('an upload that takes its time', () => {
  const patience = { silenceMs: 80, slowestBytesPerSecond: 1_000, firstMs: 200 };

  /** Parts of so many bytes, so many milliseconds apart; silence where the time is null. */
  async function outcome(parts: readonly [bytes: number, afterMs: number | null][]): Promise<string> {
    const body = new PassThrough();
    void (async () => {
      for (const [bytes, afterMs] of parts) {
        if (afterMs === null) return;
        await wait(afterMs);
        body.write(Buffer.alloc(bytes));
      }
      body.end();
    })();
    let bytes = 0;
    try {
      for await (const part of withPatience(body, patience)) bytes += part.length;
      return `${bytes} bytes`;
    } catch (error) {
      // The answer goes out over the connection that the body came by.
      return `${error instanceof Problem ? error.status : String(error)}, ${body.destroyed ? 'cut off' : 'answered'}`;
    }
  }

  const drip = (bytes: number, times: number): [number, number][] => Array.from({ length: times }, () => [bytes, 30]);

  it.each<[string, [number, number | null][], string]>([
    ['a file at once', [[5_000, 0]], '5000 bytes'],
    ['one that flows for longer than the first allowance', drip(100, 12), '1200 bytes'],
    [
      'one that stops',
      [
        [100, 0],
        [100, null],
      ],
      '408, answered',
    ],
    ['one that never begins', [[1, null]], '408, answered'],
    ['one that drips a byte at a time', drip(1, 40), '408, answered'],
  ])('%s', async (_, parts, answer) => {
    expect(await outcome(parts)).toBe(answer);
  });
});
