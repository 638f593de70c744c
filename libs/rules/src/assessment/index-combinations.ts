import { booleanFactNames, integerFactNames, type FactName } from '../facts/facts.ts';
import { noValue, type EpisodeColumns } from './episode-columns.ts';

/** The distinct combinations of some facts among many episodes. */
interface Combinations {
  /** Row → place of its combination. */
  readonly index: Int32Array;
  /** Place of a combination → the first row that has it. */
  readonly firstRow: readonly number[];
}

/** A column of integers and what its values range over; place 0 of `size` stands for `noValue`. */
interface RangedColumn {
  readonly values: Int32Array;
  readonly smallest: number;
  readonly size: number;
}

/** The asked boolean facts pushed together: from all bits to the key, and how many keys there are. */
interface CompactBits {
  readonly keyOf: Int32Array;
  readonly size: number;
}

/** Up to so many possible combinations a table is looked up, beyond them a map. A table of this size takes 4 MB. */
const largestTable = 1 << 20;

/**
 * Numbers the combinations in the order of their first rows. Facts that nobody asks for tell no episodes apart.
 *
 * Facts of a million episodes follow no pattern, so that a branch on each would cost more than all the rest. The loops
 * here and in `assessInBulk` take sign bits instead: `(a − b) >> 31` is all ones when b is above a, else 0.
 */
export function indexCombinations(columns: EpisodeColumns, asked: readonly FactName[]): Combinations {
  const bits = compactBits(asked);
  const ranged = integerFactNames
    .filter((name) => asked.includes(name))
    .map((name) => rangeOf(columns[name], columns.length));
  const possible = ranged.reduce((product, { size }) => product * size, bits.size);
  return possible <= largestTable
    ? indexByTable(columns, { bits, ranged, possible })
    : indexByMap(columns, { bits, ranged });
}

function compactBits(asked: readonly FactName[]): CompactBits {
  const places = booleanFactNames.flatMap((name, place) => (asked.includes(name) ? [place] : []));
  const keyOf = Int32Array.from({ length: 1 << booleanFactNames.length }, (_, bits) =>
    places.reduce((key, place, at) => key | (((bits >> place) & 1) << at), 0),
  );
  return { keyOf, size: 1 << places.length };
}

function rangeOf(values: Int32Array, length: number): RangedColumn {
  const none = noValue;
  let smallest = -none;
  let largest = none;
  for (let row = 0; row < length; row += 1) {
    const value = values[row] ?? none;
    const isThere = (none - value) >> 31;
    const valueOrLargest = (value & isThere) | (-none & ~isThere);
    if (valueOrLargest < smallest) smallest = valueOrLargest;
    if (value > largest) largest = value;
  }
  return { values, smallest, size: largest === none ? 1 : largest - smallest + 2 };
}

function indexByTable(
  { length, booleanFacts }: EpisodeColumns,
  { bits, ranged, possible }: { bits: CompactBits; ranged: readonly RangedColumn[]; possible: number },
): Combinations {
  const none = noValue;
  const index = new Int32Array(length);
  for (let row = 0; row < length; row += 1) index[row] = bits.keyOf[booleanFacts[row] ?? 0] ?? 0;
  for (const { values, smallest, size } of ranged) {
    for (let row = 0; row < length; row += 1) {
      const value = values[row] ?? none;
      index[row] = (index[row] ?? 0) * size + ((value - smallest + 1) & ((none - value) >> 31));
    }
  }
  const firstRow: number[] = [];
  const placePlusOne = new Int32Array(possible);
  for (let row = 0; row < length; row += 1) {
    const key = index[row] ?? 0;
    let known = placePlusOne[key] ?? 0;
    if (known === 0) {
      firstRow.push(row);
      known = firstRow.length;
      placePlusOne[key] = known;
    }
    index[row] = known - 1;
  }
  return { index, firstRow };
}

/** Keys are whole numbers below 2^53: nine bits, hours and days of a century. */
function indexByMap(
  { length, booleanFacts }: EpisodeColumns,
  { bits, ranged }: { bits: CompactBits; ranged: readonly RangedColumn[] },
): Combinations {
  const index = new Int32Array(length);
  const firstRow: number[] = [];
  const places = new Map<number, number>();
  for (let row = 0; row < length; row += 1) {
    let key = bits.keyOf[booleanFacts[row] ?? 0] ?? 0;
    for (const { values, smallest, size } of ranged) {
      const value = values[row] ?? noValue;
      key = key * size + (value === noValue ? 0 : value - smallest + 1);
    }
    const place = places.get(key) ?? firstRow.length;
    if (place === firstRow.length) {
      firstRow.push(row);
      places.set(key, place);
    }
    index[row] = place;
  }
  return { index, firstRow };
}
