import type { RuleVersion } from './rule-version.ts';

/** Reads one document. Throws a `RuleFileError` that names the file and the key. */
export function parseRuleVersion(document: unknown, file: string): RuleVersion {
  throw new Error(`not ready ${String(document)} ${file}`);
}
