/** A file under `rules/` breaks its promise. The message names the file and the key. */
export class RuleFileError extends Error {
  readonly file: string;
  /** Path of the offending key, such as `conditions[1].metWhen.all`; empty for the document as a whole. */
  readonly key: string;
  readonly problem: string;

  constructor(place: { readonly file: string; readonly key: string; readonly problem: string }) {
    super(`${place.file}: ${place.key === '' ? '' : `${place.key}: `}${place.problem}`);
    this.name = 'RuleFileError';
    this.file = place.file;
    this.key = place.key;
    this.problem = place.problem;
  }
}
