const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const SPACE = 32;

/** Where the fields of a row are. Keys elsewhere, or of another form, are no fields and are refused as unknown. */
const FIELD = /^[A-Za-z]+(\[\d+\]\.[A-Za-z]+)?$/;

/**
 * The path of the first field that stands twice in a row (`caseNumber`, `dischargeReadyNotices[0].sentAt`), or undefined.
 * `JSON.parse` silently keeps the last of two; a row that says two things about one fact is no evidence of either.
 * Cheap where there is none: the keys written are counted and compared with the keys parsed.
 */
export function findDuplicateKey(text: string, parsed: object): string | undefined {
  return countWrittenKeys(text) === countParsedKeys(parsed) ? undefined : locateDuplicateKey(text);
}

/** The index of the closing quote of the string that opens at `open`, in text known to be valid JSON. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (text.charCodeAt(close - 1) === BACKSLASH) {
    let slashes = 1;
    while (text.charCodeAt(close - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) break;
    close = text.indexOf('"', close + 1);
  }
  return close;
}

function isFollowedByColon(text: string, close: number): boolean {
  let next = close + 1;
  while (text.charCodeAt(next) <= SPACE) next += 1;
  return text.charCodeAt(next) === COLON;
}

function countWrittenKeys(text: string): number {
  let count = 0;
  let open = text.indexOf('"');
  while (open !== -1) {
    const close = closingQuote(text, open);
    if (isFollowedByColon(text, close)) count += 1;
    open = text.indexOf('"', close + 1);
  }
  return count;
}

function countParsedKeys(parsed: object): number {
  let count = 0;
  const waiting: object[] = [parsed];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!Array.isArray(next)) count += Object.keys(next).length;
    const values: readonly unknown[] = Object.values(next);
    for (const value of values) {
      if (typeof value === 'object' && value !== null) waiting.push(value);
    }
  }
  return count;
}

interface Container {
  /** Keys seen so far; null for an array. */
  readonly keys: Set<string> | null;
  readonly path: string;
  /** The key or the index that the next value belongs to. */
  key: string;
  index: number;
}

function locateDuplicateKey(text: string): string | undefined {
  const open: Container[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const top = open.at(-1);
    if (code === QUOTE) {
      const close = closingQuote(text, at);
      if (top?.keys && isFollowedByColon(text, close)) {
        const key = String(JSON.parse(text.slice(at, close + 1)));
        if (top.keys.has(key) && FIELD.test(pathOf(top, key))) return pathOf(top, key);
        top.keys.add(key);
        top.key = key;
      }
      at = close;
    } else if (code === 123 || code === 91) {
      const path = top === undefined ? '' : pathOf(top, top.key);
      open.push({ keys: code === 123 ? new Set() : null, path, key: '', index: 0 });
    } else if (code === 125 || code === 93) {
      open.pop();
    } else if (code === 44 && top !== undefined && top.keys === null) {
      top.index += 1;
    }
  }
  return undefined;
}

function pathOf(container: Container, key: string): string {
  if (container.keys === null) return `${container.path}[${container.index}]`;
  return container.path === '' ? key : `${container.path}.${key}`;
}
