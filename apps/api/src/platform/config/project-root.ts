import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `rules/` and the built console, whether the API runs unbuilt or from its bundle. */
export function findProjectRoot(start: string = import.meta.dirname): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'nx.json')) && existsSync(join(folder, 'rules'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no folder above ${start} holds rules/ and nx.json`);
  }
}
