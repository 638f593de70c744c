import type { SourceFile, Violation } from './source-file.ts';

const drawers = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'base'];

/** Folders and files that are drawers for anything: it is a domain word, a technical thing, or a coincidence. */
export function findDrawers(files: readonly Pick<SourceFile, 'path'>[]): readonly Violation[] {
  return files.flatMap(({ path }) => {
    const drawer = path.split('/').find((part) => drawers.includes(part.split(/[.-]/, 1)[0] ?? ''));
    return drawer === undefined ? [] : [{ path, problem: `"${drawer}" is a drawer, not a name` }];
  });
}
