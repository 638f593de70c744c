import type { RuleVersion } from './rule-version.ts';

/** A file under `rules/somatic` or `rules/psychiatric`, with its JSON parsed. */
export interface RuleFile {
  readonly file: string;
  readonly document: unknown;
}

/** All versions of a `rules/` folder that fit together, sorted by care type, start and correction. Holds drafts too. */
export interface RuleSet {
  readonly versions: readonly RuleVersion[];
}

export function parseRuleSet(files: readonly RuleFile[]): RuleSet {
  throw new Error(`not ready ${files.length}`);
}
