import { builtinModules } from 'node:module';
import { importsOf, packageOf } from './imports.ts';
import { isTypeScript, type SourceFile, type Violation } from './source-file.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockEntry extends Manifest {
  readonly resolved?: string;
  readonly link?: boolean;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const LOCK = 'package-lock.json';

/**
 * Platform packages that the lock file promises and does not hold. npm leaves them out when a registry lacks them, and
 * `npm ci` then refuses the whole lock file, on every platform.
 */
export function findMissingPlatformPackages({ packages }: Lock): readonly Violation[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foldersAbove(path).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => ({ path: LOCK, problem: `${path || 'the root'} wants ${name}, which is not locked` })),
  );
}

/** 'node_modules/a/node_modules/b' → its own folder, a's and the root's: where Node looks for packages. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('node_modules/');
  const outer = parts.map((_, index) => parts.slice(0, index + 1).join('node_modules/'));
  return [path === '' ? '' : `${path}/`, ...outer];
}

/** Addresses from which packages were once fetched: each machine has its own registry. */
export function findLockedAddresses({ packages }: Lock): readonly Violation[] {
  return Object.entries(packages)
    .filter(([, { resolved, link }]) => resolved !== undefined && link !== true)
    .map(([path, { resolved }]) => ({ path: LOCK, problem: `${path} is tied to ${resolved ?? ''}` }));
}

/** Ranges instead of versions: an upgrade is a decision, not an accident. */
export function findRanges(path: string, manifest: Manifest): readonly Violation[] {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(wanted)
    .filter(([name, version]) => !name.startsWith('@fristdag/') && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({ path, problem: `${name} is "${version}", not one exact version` }));
}

/** Packages that are imported and only there by luck, as somebody else's dependency. */
export function findUndeclaredPackages(
  files: readonly SourceFile[],
  manifests: readonly Manifest[],
): readonly Violation[] {
  const declared = new Set(
    manifests.flatMap(({ dependencies, devDependencies }) => Object.keys({ ...dependencies, ...devDependencies })),
  );
  return files
    .filter((file) => isTypeScript(file) || file.path.endsWith('.mjs'))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ specifier, target }) => target === undefined && !isKnown(specifier, declared))
        .map(({ specifier }) => ({
          path: file.path,
          problem: `imports ${packageOf(specifier)}, which package.json does not name`,
        })),
    );
}

function isKnown(specifier: string, declared: ReadonlySet<string>): boolean {
  if (specifier.startsWith('node:') || specifier.startsWith('@fristdag/') || builtinModules.includes(specifier))
    return true;
  return declared.has(packageOf(specifier));
}
