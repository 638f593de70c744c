import { join } from 'node:path';
import { RuleFileError } from '@fristdag/rules';
import { findProjectRoot } from '../../platform/index.ts';
import { readLock } from './read-rules-folder.ts';

/**
 * Tells the database, as its owner, which versions of `rules/` are locked. The application's own role cannot: else whoever
 * holds its connection could bring in a version that nobody approved.
 */
export function tellLock(): readonly string[] {
  try {
    const lines = JSON.stringify(Object.fromEntries(readLock(join(findProjectRoot(), 'rules')))).replaceAll(`'`, `''`);
    return [
      `insert into rule_version_lock (name, hash) select key, value from jsonb_each_text('${lines}') on conflict do nothing`,
    ];
  } catch (error) {
    // The files are read right after, and what is wrong with the lock stops the start in words.
    if (error instanceof RuleFileError) return [];
    throw error;
  }
}
