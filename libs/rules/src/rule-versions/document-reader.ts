import type { Words } from '../language.ts';
import { RuleFileError } from './rule-file-error.ts';

/** One value of a document and where it stands, so that a refusal can name file and key. */
export interface Place {
  readonly file: string;
  readonly key: string;
  readonly value: unknown;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function refuseFile(place: Omit<Place, 'value'>, problem: string): never {
  throw new RuleFileError({ file: place.file, key: place.key, problem });
}

/** The value under a key of an object. */
export function under(place: Place, object: JsonObject, key: string): Place {
  return { file: place.file, key: place.key === '' ? key : `${place.key}.${key}`, value: object[key] };
}

/** The object at a place, when it has all required keys and none that is neither required nor optional. */
export function readObject(
  place: Place,
  keys: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): JsonObject {
  const object = place.value;
  if (!isObject(object)) return refuseFile(place, 'must be an object');
  for (const key of Object.keys(object)) {
    if (!keys.required.includes(key) && keys.optional?.includes(key) !== true) {
      const known = [...keys.required, ...(keys.optional ?? [])].join(', ');
      refuseFile(under(place, object, key), `is not a known key (known here: ${known})`);
    }
  }
  for (const key of keys.required) {
    if (!Object.hasOwn(object, key)) refuseFile(under(place, object, key), 'is missing');
  }
  return object;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list with at least one item; an empty one would pass as "all met" in the rules engine. */
export function readItems<Item>(place: Place, readItem: (item: Place) => Item): readonly Item[] {
  const items = place.value;
  if (!Array.isArray(items)) return refuseFile(place, 'must be a list');
  if (items.length === 0) return refuseFile(place, 'must not be empty');
  return items.map((value: unknown, index) => readItem({ file: place.file, key: `${place.key}[${index}]`, value }));
}

export function readText(place: Place): string {
  if (typeof place.value !== 'string' || place.value.trim() === '') return refuseFile(place, 'must be text');
  return place.value;
}

/** A text in Swedish and English. */
export function readWords(place: Place): Words {
  const words = readObject(place, { required: ['sv', 'en'] });
  return { sv: readText(under(place, words, 'sv')), en: readText(under(place, words, 'en')) };
}

export function readBoolean(place: Place): boolean {
  return typeof place.value === 'boolean' ? place.value : refuseFile(place, 'must be true or false');
}

/** A whole number from `min` to `max`, both included. */
export function readInteger(place: Place, { min, max }: { readonly min: number; readonly max: number }): number {
  const { value } = place;
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuseFile(place, 'must be a whole number');
  return value >= min && value <= max ? value : refuseFile(place, `must be from ${min} to ${max}`);
}

export function readOneOf<Option extends string>(place: Place, options: readonly Option[]): Option {
  const found = options.find((option) => option === place.value);
  return found ?? refuseFile(place, `must be one of ${options.join(', ')}`);
}
