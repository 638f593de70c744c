import type { FileFormat } from './records.ts';

const EXTENSIONS: ReadonlyMap<string, FileFormat> = new Map([
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.json', 'ndjson'],
  ['.csv', 'csv'],
]);

/**
 * NDJSON or CSV, by the extension, else by the start of the file: a row of NDJSON begins with a brace, a CSV header never does.
 * `start` is what the first read brought.
 */
export function detectFormat(fileName: string, start: Uint8Array): FileFormat {
  const dot = fileName.lastIndexOf('.');
  const named = dot === -1 ? undefined : EXTENSIONS.get(fileName.slice(dot).toLowerCase());
  if (named !== undefined) return named;
  const lines = new TextDecoder('utf-8')
    .decode(start)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 || lines.some((line) => line.startsWith('{')) ? 'ndjson' : 'csv';
}
