import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { refusePacked } from './refuse-packed.ts';

async function pass(bytes: Buffer, { piece = 3, most = 1_000_000 } = {}): Promise<Buffer> {
  const parts = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };
  const taken: Uint8Array[] = [];
  for await (const part of refusePacked(parts(), most)) taken.push(part);
  return Buffer.concat(taken);
}

describe('a file that is handed in', () => {
  it.each([
    ['a gzip file', gzipSync('{"caseNumber":"A1"}\n')],
    ['a zstd file', zstdCompressSync('{"caseNumber":"A1"}\n')],
    ['a zip or Excel file', Buffer.from('504b030414000600', 'hex')],
    ['an empty zip', Buffer.from('504b0506', 'hex')],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('is refused as a whole when it is %s, in however small parts it comes', async (_, bytes) => {
    for (const piece of [1, 5, 100])
      await expect(pass(bytes, { piece })).rejects.toMatchObject({ status: 415, code: 'not-a-text-file' });
  });

  it.each([
    ['NDJSON', '{"caseNumber":"A1"}\n'],
    ['CSV with a byte order mark', '\uFEFFärendenummer;vårdtyp\r\n'],
    ['one letter', 'x'],
    ['nothing', ''],
    ['text that begins like a case number', 'PK-1;somatisk\n'],
  ])('comes through unchanged when it is %s', async (_, text) => {
    expect((await pass(Buffer.from(text), { piece: 2 })).toString()).toBe(text);
  });

  it('is refused when it is larger than the product takes in', async () => {
    await expect(pass(Buffer.alloc(2000, 'x'), { piece: 100, most: 1999 })).rejects.toMatchObject({ status: 413 });
  });
});
