/** Media type the API expects for a file, by its name; undefined for a file that cannot be read in. */
export function mediaTypeOf(fileName: string): 'text/csv' | 'application/x-ndjson' | undefined {
  if (/\.(csv|txt)$/i.test(fileName)) return 'text/csv';
  if (/\.(ndjson|jsonl)$/i.test(fileName)) return 'application/x-ndjson';
  return undefined;
}
