import { parseEpisode } from '@fristdag/rules';
import type { Episode, PayerLookup, QualityFlag, Refusal } from '@fristdag/rules';
import { csvFieldOf } from './csv-columns.ts';
import { readCsv } from './read-csv.ts';
import { readNdjson } from './read-ndjson.ts';
import type { FileFormat, FileLayout, FileRecord, OpenFile, RecordBatch } from './records.ts';

/** One row of a file: an episode, with whom it is billed to and what is odd about it, or every reason why it is none. */
export type ReadRow = AcceptedRow | RefusedRow;

export interface AcceptedRow {
  /** The physical line on which the row starts, from 1. */
  readonly line: number;
  readonly raw: string;
  readonly episode: Episode;
  readonly payer: string;
  readonly flags: readonly QualityFlag[];
  readonly refusals: null;
}

export interface RefusedRow {
  readonly line: number;
  /** The row as received, for the file of refused rows; holds personal data. The start of it when the line was too long. */
  readonly raw: string;
  /** The case number where the row has a readable one: a later file with it mends the row. */
  readonly caseNumber: string | null;
  readonly episode: null;
  /** At least one, in field order; the first is the row's official refusal. */
  readonly refusals: readonly [Refusal, ...Refusal[]];
}

interface RowBatch {
  readonly layout: FileLayout;
  readonly rows: readonly ReadRow[];
}

/** The rows of a file, taken apart but not judged. See `readCsv` for why a CSV file is opened twice. */
export function readRecords(open: OpenFile, format: FileFormat): AsyncGenerator<RecordBatch> {
  return format === 'csv' ? readCsv(open) : readNdjson(open());
}

/**
 * The rows of a file of episodes, in batches of what one read brought (a few hundred rows), in the order of the file.
 * @throws FileRefusedError before any row, for a CSV file whose header cannot be read.
 */
export async function* readEpisodes(
  open: OpenFile,
  { format, payers }: { readonly format: FileFormat; readonly payers: PayerLookup },
): AsyncGenerator<RowBatch> {
  for await (const { layout, records } of readRecords(open, format)) {
    yield { layout, rows: records.map((record) => readRow(record, { format, payers })) };
  }
}

/** Judges the fields of one record. */
export function readRow(
  record: FileRecord,
  { format, payers }: { readonly format: FileFormat; readonly payers: PayerLookup },
): ReadRow {
  const { line, raw } = record;
  if (record.refusal !== null) return { line, raw, caseNumber: null, episode: null, refusals: [record.refusal] };
  const parsed = parseEpisode(record.value, { payers });
  if ('episode' in parsed) {
    return { line, raw, episode: parsed.episode, payer: parsed.payer, flags: parsed.flags, refusals: null };
  }
  const [first, ...others] = format === 'csv' ? parsed.refusals.map(inCsvTerms) : parsed.refusals;
  if (first === undefined) throw new TypeError('A row that is no episode has at least one refusal');
  return {
    line,
    raw,
    caseNumber: readableCaseNumber(record.value, parsed.refusals),
    episode: null,
    refusals: [first, ...others],
  };
}

/** A case number that is itself at fault – a personal number, say – is kept nowhere but in the row. */
function readableCaseNumber(value: unknown, refusals: readonly Refusal[]): string | null {
  if (typeof value !== 'object' || value === null || refusals.some(({ field }) => field === 'caseNumber')) return null;
  const { caseNumber } = value as { readonly caseNumber?: unknown };
  return typeof caseNumber === 'string' ? caseNumber : null;
}

function inCsvTerms(refusal: Refusal): Refusal {
  return { ...refusal, field: csvFieldOf(refusal.field) };
}
