import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { maskNumbers } from '../../episodes/index.ts';
import type { Principal } from '../../identity/index.ts';
import { problem } from '../../platform/index.ts';
import { fileKindOf, TAKEN_KINDS } from './file-kind.ts';

/** A file that somebody attaches: read whole, and known by its content. */
export interface AttachedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A stored file on its way out. */
export interface HandedOut {
  readonly file: { readonly fileName: string; readonly mediaType: string; readonly sizeBytes: number };
  readonly pieces: AsyncIterable<Uint8Array>;
}

const MOST_MEGABYTES = 10;
const LONGEST_NAME = 120;

/**
 * The file that a request brings. Its name gets the ending of what it is, and loses folders and personal numbers.
 * @throws Problem 413 for one that is too large, 415 for a kind that is not taken, 422 for an empty one
 */
export async function attachedFileOf(request: FastifyRequest): Promise<AttachedFile> {
  const pieces: Buffer[] = [];
  let size = 0;
  if (request.body instanceof Readable) {
    for await (const piece of request.body as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > MOST_MEGABYTES * 1024 * 1024) throw tooLarge();
      pieces.push(piece);
    }
  }
  const content = Buffer.concat(pieces);
  if (content.length === 0) throw isEmpty();
  const kind = fileKindOf(content);
  if (!kind) throw otherKind();
  const header = request.headers['x-file-name'];
  return {
    fileName: `${stemOf(typeof header === 'string' ? header : '')}.${kind.ending}`,
    mediaType: kind.mediaType,
    content,
  };
}

/** Who attaches a file; with a key, a retry of it is known. */
export interface Attaching {
  readonly principal: Principal;
  readonly idempotencyKey: string | undefined;
}

/** An upload as `onceForKey` takes it: name and content tell two with the same key apart. `act` is method and path. */
export function attemptOf({ fileName, content }: AttachedFile, act: string, { principal, idempotencyKey }: Attaching) {
  const bodyHash = createHash('sha256').update(fileName).update('\0').update(content).digest('hex');
  return { key: idempotencyKey, accountId: principal.accountId, act, bodyHash };
}

/** Always as a download: what somebody attached is never shown as a page of ours. */
export function handedOut({ file, pieces }: HandedOut): StreamableFile {
  return new StreamableFile(Readable.from(pieces), {
    type: file.mediaType,
    disposition: `attachment; filename="bilaga.${file.fileName.split('.').at(-1) ?? 'bin'}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    length: file.sizeBytes,
  });
}

function stemOf(header: string): string {
  let name = '';
  try {
    name = decodeURIComponent(header);
  } catch {
    name = '';
  }
  const bare = name.split(/[/\\]/).at(-1) ?? '';
  const stem = maskNumbers(
    bare
      .toWellFormed()
      .replaceAll(/[\p{C}"<>|:*?]/gu, '')
      .replace(/\.[A-Za-z0-9]{1,5}$/, ''),
  );
  return stem.trim().slice(0, LONGEST_NAME) || 'bilaga';
}

function tooLarge() {
  return problem(413, 'file-too-large', {
    sv: `Filen är större än ${MOST_MEGABYTES} MB. Dela upp den eller spara den med lägre upplösning.`,
    en: `The file is larger than ${MOST_MEGABYTES} MB. Split it, or save it with a lower resolution.`,
  });
}

function isEmpty() {
  return problem(422, 'file-empty', { sv: 'Filen är tom.', en: 'The file is empty.' });
}

function otherKind() {
  return problem(415, 'file-kind-not-taken', {
    sv: `Filen är till sitt innehåll inget av det som tas emot: ${TAKEN_KINDS} utan makron.`,
    en: `By its content the file is none of what is taken: ${TAKEN_KINDS}, without macros.`,
  });
}
