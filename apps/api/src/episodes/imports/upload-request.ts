import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Problem, problem, titleOf, maskNumbers } from '../../platform/index.ts';
import type { FileFormat } from '../read/index.ts';
import { refusePacked } from './refuse-packed.ts';
import type { Upload } from './receive-upload.service.ts';

const formats: ReadonlyMap<string, FileFormat> = new Map([
  ['application/x-ndjson', 'ndjson'],
  ['text/csv', 'csv'],
]);

/** How long an upload may take. */
interface Patience {
  /** One that sends nothing for so long is given up … */
  readonly silenceMs: number;
  /** … and one that is slower than this, once it has used up its first time. */
  readonly slowestBytesPerSecond: number;
  readonly firstMs: number;
}

const PATIENCE: Patience = { silenceMs: 120_000, slowestBytesPerSecond: 1_024, firstMs: 180_000 };

/**
 * The file that a request hands in. A request without a body hands in an empty file.
 * @throws Problem 415 for any other content type, and for a compressed body
 */
export function uploadOf(request: FastifyRequest): Omit<Upload, 'actor'> {
  const format = formats.get(mediaTypeOf(request.headers['content-type']));
  if (format === undefined || isEncoded(request)) throw unknownMediaType();
  return {
    format,
    fileName: fileNameOf(header(request, 'x-file-name')),
    bytes: request.body instanceof Readable ? refusePacked(withPatience(request.body)) : nothing(),
    idempotencyKey: header(request, 'idempotency-key'),
  };
}

function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function isEncoded(request: FastifyRequest): boolean {
  return !['', 'identity'].includes((header(request, 'content-encoding') ?? '').trim().toLowerCase());
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const LONGEST_NAME = 200;

/** The bare name, without folders, control characters and personal numbers; null when there is none or it cannot be read. */
export function fileNameOf(encoded: string | undefined): string | null {
  if (encoded === undefined) return null;
  let name: string;
  try {
    name = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  const bare = (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .trim();
  return bare === '' ? null : Array.from(maskNumbers(bare)).slice(0, LONGEST_NAME).join('');
}

/**
 * Waits for each part of the file, but not for ever: not for a client that is silent, nor for one that sends so slowly
 * that it only holds the line. How long the product itself takes does not matter.
 * @throws Problem 408, whose answer closes the connection
 */
export async function* withPatience(
  body: Readable,
  { silenceMs, slowestBytesPerSecond, firstMs }: Patience = PATIENCE,
): AsyncGenerator<Uint8Array> {
  // A body that is given up stays open until the answer is out: with it goes the connection.
  const parts: AsyncIterator<Uint8Array> = body.iterator({ destroyOnReturn: false });
  let allowanceMs = firstMs;
  try {
    for (;;) {
      const since = performance.now();
      const part = await orTooSlow(parts.next(), Math.min(silenceMs, allowanceMs));
      if (part.done) return;
      allowanceMs += (part.value.length / slowestBytesPerSecond) * 1000 - (performance.now() - since);
      yield part.value;
    }
  } finally {
    // What a consumer that gave up left unread is not waited for.
    void parts.return?.();
  }
}

async function orTooSlow<Part>(next: Promise<Part>, withinMs: number): Promise<Part> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(uploadTooSlow()), Math.max(0, withinMs));
  });
  try {
    return await Promise.race([next, tooLate]);
  } finally {
    clearTimeout(timer);
    // Once given up, what still comes or breaks off is nobody's.
    next.catch(() => undefined);
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // An empty file: no piece.
}

function unknownMediaType() {
  return problem(415, 'unsupported-media-type', {
    sv: 'Skicka filen okomprimerad som application/x-ndjson eller text/csv, och ange det som Content-Type.',
    en: 'Send the file as application/x-ndjson or text/csv, not compressed, and say so in Content-Type.',
  });
}

function uploadTooSlow() {
  return new Problem({
    status: 408,
    code: 'too-slow',
    title: titleOf(408),
    detail: {
      sv: 'Filen kom in för långsamt, eller slutade komma. Inget har lästs in. Lämna in den igen.',
      en: 'The file came in too slowly, or stopped coming. Nothing was read. Hand it in again.',
    },
    headers: { connection: 'close' },
  });
}
