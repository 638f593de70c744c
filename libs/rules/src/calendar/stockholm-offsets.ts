/**
 * Stockholm's offset from UTC as a table of transitions, asked of `Intl` once and looked up ever after: a date library
 * costs a hundred microseconds a day count, this costs tens of nanoseconds.
 */
interface OffsetTable {
  /** Instants (epoch milliseconds) from which the offset of the same index holds, ascending. */
  readonly from: Float64Array;
  /** Milliseconds to add to UTC. */
  readonly offset: Float64Array;
}

const firstYear = 1970;
const lastYear = 2100;
const minute = 60_000;
const quarter = 91 * 86_400_000;

let table: OffsetTable | undefined;

/** Milliseconds to add to UTC to get Stockholm's wall clock at an instant (epoch milliseconds). */
export function offsetAt(instantMs: number): number {
  table ??= buildTable();
  const { from, offset } = table;
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= instantMs) low = middle;
    else high = middle - 1;
  }
  return offset[low] ?? 0;
}

function buildTable(): OffsetTable {
  const ask = offsetReader();
  const start = Date.UTC(firstYear, 0, 1);
  const end = Date.UTC(lastYear + 1, 0, 1);
  const from = [Number.NEGATIVE_INFINITY];
  const offset = [ask(start)];
  // The clock is never moved twice within a quarter, so one bisection finds the move, to the minute.
  for (let left = start; left < end; left += quarter) {
    const right = Math.min(left + quarter, end);
    const after = ask(right);
    if (after === offset[offset.length - 1]) continue;
    from.push(firstMinuteOf(after, { left, right, ask }));
    offset.push(after);
  }
  return { from: Float64Array.from(from), offset: Float64Array.from(offset) };
}

function firstMinuteOf(
  offset: number,
  { left, right, ask }: { left: number; right: number; ask: (ms: number) => number },
): number {
  let before = left;
  let at = right;
  while (at - before > minute) {
    const middle = before + Math.floor((at - before) / 2 / minute) * minute;
    if (ask(middle) === offset) at = middle;
    else before = middle;
  }
  return at;
}

/** Reads the offset that `Intl` knows, in milliseconds. "GMT+01:00" and "GMT+1" are both in use among engines. */
function offsetReader(): (instantMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' });
  return (instantMs) => {
    const match = /GMT([+-])(\d{1,2})(?::?(\d{2}))?/.exec(format.format(instantMs));
    if (match === null) return 0;
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    return (match[1] === '-' ? -minutes : minutes) * minute;
  };
}
