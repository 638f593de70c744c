import { describe, expect, it } from '@jest/globals';
import { findImpurities } from './purity.ts';
import { listOf, readRepository } from './source-file.ts';

describe('The libraries give the same answer to the same facts', () => {
  it('they read no clock, file, environment or dice', () => {
    expect(listOf(findImpurities(readRepository()))).toEqual([]);
  });

  it.each([
    ['asks the clock: new Date()', 'const today = new Date();'],
    ['asks the clock: Date()', 'const today = Date();'],
    ['asks the clock: Date.now', 'const now = Date.now();'],
    ['throws dice: Math.random', 'const x = Math.random();'],
    ['uses process', 'const x = process.env;'],
    ['imports node:fs', "import { readFileSync } from 'node:fs';"],
    ['imports fs', "import { readFileSync } from 'fs';"],
    ['imports @nestjs/common', "import { Injectable } from '@nestjs/common';"],
    ['imports luxon', "import { DateTime } from 'luxon';"],
  ])('a planted file that %s is found', (problem, text) => {
    expect(listOf(findImpurities([{ path: 'libs/rules/src/a.ts', text }]))).toEqual([
      `libs/rules/src/a.ts: ${problem}`,
    ]);
  });

  it('dates that come in as arguments, and tests with an oracle, are left alone', () => {
    const text = 'const at = new Date(milliseconds); const word = { process: 1 }.process;';
    expect(findImpurities([{ path: 'libs/rules/src/a.ts', text }])).toEqual([]);
    expect(findImpurities([{ path: 'libs/rules/src/a.spec.ts', text: "import { DateTime } from 'luxon';" }])).toEqual(
      [],
    );
  });
});
