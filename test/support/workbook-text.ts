import { inflateRawSync } from 'node:zlib';
import type { Client } from './client.ts';

/** All that a workbook writes: each file of the archive, unpacked. */
export async function textOfWorkbook(as: Client, path: string): Promise<string> {
  const { cookie = '' } = as as unknown as { cookie?: string };
  const answer = await fetch(as.url + path, { headers: { cookie } });
  const archive = Buffer.from(await answer.arrayBuffer());
  const texts: string[] = [];
  for (let at = archive.indexOf('PK\x03\x04'); at !== -1; at = archive.indexOf('PK\x03\x04', at + 4)) {
    const packed = archive.subarray(at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28));
    texts.push(inflateRawSync(packed).toString());
  }
  return texts.join('\n');
}
