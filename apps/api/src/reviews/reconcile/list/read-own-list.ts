import { parseInstant, isPersonalNumber, type RefusalCode } from '@fristdag/rules';
import type { ListedEpisode, ListedInstant, ListedValue } from '@fristdag/billing';
import { cellValue, type CsvRow, CsvSplitter, detectDelimiter } from '../../../episodes/index.ts';
import { holdsNumber } from '../../../platform/index.ts';
import { kindOfField, NOT_READ, type OwnListColumn, type OwnListField } from './own-list-columns.ts';

export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 100;
const LONGEST_NUMBER = 64;
const LONGEST_TEXT = 200;
const MOST_DAYS = 10_000;

/** A cell that cannot be read, or a whole row: never what stands in it. */
export interface ListRefusal {
  readonly line: number;
  readonly field: OwnListField | null;
  readonly code: ListRefusalCode;
  readonly args: Readonly<Record<string, string | number>>;
  /** Whether the row could not be compared at all. */
  readonly isWholeRow: boolean;
}

type ListRefusalCode =
  | Extract<
      RefusalCode,
      | 'wrong-number-of-cells'
      | 'broken-quotes'
      | 'line-too-long'
      | 'missing-field'
      | 'text-too-long'
      | 'control-character'
      | 'personal-number-as-case-number'
      | 'unknown-care-type'
      | 'malformed-municipality'
      | 'malformed-instant'
      | 'instant-out-of-range'
      | 'instant-skipped-by-clock'
      | 'not-boolean'
    >
  | 'repeated-case-number'
  | 'malformed-days';

/** The rows of a list as text: nothing of it is understood yet. */
export interface OpenedList {
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Fields that a list may hold beside what is compared: a notice that was withdrawn does not stand, a payer is made of two. */
export interface ReadRow extends Pick<ListedEpisode, 'line' | 'caseNumber'> {
  readonly values: Readonly<Partial<Record<OwnListField, ListedValue>>>;
}

/**
 * Taken apart as a CSV file of episodes is: `;` or `,`, UTF-8 or Windows-1252, with or without a byte order mark. A list is made
 * by hand, so what a spreadsheet also calls text is read too: tabs between the cells, UTF-16, and a first line that names the
 * delimiter.
 * @returns what is wrong with all of it
 */
export function openOwnList(bytes: Uint8Array): OpenedList | 'no-header' | 'too-many-rows' | 'too-many-columns' {
  const splitter = new CsvSplitter();
  const text = textOf(bytes);
  const named = NAMED_DELIMITER.exec(text);
  // Emptied, not taken away: the lines keep their numbers.
  splitter.add(named ? text.slice(named[0].length) : text);
  const line = splitter.peekLine(true);
  if (line === undefined) return 'no-header';
  const delimiter = named?.[1] ?? (isTabbed(line) ? '\t' : detectDelimiter(line));
  const header = splitter.next(delimiter, true);
  if (!header?.cells) return 'no-header';
  if (header.cells.length > MOST_COLUMNS) return 'too-many-columns';
  const rows: CsvRow[] = [];
  for (let row = splitter.next(delimiter, true); row !== undefined; row = splitter.next(delimiter, true)) {
    if (rows.length === MOST_ROWS) return 'too-many-rows';
    rows.push(row);
  }
  return { headers: header.cells, rows };
}

/** `sep=;`, which Excel writes and reads. */
const NAMED_DELIMITER = /^sep=([;,\t])(?=\r?\n)/i;
const isTabbed = (header: string): boolean => header.includes('\t') && !/[;,]/.test(header);

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In Windows-1252 any byte is a character.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The rows that name an episode, with what their other cells say. A cell that cannot be read costs only itself: its row is
 * still compared by the others. A row without a usable case number, or one whose number stood on a line before, is refused.
 */
export function readOwnList(
  { rows }: Pick<OpenedList, 'rows'>,
  columns: readonly OwnListColumn[],
): { readonly rows: readonly ReadRow[]; readonly refusals: readonly ListRefusal[] } {
  const refusals: ListRefusal[] = [];
  const lineOf = new Map<string, number>();
  const read = rows.flatMap(({ line, cells, isTooLong }): ReadRow[] => {
    const whole = (code: ListRefusalCode, field: OwnListField | null, args: ListRefusal['args'] = {}): [] => {
      refusals.push({ line, field, code, args, isWholeRow: true });
      return [];
    };
    if (cells === null) return whole(isTooLong ? 'line-too-long' : 'broken-quotes', null);
    if (cells.length !== columns.length)
      return whole('wrong-number-of-cells', null, { expected: columns.length, found: cells.length });
    const caseNumber = (cells[columns.indexOf('caseNumber')] ?? '').trim();
    const problem = problemOfNumber(caseNumber);
    if (problem !== undefined)
      return whole(problem, 'caseNumber', problem === 'text-too-long' ? { max: LONGEST_NUMBER } : {});
    const earlier = lineOf.get(caseNumber);
    if (earlier !== undefined) return whole('repeated-case-number', 'caseNumber', { earlier });
    lineOf.set(caseNumber, line);
    const values: Partial<Record<OwnListField, ListedValue>> = {};
    for (const [index, field] of columns.entries()) {
      if (field === NOT_READ || field === 'caseNumber') continue;
      const cell = readCell(field, (cells[index] ?? '').trim());
      if (typeof cell === 'object' && cell !== null && 'code' in cell)
        refusals.push({ line, field, code: cell.code, args: cell.args ?? {}, isWholeRow: false });
      else if (cell !== undefined) values[field] = cell;
    }
    return [{ line, caseNumber, values }];
  });
  return { rows: read, refusals };
}

function problemOfNumber(text: string): ListRefusalCode | undefined {
  if (text === '') return 'missing-field';
  if (isPersonalNumber(text) || holdsNumber(text)) return 'personal-number-as-case-number';
  if (text.length > LONGEST_NUMBER) return 'text-too-long';
  return /\p{Cc}/u.test(text) ? 'control-character' : undefined;
}

interface CellProblem {
  readonly code: ListRefusalCode;
  readonly args?: ListRefusal['args'];
}

/** Instants that need not be: an empty cell says that there is none. Of the others it says nothing. */
const mayBeNone: ReadonlySet<OwnListField> = new Set<OwnListField>([
  'admissionNoticeSentAt',
  'dischargeReadyNoticeSentAt',
  'dischargeReadyNoticeWithdrawnAt',
  'careContactAssignedAt',
  'sipCallSentAt',
  'dischargedAt',
  'district',
]);

function readCell(field: OwnListField, cell: string): ListedValue | undefined | CellProblem {
  if (cell === '') return mayBeNone.has(field) ? null : undefined;
  const kind = kindOfField(field);
  switch (kind) {
    case 'instant':
      return readInstant(cell);
    case 'days':
      return readDays(cell);
    case 'boolean': {
      const value = cellValue(kind, cell);
      return typeof value === 'boolean' ? value : { code: 'not-boolean' };
    }
    case 'care-type': {
      const value = cellValue(kind, cell);
      return value === 'somatic' || value === 'psychiatric' ? value : { code: 'unknown-care-type' };
    }
    case 'text':
      return readText(field, cell);
  }
}

/** A whole number; a spreadsheet may have given it decimals, which are none. */
function readDays(cell: string): number | CellProblem {
  const whole = /^(\d{1,5})(?:[.,]0+)?$/.exec(cell)?.[1];
  return whole !== undefined && Number(whole) <= MOST_DAYS ? Number(whole) : { code: 'malformed-days' };
}

function readText(field: OwnListField, cell: string): string | CellProblem {
  if (field === 'municipality' && !/^\d{4}$/.test(cell))
    return {
      code: 'malformed-municipality',
      ...(/^\d{3}$/.test(cell) ? { args: { suggestion: cell.padStart(4, '0') } } : {}),
    };
  if (cell.length > LONGEST_TEXT) return { code: 'text-too-long', args: { max: LONGEST_TEXT } };
  return /\p{Cc}/u.test(cell) ? { code: 'control-character' } : cell;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SECONDS = /T\d{2}:\d{2}:\d{2}/;
const MILLISECONDS = /T\d{2}:\d{2}:\d{2}\./;
const problems = {
  malformed: 'malformed-instant',
  'out-of-range': 'instant-out-of-range',
  'skipped-by-clock': 'instant-skipped-by-clock',
} as const;

/** As in a file of episodes, and also a day alone: many keep no more than that. */
function readInstant(cell: string): ListedInstant | CellProblem {
  const isDay = DAY.test(cell);
  const text = isDay ? `${cell}T00:00` : String(cellValue('instant', cell));
  const at = parseInstant(text);
  if (typeof at !== 'number') return { code: problems[at] };
  if (isDay) return { at, precision: 'day' };
  return { at, precision: MILLISECONDS.test(text) ? 'millisecond' : SECONDS.test(text) ? 'second' : 'minute' };
}
