import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { careTypes, parseRuleSet, parseRuleText, type RuleFile, RuleFileError, type RuleSet } from '@fristdag/rules';

const LOCK_FILE = 'versions.lock.json';

/**
 * The versions of a folder such as `rules/`: one document a file, in a folder per care type. A folder of one's own, given to
 * the command line, needs no lock.
 * @throws RuleFileError naming file and key, also when a published file is not the one that the lock file knows
 */
export function readRulesFolder(folder: string, { isLocked = true }: { readonly isLocked?: boolean } = {}): RuleSet {
  const files = careTypes.flatMap((careType) => readDocuments(folder, careType));
  const set = parseRuleSet(files);
  if (isLocked) refuseUnlocked(set, readLock(folder));
  return set;
}

function readDocuments(folder: string, careType: string): RuleFile[] {
  const place = join(folder, careType);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = `${careType}/${name}`;
      return { file, document: parseRuleText(readFileSync(join(place, name), 'utf8'), file) };
    });
}

/** Name of a version → hash of its document. */
type Lock = ReadonlyMap<string, string>;

export function readLock(folder: string): Lock {
  const path = join(folder, LOCK_FILE);
  if (!existsSync(path)) {
    throw new RuleFileError({
      file: LOCK_FILE,
      key: '',
      problem: 'is missing; it holds the hash of every published version',
    });
  }
  const document = parseRuleText(readFileSync(path, 'utf8'), LOCK_FILE);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new RuleFileError({ file: LOCK_FILE, key: '', problem: 'must be an object of version names and hashes' });
  }
  return new Map(Object.entries(document).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** A published version is never edited, and none disappears: a correction is a file of its own. */
function refuseUnlocked({ versions }: RuleSet, lock: Lock): void {
  for (const { name, publishedAt, hash } of versions) {
    if (publishedAt === null) continue;
    const locked = lock.get(name);
    const refuse = (problem: string): never => {
      throw new RuleFileError({ file: `${name}.json`, key: '', problem });
    };
    if (locked === undefined) refuse(`is published but not in ${LOCK_FILE}; lock it before it governs anything`);
    if (locked !== hash) {
      refuse(
        `was changed after it was published (${LOCK_FILE} says ${locked}, the file has ${hash}); restore it and publish the change as a correction or a new version`,
      );
    }
  }
  const present = new Set(versions.map(({ name }) => name));
  for (const name of lock.keys()) {
    if (!present.has(name)) {
      throw new RuleFileError({
        file: LOCK_FILE,
        key: name,
        problem: `is published, but ${name}.json is missing; restore it`,
      });
    }
  }
}
