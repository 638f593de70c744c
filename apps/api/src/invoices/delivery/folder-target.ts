import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { InvoiceDocument } from '../documents/invoice-documents.ts';
import { type DeliveryTarget, otherIsThere } from './delivery-target.ts';

/**
 * Puts documents into a folder that somebody else empties. The name is made of number and hash, so that the same document is
 * always the same file; it appears whole or not at all.
 */
export class FolderTarget implements DeliveryTarget {
  constructor(private readonly folder: string) {}

  async deliver({ number, xml, hash }: InvoiceDocument): Promise<string> {
    const name = `${number}-${hash.replace('sha256:', '').slice(0, 16)}.xml`;
    const path = join(this.folder, name);
    await mkdir(this.folder, { recursive: true });
    const there = await readFile(path, 'utf8').catch(isMissing);
    if (there === xml) return name;
    if (there !== undefined) throw otherIsThere(name);
    const part = join(this.folder, `.${name}.part`);
    const file = await open(part, 'w');
    try {
      await file.writeFile(xml, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    return name;
  }
}

function isMissing(error: unknown): undefined {
  if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
  throw error;
}
