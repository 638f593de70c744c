import { HttpError } from 'react-admin';
import { callApi } from './http.ts';

const AGAIN_AFTER_MS = 1_000;

/** Hands in a file as evidence. When the answer is lost it is sent once more with the same key, and stored once. */
export async function attachFile(path: string, file: File): Promise<void> {
  const request = {
    method: 'POST',
    file: { content: file, contentType: 'application/octet-stream', name: file.name },
    idempotencyKey: crypto.randomUUID(),
  } as const;
  try {
    await callApi(path, request);
  } catch (error) {
    if (error instanceof HttpError) throw error;
    await new Promise((over) => setTimeout(over, AGAIN_AFTER_MS));
    await callApi(path, request);
  }
}
