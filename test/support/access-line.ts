/**
 * What a route takes: its path parameters come from an object of this kind, of which there is one that bound callers may
 * see, one that they may not, and none. Things of the whole region have no payer: whoever may see one may see all.
 */
export type ObjectKind =
  | ('statement' | 'episode' | 'account')
  | ('import' | 'run' | 'care-unit' | 'care-unit-name' | 'key-rotation' | 'machine-client' | 'machine-key')
  | ('impact-preview' | 'rule-correction')
  | ('billing-case' | 'dialogue' | 'invoice' | 'invoice-party' | 'delivery')
  | ('consultation' | 'consultation-file' | 'consultation-answer' | 'minutes')
  | ('access-entry' | 'log-review')
  | ('failed-job' | 'retention-kind' | 'retention-order' | 'rule-version' | 'payer' | 'session' | 'link' | 'nothing');

/** One route, and what it answers. */
export interface Line {
  /** 'open', 'signed-in' (people only) or a permission. */
  readonly asks: string;
  readonly of?: ObjectKind;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * To those who may: several where the answer also depends on what was done before. Calls that write are sent so that they
   * get past the gate and change nothing that another line needs; a 4xx other than 401, 403 and 404 says just that.
   */
  readonly answers: number | readonly number[];
  /** For the region only, whatever a role may do within a unit. */
  readonly isRegional?: true;
  /** Who calls it has no session afterwards, and signs in again. */
  readonly endsSession?: true;
  /** To those who may, about an object of others; 404 unless said. */
  readonly ofOthers?: number | readonly number[];
  /** To those who may, about an object that there is not; 404 unless said. */
  readonly ofNone?: number | readonly number[];
}

export const reads = (asks: string, of?: ObjectKind, query?: string): Line => ({
  asks,
  answers: 200,
  ...(of ? { of } : {}),
  ...(query === undefined ? {} : { query }),
});
/** A write whose body is refused: whoever gets so far may write. */
export const takes = (asks: string, of?: ObjectKind, answers: Line['answers'] = 400): Line => ({
  asks,
  answers,
  body: {},
  ...(of ? { of, ofOthers: 400, ofNone: 400 } : {}),
});

export const ofNothing = (asks: string, ofNone: Line['answers'] = 404): Line => ({
  asks,
  of: 'nothing',
  answers: 404,
  ofNone,
});
/** A write to something that there is not; what is refused first is not this table's to say. */
export const toNothing = (asks: string, ...more: readonly number[]): Line => ({
  asks,
  of: 'nothing',
  body: {},
  answers: 404,
  ofNone: [400, 404, ...more],
});
