/** Files of episodes: bytes in, rows out. Knows nothing of HTTP, database or queue, and is shared with the command line. */
export { csvFields } from './csv-columns.ts';
export { detectFormat } from './detect-format.ts';
export { FileRefusedError } from './file-refused-error.ts';
export type { FileRefusalCode } from './file-refused-error.ts';
export { readNdjsonLine } from './read-ndjson.ts';
export { readEpisodes, readRecords, readRow } from './read-episodes.ts';
export type { AcceptedRow, ReadRow, RefusedRow } from './read-episodes.ts';
export type { FileFormat, FileLayout, FileRecord, OpenFile, RecordBatch } from './records.ts';
export { REFUSED_ROWS_MEDIA_TYPE, refusedRowsFile } from './refused-rows-file.ts';
export type { KeptRefusal } from './refused-rows-file.ts';
