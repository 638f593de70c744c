import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ChainPlace } from './chain-check.ts';

/** A file of heads says something else than heads. */
export class HeadFileError extends Error {
  override readonly name = 'HeadFileError';
}

/**
 * Reads exported heads: a file, or a folder of files. A file holds one head, a list of them, or one a line; other keys are
 * passed over.
 * @throws HeadFileError that names the file
 */
export function readExportedHeads(path: string): ChainPlace[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new HeadFileError(`${path}: there is no such file or folder`);
  const files = found.isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(nd)?json$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap(readFile);
}

function readFile(file: string): ChainPlace[] {
  const text = readFileSync(file, 'utf8').trim();
  const documents = parse(text) ?? text.split('\n').map((line) => parse(line));
  return [documents].flat(2).map((document) => {
    if (isHead(document)) return { sequence: Number(document.sequence), hash: document.hash };
    throw new HeadFileError(`${file}: a head is {"sequence": 12, "hash": "sha256:…"}`);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isHead(document: unknown): document is { sequence: number | string; hash: string } {
  if (typeof document !== 'object' || document === null) return false;
  const { sequence, hash } = document as { sequence?: unknown; hash?: unknown };
  return /^\d{1,15}$/.test(String(sequence)) && typeof hash === 'string' && /^sha256:[0-9a-f]{64}$/.test(hash);
}
