import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress, type ZstdCompress } from 'node:zlib';

/**
 * A backup on disk: a head line, one zstd stream of records, and a tail line with the SHA-256 of all that stands before
 * it. The tail is written last, so a file without it is a cut one.
 */
const HEAD = 'FRISTDAG-BACKUP 1\n';
const TAIL = /^\nFRISTDAG-BACKUP-END ([0-9a-f]{64})\n$/;
const tailOf = (hash: string): string => `\nFRISTDAG-BACKUP-END ${hash}\n`;
const TAIL_BYTES = tailOf('0'.repeat(64)).length;
/** kind (1 byte) and length of the payload (4 bytes, big-endian) stand before each record. */
const RECORD_HEAD_BYTES = 5;
const LONGEST_RECORD_BYTES = 64 * 1024 * 1024;

/** `manifest`, then for each table `table`, many `data`, `table-end`; then `sequences` and `end`. */
const recordKinds = ['manifest', 'table', 'data', 'table-end', 'sequences', 'end'] as const;
type RecordKind = (typeof recordKinds)[number];

interface BackupRecord {
  readonly kind: RecordKind;
  readonly payload: Buffer;
}

/** A file that is no whole, unchanged backup of this product. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError';
}

/** Writes the records of one backup into a new file that only its owner may read. */
export class BackupWriter {
  private readonly hash: Hash = createHash('sha256');
  private readonly stream: ZstdCompress;
  private readonly file: WriteStream;
  private readonly copied: Promise<void>;

  constructor(path: string) {
    this.file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    this.stream = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
    this.copied = this.copy();
    // Met by the next write or by finish().
    this.copied.catch((error: Error) => this.stream.destroy(error));
  }

  async write(kind: RecordKind, payload: Uint8Array): Promise<void> {
    const head = Buffer.alloc(RECORD_HEAD_BYTES);
    head.writeUInt8(recordKinds.indexOf(kind), 0);
    head.writeUInt32BE(payload.length, 1);
    for (const part of [head, payload]) {
      if (!this.stream.write(part)) await Promise.race([once(this.stream, 'drain'), this.copied]);
    }
  }

  writeJson(kind: RecordKind, value: unknown): Promise<void> {
    return this.write(kind, Buffer.from(JSON.stringify(value)));
  }

  /** @returns the size of the file in bytes */
  async finish(): Promise<number> {
    this.stream.end();
    await this.copied;
    this.file.end(tailOf(this.hash.digest('hex')));
    await finished(this.file);
    return this.file.bytesWritten;
  }

  abandon(): void {
    this.stream.destroy();
    this.file.destroy();
  }

  private async copy(): Promise<void> {
    await this.put(Buffer.from(HEAD));
    for await (const piece of this.stream as AsyncIterable<Buffer>) await this.put(piece);
  }

  private async put(piece: Buffer): Promise<void> {
    this.hash.update(piece);
    if (!this.file.write(piece)) await once(this.file, 'drain');
    if (this.file.errored) throw this.file.errored;
  }
}

/**
 * Looks at a whole file before anybody acts on a part of it.
 * @throws BackupFileError when it is something else, cut off, or changed
 */
export async function verifyBackupFile(path: string): Promise<void> {
  const { size } = await stat(path);
  const start = await readAt(path, 0, HEAD.length);
  if (!start.startsWith(HEAD.slice(0, -2)))
    throw new BackupFileError(`${path} is no backup of Fristdag. Name the file that "fristdag backup" wrote.`);
  if (start !== HEAD)
    throw new BackupFileError(`${path} was written in another format: restore it with the version that wrote it.`);
  const tail = size < HEAD.length + TAIL_BYTES ? '' : await readAt(path, size - TAIL_BYTES, TAIL_BYTES);
  const [, expected] = TAIL.exec(tail) ?? [];
  if (expected === undefined)
    throw new BackupFileError(`${path} is cut off: its end mark is missing. Nothing was written. Use another backup.`);
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { end: size - TAIL_BYTES - 1 }) as AsyncIterable<Buffer>)
    hash.update(piece);
  if (hash.digest('hex') !== expected)
    throw new BackupFileError(`${path} was changed after it was written. Nothing was written. Use another backup.`);
}

async function readAt(path: string, position: number, length: number): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The records of a file that verifyBackupFile has passed, in the order in which they were written. */
export async function* readBackupFile(path: string): AsyncGenerator<BackupRecord> {
  const { size } = await stat(path);
  const packed = createReadStream(path, { start: HEAD.length, end: size - TAIL_BYTES - 1 });
  const stream = createZstdDecompress();
  packed.on('error', (error) => stream.destroy(error)).pipe(stream);
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of stream as AsyncIterable<Buffer>) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    for (;;) {
      if (held.length < RECORD_HEAD_BYTES) break;
      const length = held.readUInt32BE(1);
      const kind = recordKinds[held.readUInt8(0)];
      if (kind === undefined || length > LONGEST_RECORD_BYTES)
        throw new BackupFileError(`${path} holds a record that is unknown here. Nothing was written.`);
      if (held.length < RECORD_HEAD_BYTES + length) break;
      yield { kind, payload: held.subarray(RECORD_HEAD_BYTES, RECORD_HEAD_BYTES + length) };
      held = held.subarray(RECORD_HEAD_BYTES + length);
    }
  }
  if (held.length > 0) throw new BackupFileError(`${path} ends within a record. Nothing was written.`);
}
