export type CopyValue = string | number | boolean | null;

/** One line of PostgreSQL's COPY text format, its line break included. Text is escaped, null is `\N`. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(copyText).join('\t')}\n`;
}

const MUST_ESCAPE = /[\\\b\f\n\r\t\v]/;
const ESCAPED = /[\\\b\f\n\r\t\v]/g;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (value === true) return 't';
  if (value === false) return 'f';
  if (typeof value === 'number') return String(value);
  return MUST_ESCAPE.test(value) ? value.replace(ESCAPED, (character) => escapes[character] ?? character) : value;
}

/** Bytes as PostgreSQL reads them, before they are escaped for COPY. */
export function bytesText(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

const DAY_MS = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
/** The days of a file are few beside its instants. */
const dates = new Map<number, string>();
const MOST_DATES = 10_000;

/** An instant (epoch milliseconds) in UTC, as PostgreSQL reads it; several times as fast as `toISOString`. */
export function instantText(epochMs: number): string {
  const day = Math.floor(epochMs / DAY_MS);
  const ms = epochMs - day * DAY_MS;
  const seconds = Math.floor(ms / 1000);
  const clock = `${at(seconds / 3600)}:${at((seconds / 60) % 60)}:${at(seconds % 60)}`;
  const fraction = ms % 1000;
  return `${dateText(day)} ${clock}${fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`}Z`;
}

function at(number: number): string {
  return twoDigits[Math.floor(number)] ?? '';
}

function dateText(day: number): string {
  let text = dates.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (dates.size < MOST_DATES) dates.set(day, text);
  }
  return text;
}
