import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the repository, or one that a test makes up. Paths are relative to the repository, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong, where: a checker returns one for each place. */
export interface Violation {
  readonly path: string;
  readonly problem: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const textFiles =
  /(\.(ts|tsx|mjs|js|json|md|yaml|yml|html|css|svg|sql|sh|conf|csv)|(^|\/)(\.[a-z]+rc|\.editorconfig|\.gitignore|LICENSE|run))$/;

/** Every text file that git tracks or would track. */
export function readRepository(): readonly SourceFile[] {
  const listed = spawnSync(
    'git',
    ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (listed.status !== 0) throw new Error(`git cannot list the files of the repository: ${listed.stderr}`);
  const paths = [...new Set(listed.stdout.split('\0'))].filter((path) => textFiles.test(path));
  return paths
    .filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const isTypeScript = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);
/** A spec, or what several specs of one folder share: `x.fixtures.ts`. */
export const isSpec = ({ path }: SourceFile): boolean => /\.(spec|fixtures)\.tsx?$/.test(path);

/** @returns the text of a file that must be there */
export function textOf(files: readonly SourceFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`${path} is not in the repository`);
  return file.text;
}

/** A line a violation, so that a failing test reads as a list of what to mend. */
export const listOf = (violations: readonly Violation[]): readonly string[] =>
  violations.map(({ path, problem }) => `${path}: ${problem}`);
