import type { Words } from '../language.ts';
import type { EpisodeRow } from './episode-row.ts';

/** What is looked for in a rule version. The names stand in recorded reasons: they stay. */
export type CheckName =
  | 'unreadable'
  | 'empty-list'
  | 'unknown-fact'
  | 'contradiction'
  | 'never-fails'
  | 'never-met'
  | 'never-applies'
  | 'nothing-counts'
  | 'too-many-limits'
  | 'gap'
  | 'overlap'
  | 'parameter-out-of-sense'
  | 'later-notice'
  | 'more-free-days'
  | 'one-more-failing'
  | 'longer-stay';

/** One side of a comparison that shows a broken law: the episodes, and what becomes of them, in words. */
export interface FindingSide {
  readonly words: Words;
  readonly episodes: readonly EpisodeRow[];
}

/** Something in a rule version that cannot be meant, or should not be. */
export interface Finding {
  /** The check and the place: the same fault has the same id after another keystroke. */
  readonly id: string;
  /** An `error` must go before the version can go on; a broken `law` can be passed with a recorded reason. */
  readonly kind: 'error' | 'law';
  readonly check: CheckName;
  /** JSON pointer (RFC 6901) into the document; empty for the whole. */
  readonly path: string;
  readonly message: Words;
  /** Concrete episodes, as rows of an import, in which the fault shows. */
  readonly episodes?: readonly EpisodeRow[];
  readonly comparison?: { readonly before: FindingSide; readonly after: FindingSide };
}

type Found = Omit<Finding, 'id' | 'kind'>;

const laws: ReadonlySet<CheckName> = new Set([
  'gap',
  'parameter-out-of-sense',
  'later-notice',
  'more-free-days',
  'one-more-failing',
  'longer-stay',
]);

/** A finding with its id and kind, which follow from the check. */
export function findingOf(found: Found): Finding {
  return { id: `${found.check}:${found.path}`, kind: laws.has(found.check) ? 'law' : 'error', ...found };
}

/** Keys as a JSON pointer: `/conditions/3/metWhen/all/0`. */
export function pointerOf(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
