import { describe, expect, it } from '@jest/globals';
import { findDrawers } from './names.ts';
import { listOf, readRepository } from './source-file.ts';

describe('Everything has a name of its own', () => {
  it('no folder or file is a drawer for anything', () => {
    expect(listOf(findDrawers(readRepository()))).toEqual([]);
  });

  it.each(['utils', 'helpers', 'common', 'shared', 'misc', 'base'])('a planted folder called %s is found', (name) => {
    expect(findDrawers([{ path: `apps/api/src/episodes/${name}/a.ts` }])).toHaveLength(1);
    expect(findDrawers([{ path: `libs/rules/src/${name}.ts` }])).toHaveLength(1);
  });
});
