import { wordsOfProblem } from '../sign-in/problem-kind.ts';
import { callApi } from '../providers/http.ts';

/** A file that was not taken, and why in the API's words. */
export interface NotAttached {
  name: string;
  why: string;
}

/** Sends files one by one to the same place; what is refused does not stop the others. */
export async function attachFiles(path: string, files: readonly File[]): Promise<NotAttached[]> {
  const refused: NotAttached[] = [];
  for (const file of files) {
    try {
      const sent = { content: file, contentType: 'application/octet-stream', name: file.name };
      await callApi(path, { method: 'POST', file: sent });
    } catch (error) {
      refused.push({ name: file.name, why: wordsOfProblem(error) });
    }
  }
  return refused;
}
