import { describe, expect, it } from '@jest/globals';
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { readRow } from './read-episodes.ts';
import { readNdjson } from './read-ndjson.ts';
import { MAX_LINE_BYTES } from './records.ts';
import type { FileRecord } from './records.ts';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function recordsOf(file: string | Buffer, size = 64): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for await (const batch of readNdjson(inChunks(Buffer.from(file), size))) records.push(...batch.records);
  return records;
}

/** Line and field:code of each record, `ok` for one that could be taken apart. */
async function outline(file: string | Buffer, size?: number): Promise<string[]> {
  const records = await recordsOf(file, size);
  return records.map(({ line, refusal }) => `${line} ${refusal === null ? 'ok' : `${refusal.field}:${refusal.code}`}`);
}

describe('the lines of an NDJSON file', () => {
  it('are counted from 1, blank ones too, whatever ends them', async () => {
    expect(await outline('{"a":1}\n\n  \t\r\n{"a":2}\r\n{"a":3}')).toEqual(['1 ok', '4 ok', '5 ok']);
  });

  it('may begin with a byte order mark', async () => {
    expect(await outline('\ufeff{"a":1}\n{"a":2}\n')).toEqual(['1 ok', '2 ok']);
    expect(await outline('\ufeff{"a":1}', 1)).toEqual(['1 ok']);
  });

  it('keep the row as received, without its line break', async () => {
    expect((await recordsOf('{"a": 1 }\r\n')).map(({ raw }) => raw)).toEqual(['{"a": 1 }']);
  });

  it('are none in an empty file', async () => {
    expect(await outline('')).toEqual([]);
    expect(await outline('\n\n')).toEqual([]);
  });

  it('come out the same however the bytes arrive', async () => {
    const file = Buffer.from('\ufeff{"a":"åäö€"}\r\n\n{"b":\n[1]\n{"c":"\u{1F600}"}');
    const expected = ['1 ok', '3 null:invalid-json', '4 null:not-an-object', '5 ok'];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
        expect(await outline(file, size)).toEqual(expected);
      }),
    );
  });
});

describe('a line that is no row is refused alone', () => {
  it.each([
    ['is cut off', '{"a":1', 'null:invalid-json'],
    ['is a list', '[{"a":1}]', 'null:not-an-object'],
    ['is text', '"a"', 'null:not-an-object'],
    ['is null', 'null', 'null:not-an-object'],
    ['holds a raw control character', '{"a":"\u0001"}', 'null:invalid-json'],
    ['holds two objects', '{"a":1}{"a":2}', 'null:invalid-json'],
    ['says a field twice', '{"a":1,"b":2,"a":3}', 'a:duplicate-field'],
    ['says a field twice, once in disguise', String.raw`{"abc":1,"\u0061bc":3}`, 'abc:duplicate-field'],
    [
      'says a part of a notice twice',
      '{"dischargeReadyNotices":[{"sentAt":1},{"sentAt":1,"withdrawnAt":2,"sentAt":3}]}',
      'dischargeReadyNotices[1].sentAt:duplicate-field',
    ],
    [
      'says a field twice whose name is longer than anybody reads',
      `{"${'x'.repeat(150)}":1,"${'x'.repeat(150)}":2}`,
      `${'x'.repeat(100)}…:duplicate-field`,
    ],
  ])('that %s', async (_, line, refusal) => {
    expect(await outline(`{"x":1}\n${line}\n{"y":2}\n`)).toEqual(['1 ok', `2 ${refusal}`, '3 ok']);
  });

  it('that has a personal number for a key, twice, without showing it', async () => {
    for (const key of ['198507099805', '850709-9805', 'p8507099805', 'a.8507099805']) {
      const [record] = await recordsOf(`{"${key}":1,"${key}":2}`);
      const row = record && readRow(record, { format: 'ndjson', payers: { check: () => ({ payer: '0184' }) } });
      expect(row?.refusals?.map(({ field }) => field).join()).toMatch(/^[^0-9]+$/);
    }
  });

  it('that is not UTF-8, with å as one byte', async () => {
    const file = Buffer.concat([Buffer.from('{"x":"å"}\n{"a":"'), Buffer.from([0xe5]), Buffer.from('"}\n{"y":"ö"}\n')]);
    expect(await outline(file, 1000)).toEqual(['1 ok', '2 null:invalid-encoding', '3 ok']);
    expect(await outline(file, 3)).toEqual(['1 ok', '2 null:invalid-encoding', '3 ok']);
  });

  it('that is longer than the limit, keeping only its start', async () => {
    const long = `{"a":"${'x'.repeat(MAX_LINE_BYTES)}"}`;
    for (const size of [65_536, 4_000_000]) {
      const records = await recordsOf(`{"x":1}\n${long}\n{"y":2}\n`, size);
      expect(records.map(({ line, refusal }) => [line, refusal?.code])).toEqual([
        [1, undefined],
        [2, 'line-too-long'],
        [3, undefined],
      ]);
      expect(records[1]?.raw.length).toBeLessThan(5000);
    }
  });

  it('that is too long and the last, without a line break', async () => {
    expect(await outline(`{"x":1}\n${'y'.repeat(MAX_LINE_BYTES + 1)}`, 65_536)).toEqual([
      '1 ok',
      '2 null:line-too-long',
    ]);
  });

  it('that is nested as deep as a line can be', async () => {
    const deep = '['.repeat(400_000) + ']'.repeat(400_000);
    expect(await outline(`${deep}\n{"a":${deep}}\n{"b":1}\n`, 65_536)).toEqual([
      '1 null:not-an-object',
      '2 ok',
      '3 ok',
    ]);
  });
});

describe('keys are taken as they stand', () => {
  it('a key named __proto__ is a key like any other', async () => {
    const [record] = await recordsOf('{"__proto__":{"cancelled":true},"caseNumber":"A"}');
    expect(Object.keys(record?.value ?? {})).toEqual(['__proto__', 'caseNumber']);
  });

  it('quotation marks, backslashes and colons within values are no keys', async () => {
    const values = fc.dictionary(fc.stringMatching(/^[A-Za-z]{1,3}$/), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        expect((await recordsOf(JSON.stringify(value)))[0]).toMatchObject({ refusal: null });
      }),
      { examples: [[{ a: '"b":"', c: String.raw`\":\\` }]] },
    );
  });

  it('a field said twice is found among any values', async () => {
    const values = fc.dictionary(fc.stringMatching(/^[a-w]{1,3}$/), fc.string({ unit: 'binary' }), { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(values, fc.string(), async (value, again) => {
        const [key = ''] = Object.keys(value);
        const line = `${JSON.stringify(value).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(again)}}`;
        expect((await recordsOf(line))[0]).toMatchObject({ refusal: { code: 'duplicate-field', field: key } });
      }),
    );
  });
});
