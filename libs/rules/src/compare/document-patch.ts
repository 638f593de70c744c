import { canonicalJson } from '../rule-versions/canonical-json.ts';
import { isObject } from '../rule-versions/document-reader.ts';
import { pointerOf } from '../checks/finding.ts';

/** One step of a JSON patch (RFC 6902), with the value that stood there before. */
export interface PatchStep {
  readonly op: 'add' | 'remove' | 'replace';
  /** JSON pointer. */
  readonly path: string;
  readonly before?: unknown;
  readonly value?: unknown;
}

/**
 * The steps from one JSON value to another, in an order in which they can be applied. Objects are compared key by key and
 * lists place by place: what is cut off at the end of a list goes from the last on.
 */
export function patchOf(before: unknown, after: unknown, path = ''): PatchStep[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key): PatchStep[] => {
      const at = `${path}${pointerOf(key)}`;
      if (!Object.hasOwn(after, key)) return [{ op: 'remove', path: at, before: before[key] }];
      if (!Object.hasOwn(before, key)) return [{ op: 'add', path: at, value: after[key] }];
      return patchOf(before[key], after[key], at);
    });
  }
  if (Array.isArray(before) && Array.isArray(after)) return patchOfLists(before, after, path);
  return isSame(before, after) ? [] : [{ op: 'replace', path, before, value: after }];
}

function patchOfLists(before: readonly unknown[], after: readonly unknown[], path: string): PatchStep[] {
  const shared = Math.min(before.length, after.length);
  const changed = before.slice(0, shared).flatMap((value, place) => patchOf(value, after[place], `${path}/${place}`));
  const added = after
    .slice(shared)
    .map((value, place): PatchStep => ({ op: 'add', path: `${path}/${shared + place}`, value }));
  const removed = before
    .slice(shared)
    .map((value, place): PatchStep => ({ op: 'remove', path: `${path}/${shared + place}`, before: value }))
    .reverse();
  return [...changed, ...added, ...removed];
}

/** Equal as JSON, whatever the key order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
