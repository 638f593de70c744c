import { wordsOfProblem } from '../sign-in/problem-kind.ts';
import { attachFile } from '../providers/attach-file.ts';

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
      await attachFile(path, file);
    } catch (error) {
      refused.push({ name: file.name, why: wordsOfProblem(error) });
    }
  }
  return refused;
}
