import { RuleFileError } from './rule-file-error.ts';
import { parseRuleVersion } from './parse-rule-version.ts';
import type { RuleVersion } from './rule-version.ts';

/** A file under `rules/somatic` or `rules/psychiatric`, with its JSON parsed. */
export interface RuleFile {
  readonly file: string;
  readonly document: unknown;
  /** Epoch milliseconds at which the version was withdrawn; null or absent = it stands. */
  readonly withdrawnAtMs?: number | null;
}

/** All versions of a `rules/` folder that fit together, sorted by care type, start and correction. Holds drafts too. */
export interface RuleSet {
  readonly versions: readonly RuleVersion[];
}

interface ReadVersion {
  readonly file: string;
  readonly version: RuleVersion;
}

/**
 * Reads the documents of a folder together. Throws a `RuleFileError` when one of them breaks its promise, when two claim
 * the same start of the same care type, or when a correction has nothing to correct.
 */
export function parseRuleSet(files: readonly RuleFile[]): RuleSet {
  const read = files.map(({ file, document, withdrawnAtMs = null }) => ({
    file,
    version: { ...parseRuleVersion(document, file), withdrawnAtMs },
  }));
  refuseOverlaps(read);
  for (const correction of read) refuseLooseCorrection(correction, read);
  return { versions: read.map(({ version }) => version).sort(inTime) };
}

/** Two documents that would govern the same months with the same right. */
function refuseOverlaps(read: readonly ReadVersion[]): void {
  const claims = new Map<string, string>();
  for (const { file, version } of read) {
    const claim = `${version.careType} ${version.validFrom} ${version.correction}`;
    const other = claims.get(claim);
    if (other !== undefined) {
      throw new RuleFileError({
        file,
        key: 'validFrom',
        problem: `overlaps ${other}: both start on ${version.validFrom}`,
      });
    }
    claims.set(claim, file);
  }
}

/** `….2` corrects the version itself, `….3` corrects `….2`, and all of them start on the same day. */
function refuseLooseCorrection({ file, version }: ReadVersion, read: readonly ReadVersion[]): void {
  if (version.corrects === null) return;
  const base = version.name.slice(0, version.name.lastIndexOf('.'));
  const expected = version.correction === 2 ? base : `${base}.${version.correction - 1}`;
  const problem = (key: string, text: string): RuleFileError => new RuleFileError({ file, key, problem: text });
  if (version.corrects !== expected) throw problem('corrects', `must be ${expected}, the version before it`);
  const corrected = read.find((candidate) => candidate.version.name === expected)?.version;
  if (corrected === undefined) throw problem('corrects', `there is no ${expected}`);
  if (corrected.validFrom !== version.validFrom) {
    throw problem('validFrom', `must be ${corrected.validFrom}, the start of the version it corrects`);
  }
}

function inTime(a: RuleVersion, b: RuleVersion): number {
  const byStart = compareText(`${a.careType} ${a.validFrom}`, `${b.careType} ${b.validFrom}`);
  return byStart === 0 ? a.correction - b.correction : byStart;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
