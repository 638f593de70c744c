import type { FastifyRequest } from 'fastify';
import { uploadOf } from '../../../episodes/index.ts';
import { problem } from '../../../platform/index.ts';

const MOST_BYTES = 2 * 1024 * 1024;

/** A list as it came in. It is read, compared and let go. */
export interface ReceivedList {
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
  readonly idempotencyKey: string | undefined;
}

/** @throws Problem 413, 415 */
export async function receivedList(request: FastifyRequest): Promise<ReceivedList> {
  const { fileName, bytes, idempotencyKey } = uploadOf(request);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > MOST_BYTES) throw problem(413, 'file-too-large', TOO_LARGE);
    pieces.push(piece);
  }
  return { fileName, bytes: Buffer.concat(pieces), idempotencyKey };
}

const TOO_LARGE = {
  sv: 'Listan är större än 2 MB. Ta bara med månadens vårdtillfällen, och bara de kolumner som ska jämföras.',
  en: 'The list is larger than 2 MB. Take only the episodes of the month, and only the columns to compare.',
};
