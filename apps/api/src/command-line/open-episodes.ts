import { createReadStream, createWriteStream, mkdtempSync, openSync, readSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { detectFormat, type FileFormat, type OpenFile } from '../episodes/read/index.ts';
import { UsageError } from './command.ts';

const READ_BYTES = 262_144;

export interface OpenedEpisodes {
  readonly format: FileFormat;
  readonly open: OpenFile;
  /** Removes what was put aside. */
  close(): void;
}

/** A file of episodes by its name; `-` is standard input. */
export async function openEpisodes(file: string, stdin: NodeJS.ReadableStream): Promise<OpenedEpisodes> {
  return file === '-' ? openStandardInput(stdin) : openFile(file);
}

function openFile(file: string): OpenedEpisodes {
  const start = Buffer.alloc(READ_BYTES);
  let length = 0;
  try {
    const descriptor = openSync(file, 'r');
    try {
      length = readSync(descriptor, start);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new UsageError(
      `--episodes ${file}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`,
    );
  }
  return {
    format: detectFormat(file, start.subarray(0, length)),
    open: () => createReadStream(file, { highWaterMark: READ_BYTES }),
    close: () => undefined,
  };
}

/** NDJSON is read as it comes. CSV is read twice, so it is put aside first, readable by its owner only. */
async function openStandardInput(stdin: NodeJS.ReadableStream): Promise<OpenedEpisodes> {
  const chunks = bytesOf(stdin);
  const first = await chunks.next();
  const start = first.done === true ? new Uint8Array() : first.value;
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield start;
    yield* chunks;
  };
  if (detectFormat('-', start) === 'ndjson') return { format: 'ndjson', open: all, close: () => undefined };

  const folder = mkdtempSync(join(tmpdir(), 'fristdag-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const aside = join(folder, 'episodes.csv');
  await pipeline(all, createWriteStream(aside, { mode: 0o600 }));
  return { format: 'csv', open: () => createReadStream(aside, { highWaterMark: READ_BYTES }), close: remove };
}

async function* bytesOf(stdin: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stdin) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
