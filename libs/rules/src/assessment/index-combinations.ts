import { booleanFactNames, integerFactNames, type FactName } from '../facts/facts.ts';
import { noValue, type EpisodeColumns } from './episode-columns.ts';

/** The distinct combinations of some facts among many episodes. */
export interface Combinations {
  /** Row → place of its combination. */
  readonly index: Int32Array;
  /** Place of a combination → the first row that has it. */
  readonly firstRow: readonly number[];
}

/** A column of integers and the range of its values, where place 0 stands for `noValue`. */
interface RangedColumn {
  readonly values: Int32Array;
  readonly smallest: number;
  readonly size: number;
}

/** Up to so many possible keys, a table is looked up by key; beyond, a map. A table of this size takes 4 MB. */
const largestTable = 1 << 20;

/**
 * Numbers the combinations of the given facts in the order of their first rows. Facts that nobody asks for do not tell
 * episodes apart.
 */
export function indexCombinations(columns: EpisodeColumns, facts: readonly FactName[]): Combinations {
  const bits = compactBits(facts);
  const ranged = integerFactNames
    .filter((name) => facts.includes(name))
    .map((name) => rangeOf(columns[name], columns.length));
  const possible = ranged.reduce((product, { size }) => product * size, bits.size);
  const keyAt = keyReader(columns.booleanFacts, bits.compact, ranged);
  return possible <= largestTable
    ? indexByTable(columns.length, keyAt, new Int32Array(possible))
    : indexByMap(columns.length, keyAt);
}

/** A table from all boolean bits to the asked ones pushed together, so that keys stay small. */
function compactBits(facts: readonly FactName[]): { compact: Int32Array; size: number } {
  const asked = booleanFactNames.flatMap((name, place) => (facts.includes(name) ? [place] : []));
  const compact = new Int32Array(1 << booleanFactNames.length);
  for (let bits = 0; bits < compact.length; bits += 1) {
    let key = 0;
    for (const [at, place] of asked.entries()) key |= ((bits >> place) & 1) << at;
    compact[bits] = key;
  }
  return { compact, size: 1 << asked.length };
}

function rangeOf(values: Int32Array, length: number): RangedColumn {
  let smallest = Number.MAX_SAFE_INTEGER;
  let largest = Number.MIN_SAFE_INTEGER;
  for (let row = 0; row < length; row += 1) {
    const value = values[row] ?? noValue;
    if (value === noValue) continue;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return { values, smallest, size: largest < smallest ? 1 : largest - smallest + 2 };
}

/** The key of a row: whole numbers below 2^53, since two columns of at most 2^21 hours or days and nine bits fit. */
function keyReader(
  booleans: Uint16Array,
  compact: Int32Array,
  ranged: readonly RangedColumn[],
): (row: number) => number {
  const [first, second] = ranged;
  const bitsAt = (row: number): number => compact[booleans[row] ?? 0] ?? 0;
  if (first === undefined) return bitsAt;
  const withFirst = (row: number): number => bitsAt(row) * first.size + placeIn(first, row);
  if (second === undefined) return withFirst;
  return (row) => withFirst(row) * second.size + placeIn(second, row);
}

function placeIn({ values, smallest }: RangedColumn, row: number): number {
  const value = values[row] ?? noValue;
  return value === noValue ? 0 : value - smallest + 1;
}

function indexByTable(length: number, keyAt: (row: number) => number, placePlusOne: Int32Array): Combinations {
  const index = new Int32Array(length);
  const firstRow: number[] = [];
  for (let row = 0; row < length; row += 1) {
    const key = keyAt(row);
    const known = placePlusOne[key] ?? 0;
    if (known > 0) {
      index[row] = known - 1;
      continue;
    }
    index[row] = firstRow.length;
    firstRow.push(row);
    placePlusOne[key] = firstRow.length;
  }
  return { index, firstRow };
}

function indexByMap(length: number, keyAt: (row: number) => number): Combinations {
  const index = new Int32Array(length);
  const firstRow: number[] = [];
  const places = new Map<number, number>();
  for (let row = 0; row < length; row += 1) {
    const key = keyAt(row);
    let place = places.get(key);
    if (place === undefined) {
      place = firstRow.length;
      places.set(key, place);
      firstRow.push(row);
    }
    index[row] = place;
  }
  return { index, firstRow };
}
