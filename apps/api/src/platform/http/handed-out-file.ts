import type { FastifyReply } from 'fastify';
import type { Language } from './language.ts';

export const CSV_TYPE = 'text/csv; charset=utf-8';
export const PDF_TYPE = 'application/pdf';

/** A file that is handed out whole, as a download. */
export interface HandedOutFile {
  /** With its ending, without quotation marks. Letters outside ASCII are told apart by `filename*` (RFC 6266). */
  readonly name: string;
  readonly type: string;
  readonly content: string | Buffer;
  /** Swedish unless said: most files are handed on. */
  readonly language?: Language;
}

/** Says on the reply what the file is, and returns its bytes. */
export function handOut(reply: FastifyReply, { name, type, content, language = 'sv' }: HandedOutFile): Buffer {
  const isPlain = /^[\x20-\x7e]*$/.test(name);
  void reply.headers({
    'content-type': type,
    'content-disposition': isPlain
      ? `attachment; filename="${name}"`
      : `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-language': language,
  });
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}
