import { Buffer, isUtf8 } from 'node:buffer';
import { type Refusal, type RefusalCode, shownKey } from '@fristdag/rules';
import { findDuplicateKey } from './duplicate-keys.ts';
import { isBlank, KEPT_OF_LONG_LINE, MAX_LINE_BYTES, startOfLongLine } from './records.ts';
import type { FileLayout, FileRecord, RecordBatch } from './records.ts';

const NEWLINE = 10;
const RETURN = 13;
const layout: FileLayout = { format: 'ndjson' };

/** The rows of an NDJSON file, in batches of what one read brought. UTF-8; a line that is not is refused alone. */
export async function* readNdjson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RecordBatch> {
  let line = 1;
  for await (const block of wholeLines(bytes)) {
    const records: FileRecord[] = [];
    if (block.tooLong) {
      records.push(refused(line, block.bytes.toString('latin1'), 'line-too-long', null, { max: MAX_LINE_BYTES }));
      line += 1;
    } else {
      line = readBlock(block.bytes, line, records);
    }
    if (records.length > 0) yield { layout, records };
  }
}

interface Block {
  /** Whole lines, or the start of one line that is too long. */
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

/** Cuts a stream into blocks that end where a line ends. Holds no more than one read and one line of the longest kind. */
async function* wholeLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  let carried: Buffer[] = [];
  let carriedBytes = 0;
  let isFirst = true;
  let isSkipping = false;
  for await (const chunk of bytes) {
    let fresh = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (isSkipping) {
      const end = fresh.indexOf(NEWLINE);
      if (end === -1) continue;
      fresh = fresh.subarray(end + 1);
      isSkipping = false;
    }
    const end = fresh.lastIndexOf(NEWLINE);
    if (end !== -1) {
      const block = Buffer.concat([...carried, fresh.subarray(0, end + 1)]);
      yield { bytes: isFirst ? withoutByteOrderMark(block) : block, tooLong: false };
      isFirst = false;
      carried = [];
      carriedBytes = 0;
    }
    const rest = fresh.subarray(end + 1);
    if (rest.length > 0) {
      carried.push(Buffer.from(rest));
      carriedBytes += rest.length;
    }
    if (carriedBytes > MAX_LINE_BYTES) {
      yield { bytes: Buffer.concat(carried).subarray(0, KEPT_OF_LONG_LINE), tooLong: true };
      isFirst = false;
      isSkipping = true;
      carried = [];
      carriedBytes = 0;
    }
  }
  if (carriedBytes > 0) {
    const last = Buffer.concat(carried);
    yield { bytes: isFirst ? withoutByteOrderMark(last) : last, tooLong: false };
  }
}

function withoutByteOrderMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Appends the block's rows and returns the number of the line after it. */
function readBlock(block: Buffer, firstLine: number, records: FileRecord[]): number {
  if (isUtf8(block)) return readText(block.toString('utf8'), firstLine, records);
  let line = firstLine;
  for (let start = 0; start < block.length; line += 1) {
    const newline = block.indexOf(NEWLINE, start);
    const end = newline === -1 ? block.length : newline;
    const bytes = block.subarray(start, end);
    if (isUtf8(bytes)) readText(bytes.toString('utf8'), line, records);
    else records.push(refused(line, bytes.toString('latin1').replace(/\r$/, ''), 'invalid-encoding'));
    start = end + 1;
  }
  return line;
}

function readText(text: string, firstLine: number, records: FileRecord[]): number {
  let line = firstLine;
  for (let start = 0; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const raw = text.slice(start, end > start && text.charCodeAt(end - 1) === RETURN ? end - 1 : end);
    if (!isBlank(raw)) records.push(readNdjsonLine(raw, line));
    start = end + 1;
  }
  return line;
}

/** One row, without its line break. */
export function readNdjsonLine(raw: string, line: number): FileRecord {
  if (raw.length > MAX_LINE_BYTES / 3 && Buffer.byteLength(raw) > MAX_LINE_BYTES) {
    return refused(line, startOfLongLine(raw), 'line-too-long', null, { max: MAX_LINE_BYTES });
  }
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return refused(line, raw, 'invalid-json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused(line, raw, 'not-an-object');
  const duplicate = findDuplicateKey(raw, value);
  if (duplicate !== undefined) return refused(line, raw, 'duplicate-field', shownKey(duplicate));
  return { line, raw, value, refusal: null };
}

function refused(
  line: number,
  raw: string,
  code: RefusalCode,
  field: string | null = null,
  args: Refusal['args'] = {},
): FileRecord {
  return { line, raw, value: null, refusal: { field, code, args } };
}
