import { Problem, type Text, titleOf } from '../../platform/index.ts';

/** How files begin that are no text, whatever their Content-Type says: their bytes, and what they are called. */
const signatures: readonly (readonly [string, string])[] = [
  ['1f8b', 'gzip'],
  ['504b0304', 'zip, xlsx'],
  ['504b0506', 'zip'],
  ['28b52ffd', 'zstd'],
  ['425a68', 'bzip2'],
  ['fd377a585a00', 'xz'],
  ['377abcaf271c', '7-Zip'],
  ['526172211a07', 'RAR'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['25504446', 'PDF'],
  ['d0cf11e0a1b11ae1', 'xls, doc'],
  ['7f454c46', 'program'],
];
const LONGEST = 8;

/** The largest file that is taken in: some ten million episodes. */
const MOST_UPLOAD_BYTES = 4 * 1024 ** 3;

/**
 * Passes the parts of an upload on, once its first bytes have shown that it may be text. Nothing is ever unpacked.
 * @throws Problem 415 for a packed or binary file, 413 for one that is too large
 */
export async function* refusePacked(
  parts: AsyncIterable<Uint8Array>,
  mostBytes = MOST_UPLOAD_BYTES,
): AsyncGenerator<Uint8Array> {
  let start = Buffer.alloc(0);
  let isKnown = false;
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > mostBytes) throw tooLarge(mostBytes);
    if (isKnown) {
      yield part;
      continue;
    }
    start = Buffer.concat([start, part]);
    if (start.length < LONGEST) continue;
    refuseSignature(start);
    isKnown = true;
    yield start;
  }
  if (!isKnown && start.length > 0) {
    refuseSignature(start);
    yield start;
  }
}

function refuseSignature(start: Buffer): void {
  const hex = start.subarray(0, LONGEST).toString('hex');
  const [, name] = signatures.find(([signature]) => hex.startsWith(signature)) ?? [];
  if (name === undefined) return;
  throw givenUp(415, 'not-a-text-file', {
    sv: `Filen är inte text (${name}), vad dess Content-Type än säger. Packa upp den, eller spara den som CSV eller NDJSON, och lämna in den igen. Inget har lästs in.`,
    en: `The file is no text (${name}), whatever its Content-Type says. Unpack it, or save it as CSV or NDJSON, and hand it in again. Nothing was read.`,
  });
}

function tooLarge(mostBytes: number) {
  const gibibytes = Math.floor(mostBytes / 1024 ** 3);
  return givenUp(413, 'too-large', {
    sv: `Filen är större än ${gibibytes} GiB. Dela den i flera och lämna in dem var för sig. Inget har lästs in.`,
    en: `The file is larger than ${gibibytes} GiB. Split it and hand the parts in one by one. Nothing was read.`,
  });
}

/** The rest of the file is not waited for. */
function givenUp(status: 413 | 415, code: string, detail: Text): Problem {
  return new Problem({ status, code, title: titleOf(status), detail, headers: { connection: 'close' } });
}
