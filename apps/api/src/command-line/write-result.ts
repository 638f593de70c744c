import { once } from 'node:events';
import { errorCode } from './command.ts';

const PIECE = 65_536;

/**
 * Writes a result that may be longer than memory is wide: in pieces, waiting whenever the reader is slower. A reader that has
 * gone away (`| head`) has seen enough: that is no error.
 */
export async function writeResult(stream: NodeJS.WritableStream, parts: Iterable<string>): Promise<void> {
  let isGone = false;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    isGone = true;
  };
  stream.on('error', onError);
  try {
    let piece = '';
    for (const part of parts) {
      piece += part;
      if (piece.length < PIECE) continue;
      await write(stream, piece);
      piece = '';
      if (isGone) return;
    }
    await write(stream, piece);
  } catch (error) {
    if (errorCode(error) !== 'EPIPE') throw error;
  }
}

async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
