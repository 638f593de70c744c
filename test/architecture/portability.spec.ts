import { describe, expect, it } from '@jest/globals';
import { findMachineTraces } from './portability.ts';
import { listOf, readRepository } from './source-file.ts';

/** Put together here, so that this file itself stays clean. */
const folder = (...parts: readonly string[]): string => ['', ...parts].join('/');

describe('The repository is at home on every machine', () => {
  it('no text names the machine or the network on which it was written', () => {
    expect(listOf(findMachineTraces(readRepository()))).toEqual([]);
  });

  it.each([
    ["a person's folder", `const file = '${folder('home', 'anna', 'episodes.csv')}';`],
    ["a person's folder on a Mac", `see ${folder('Users', 'anna')}`],
    ["a workplace's folder", `read ${folder('work', 'main', 'README.md')}`],
    ["a person's folder on Windows", ['C:', 'Users', 'anna'].join('\\')],
    ["a package registry's address", `"resolved": "https://${['registry', 'example', 'org'].join('.')}/x.tgz"`],
    ["a mirror's address", `"https://packages.example.org/${'artifactory'}/npm/"`],
    ['an address of a private network', `http://${[10, 1, 2, 3].join('.')}:8080`],
  ])('%s is found', (_what, text) => {
    expect(findMachineTraces([{ path: 'docs/a.md', text }])).toHaveLength(1);
  });

  it('routes and system folders are left alone', () => {
    const text = "get('/api/work/items'); const bin = '/usr/lib/postgresql/15/bin'; `${base}/home/x`";
    expect(findMachineTraces([{ path: 'docs/a.md', text }])).toEqual([]);
  });
});
