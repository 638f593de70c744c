import { describe, expect, it } from '@jest/globals';
import {
  findLockedAddresses,
  findMissingPlatformPackages,
  findRanges,
  findUndeclaredPackages,
  type Lock,
} from './packages.ts';
import { listOf, readRepository, textOf } from './source-file.ts';

type Manifest = Parameters<typeof findRanges>[1];

const repository = readRepository();
const lock = JSON.parse(textOf(repository, 'package-lock.json')) as Lock;
const manifestFiles = repository.filter(({ path }) => /^(package|(apps|libs)\/[^/]+\/package)\.json$/.test(path));
const manifests = manifestFiles.map(({ path, text }) => ({ path, manifest: JSON.parse(text) as Manifest }));

describe('The packages are the same on every machine', () => {
  it('every platform’s own package is in the lock file', () => {
    expect(listOf(findMissingPlatformPackages(lock))).toEqual([]);
  });

  it('a planted lock file without its package for the Mac is found', () => {
    const swc = { optionalDependencies: { '@swc/core-linux': '1.0.0', '@swc/core-darwin': '1.0.0' } };
    const planted = { packages: { 'node_modules/@swc/core': swc, 'node_modules/@swc/core-linux': {} } };
    expect(listOf(findMissingPlatformPackages(planted))).toEqual([
      'package-lock.json: node_modules/@swc/core wants @swc/core-darwin, which is not locked',
    ]);
  });

  it('the lock file names no address from which packages were fetched', () => {
    expect(listOf(findLockedAddresses(lock))).toEqual([]);
  });

  it('a planted address in the lock file is found, a link to our own libraries is not', () => {
    const planted = {
      packages: {
        'node_modules/a': { resolved: 'https://packages.example/a.tgz' },
        'node_modules/@fristdag/rules': { resolved: 'libs/rules', link: true },
      },
    };
    expect(findLockedAddresses(planted)).toHaveLength(1);
  });

  it('every version is exact', () => {
    expect(listOf(manifests.flatMap(({ path, manifest }) => findRanges(path, manifest)))).toEqual([]);
  });

  it.each(['^1.2.3', '~1.2.3', '1.x', '24', 'latest', '*', '>=1'])('a planted range "%s" is found', (version) => {
    expect(
      findRanges('package.json', { devDependencies: { a: version, b: '1.2.3', c: '18.4.0-beta.17' } }),
    ).toHaveLength(1);
  });

  it('every package that is imported is named in package.json', () => {
    const all = manifests.map(({ manifest }) => manifest);
    expect(listOf(findUndeclaredPackages(repository, all))).toEqual([]);
  });

  it('a planted import of somebody else’s dependency is found', () => {
    const file = {
      path: 'apps/api/src/a.ts',
      text: "import { a } from 'lodash/fp'; import { b } from 'pg'; import 'node:fs';",
    };
    expect(listOf(findUndeclaredPackages([file], [{ dependencies: { pg: '8.23.0' } }]))).toEqual([
      'apps/api/src/a.ts: imports lodash, which package.json does not name',
    ]);
  });
});
