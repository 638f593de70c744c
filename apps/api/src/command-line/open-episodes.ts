import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, statSync, unlinkSync } from 'node:fs';
import { type FileHandle, open as openHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectFormat, type FileFormat, type OpenFile } from '../episodes/read/index.ts';
import { errorCode, UsageError } from './command.ts';

const READ_BYTES = 262_144;

interface OpenedEpisodes {
  readonly format: FileFormat;
  readonly open: OpenFile;
  close(): Promise<void>;
}

/** A file of episodes by its name, which may be a pipe; `-` is standard input. */
export async function openEpisodes(file: string, stdin: NodeJS.ReadableStream): Promise<OpenedEpisodes> {
  if (file === '-') return openStream('-', stdin);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) {
    throw new UsageError(`--episodes ${file}: ${found === undefined ? 'there is no such file' : 'is a folder'}`);
  }
  return found.isFile() ? openFile(file) : openStream(file, createReadStream(file, { highWaterMark: READ_BYTES }));
}

function openFile(file: string): OpenedEpisodes {
  return {
    format: detectFormat(file, startOf(file)),
    open: () => createReadStream(file, { highWaterMark: READ_BYTES }),
    close: () => Promise.resolve(),
  };
}

function startOf(file: string): Uint8Array {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const start = Buffer.alloc(READ_BYTES);
      return start.subarray(0, readSync(descriptor, start));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new UsageError(`--episodes ${file}: cannot be read (${errorCode(error)})`);
  }
}

/** NDJSON is read as it comes. CSV is read twice, so it is put aside first. */
async function openStream(name: string, stream: NodeJS.ReadableStream): Promise<OpenedEpisodes> {
  const chunks = bytesOf(stream);
  const first = await chunks.next();
  const start = first.done === true ? new Uint8Array() : first.value;
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield start;
    yield* chunks;
  };
  const format = detectFormat(name, start);
  return format === 'ndjson' ? { format, open: all, close: () => Promise.resolve() } : putAside(all());
}

/** A file without a name, readable by nobody else and gone with this process, however that ends: it holds patients' data. */
async function putAside(bytes: AsyncIterable<Uint8Array>): Promise<OpenedEpisodes> {
  const path = join(tmpdir(), `fristdag-${randomUUID()}.csv`);
  const handle = await openHandle(path, 'wx+', 0o600);
  unlinkSync(path);
  for await (const chunk of bytes) await handle.writeFile(chunk);
  return {
    format: 'csv',
    open: () => bytesFromStart(handle),
    close: () => handle.close(),
  };
}

async function* bytesFromStart(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(READ_BYTES), { position });
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
