import { isBlank, MAX_LINE_BYTES, startOfLongLine } from './records.ts';

const QUOTE = '"';

/** A row as it stands in the file: its cells, or null when its quotation marks do not close. */
export interface CsvRow {
  /** The physical line on which it starts, from 1. */
  readonly line: number;
  readonly raw: string;
  readonly cells: readonly string[] | null;
  readonly isTooLong: boolean;
}

/**
 * Cuts CSV text into rows (RFC 4180: quoted cells may hold delimiters, doubled quotes and line breaks; LF or CRLF).
 * Written here rather than taken from a CSV library because a broken quote must cost one row and not the rest of the
 * file: the row that opens it is given up at its own line break, and reading goes on with the next line.
 */
export class CsvSplitter {
  private text = '';
  private at = 0;
  private line = 1;
  private isSkipping = false;

  /** Characters not cut yet, from `at` on. */
  add(text: string): void {
    this.text = this.text.slice(this.at) + text;
    this.at = 0;
  }

  /** The first line that is not blank, without taking it; undefined when its end has not come or there is none. */
  peekLine(isLast: boolean): string | undefined {
    let at = this.at;
    for (;;) {
      const newline = this.text.indexOf('\n', at);
      if (newline === -1 && (!isLast || at >= this.text.length) && this.text.length - at <= MAX_LINE_BYTES)
        return undefined;
      const end = newline === -1 ? this.text.length : newline;
      const line = this.text.slice(at, end);
      if (!isBlank(line)) return line;
      at = end + 1;
    }
  }

  /** The next row, blank lines left out; undefined when more text is needed, or, with `isLast`, when there is none. */
  next(delimiter: string, isLast: boolean): CsvRow | undefined {
    for (;;) {
      if (this.isSkipping && !this.skipLine()) return undefined;
      const newline = this.text.indexOf('\n', this.at);
      const isOpenEnded = newline === -1;
      if (isOpenEnded && this.text.length - this.at > MAX_LINE_BYTES) return this.giveUpLongLine();
      if (isOpenEnded && (!isLast || this.at >= this.text.length)) return undefined;
      const end = isOpenEnded ? this.text.length : newline;
      const raw = withoutReturn(this.text.slice(this.at, end));
      if (isBlank(raw)) {
        this.moveTo(end + 1, 1);
        continue;
      }
      if (raw.length > MAX_LINE_BYTES) {
        return this.take({ raw: startOfLongLine(raw), cells: null, isTooLong: true }, end + 1, 1);
      }
      if (!raw.includes(QUOTE)) return this.take({ raw, cells: raw.split(delimiter), isTooLong: false }, end + 1, 1);
      const quoted = splitQuoted(this.text, this.at, { delimiter, isLast });
      if (quoted === 'open' && !isLast && this.text.length - this.at <= MAX_LINE_BYTES) return undefined;
      if (quoted === 'open' || quoted === 'broken')
        return this.take({ raw, cells: null, isTooLong: false }, end + 1, 1);
      const whole = withoutReturn(this.text.slice(this.at, quoted.end));
      return this.take({ raw: whole, cells: quoted.cells, isTooLong: false }, quoted.end + 1, 1 + lineBreaksIn(whole));
    }
  }

  private take(row: Omit<CsvRow, 'line'>, at: number, lines: number): CsvRow {
    const line = this.line;
    this.moveTo(at, lines);
    return { line, ...row };
  }

  private moveTo(at: number, lines: number): void {
    this.at = at;
    this.line += lines;
  }

  private giveUpLongLine(): CsvRow {
    const row = {
      line: this.line,
      raw: startOfLongLine(this.text.slice(this.at)),
      cells: null,
      isTooLong: true,
    };
    this.isSkipping = true;
    return row;
  }

  /** Drops the rest of a line that was given up; false while its end has not come. */
  private skipLine(): boolean {
    const newline = this.text.indexOf('\n', this.at);
    this.isSkipping = newline === -1;
    this.moveTo(this.isSkipping ? this.text.length : newline + 1, this.isSkipping ? 0 : 1);
    return !this.isSkipping;
  }
}

function withoutReturn(raw: string): string {
  return raw.endsWith('\r') ? raw.slice(0, -1) : raw;
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * The cells of a row in which some are quoted, and where its line break is. `open`: the text ends before the row does, within
 * quotation marks or, while more text may follow, right after them.
 */
function splitQuoted(
  text: string,
  start: number,
  { delimiter, isLast }: { delimiter: string; isLast: boolean },
): { cells: string[]; end: number } | 'open' | 'broken' {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === QUOTE) {
      const cell = quotedCell(text, at);
      if (cell === 'open') return 'open';
      cells.push(cell.value);
      at = cell.end;
      if (text[at] === '\r' && (text[at + 1] === '\n' || at + 1 === text.length)) at += 1;
      if (at >= text.length) return isLast ? { cells, end: at } : 'open';
      if (text[at] === '\n') return { cells, end: at };
      if (text[at] !== delimiter) return 'broken';
      at += 1;
    } else {
      const newline = text.indexOf('\n', at);
      if (newline === -1 && !isLast) return 'open';
      const lineEnd = newline === -1 ? text.length : newline;
      const next = text.indexOf(delimiter, at);
      if (next === -1 || next >= lineEnd) {
        cells.push(withoutReturn(text.slice(at, lineEnd)));
        return { cells, end: lineEnd };
      }
      cells.push(text.slice(at, next));
      at = next + 1;
    }
  }
}

function quotedCell(text: string, open: number): { value: string; end: number } | 'open' {
  let close = text.indexOf(QUOTE, open + 1);
  let isEscaped = false;
  while (close !== -1 && text[close + 1] === QUOTE) {
    isEscaped = true;
    close = text.indexOf(QUOTE, close + 2);
  }
  if (close === -1) return 'open';
  const value = text.slice(open + 1, close);
  return { value: isEscaped ? value.replaceAll('""', QUOTE) : value, end: close + 1 };
}

/** `;` or `,`: whichever stands more often in the header outside quotation marks. */
export function detectDelimiter(header: string): ';' | ',' {
  let semicolons = 0;
  let commas = 0;
  let isQuoted = false;
  for (const character of header) {
    if (character === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && character === ';') semicolons += 1;
    else if (!isQuoted && character === ',') commas += 1;
  }
  return commas > semicolons ? ',' : ';';
}

const NEEDS_QUOTES = /["\r\n;,]/;

export function csvCell(text: string, { isAlwaysQuoted = false } = {}): string {
  return isAlwaysQuoted || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => csvCell(cell)).join(delimiter);
}
