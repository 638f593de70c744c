import type { Words } from '../language.ts';
import type { Source } from '../rule-versions/rule-version.ts';

export type ChangeKind =
  | 'model'
  | 'parameter'
  | 'condition-switched'
  | 'condition-added'
  | 'condition-removed'
  | 'condition-met'
  | 'condition-applies'
  | 'condition-duty'
  | 'transitional'
  | 'start'
  | 'parameter-source'
  | 'condition-text'
  | 'condition-order'
  | 'title'
  | 'record';

/** Something that is different in the second of two versions. */
export interface Change {
  /** JSON pointer into the second document; into the first for what is not there any longer. */
  readonly path: string;
  readonly kind: ChangeKind;
  /** `meaning` changes what is judged, counted or billed, and when; `structure` how it is written and where it comes from. */
  readonly level: 'meaning' | 'structure';
  readonly sentence: Words;
  readonly before: unknown;
  readonly after: unknown;
  /** Where the new value comes from, for a parameter. */
  readonly source: string | Source | null;
}
