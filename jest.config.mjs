// One Jest project per suite. The pure ones need nothing but this repository; the others may need PostgreSQL, Redis or
// Chromium, share one embedded PostgreSQL cluster through test/support/global-setup.ts, and run after the pure ones.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');
const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
const swcForScreens = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
  },
};

/** @param {string} name @param {string[]} testMatch @param {Record<string, unknown>} more */
const suite = (name, testMatch, more = {}) => ({
  displayName: name,
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc], '^.+\\.tsx$': ['@swc/jest', swcForScreens] },
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  moduleNameMapper: { '^fast-check$': '<rootDir>/tools/seeded-fast-check.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.nx/'],
  testPathIgnorePatterns: ['/node_modules/'],
  ...more,
});

const globalSetup = `${root}/test/support/global-setup.ts`;
const globalTeardown = `${root}/test/support/global-teardown.ts`;
const servers = {
  ...(existsSync(globalSetup) ? { globalSetup } : {}),
  ...(existsSync(globalTeardown) ? { globalTeardown } : {}),
};

/** Specs of the API that need a database are called `x.db.spec.ts`. */
const database = 'apps/api/**/*.db.spec.ts';
const slowFolders = ['scenarios', 'browser', 'faults'];

/** What takes long and seldom breaks is called `x.long.spec.ts`: continuous integration runs it each time, `npm test` on request. */
const isLong = process.env['FRISTDAG_TEST_LONG'] === '1';
const slow = isLong ? servers : { ...servers, testPathIgnorePatterns: ['/node_modules/', '\\.long\\.spec\\.ts$'] };

export default {
  rootDir: root,
  testTimeout: 30_000,
  // Modules of ended specs stay in memory: a worker that has gathered too many makes room for a new one.
  workerIdleMemoryLimit: '1500MB',
  testSequencer: `${root}/tools/test-sequencer.mjs`,
  projects: [
    suite('rules', ['libs/rules/**/*.spec.ts']),
    suite('billing', ['libs/billing/**/*.spec.ts']),
    suite('admin', ['apps/admin/**/*.spec.{ts,tsx}']),
    suite('api', ['apps/api/**/*.spec.ts'], { testPathIgnorePatterns: ['/node_modules/', '\\.db\\.spec\\.ts$'] }),
    suite('test', ['test/**/*.spec.ts'], {
      testPathIgnorePatterns: ['/node_modules/', `<rootDir>/test/(${slowFolders.join('|')})/`],
    }),
    suite('api-database', [database], servers),
    ...slowFolders.map((folder) => suite(folder, [`test/${folder}/**/*.spec.ts`], slow)),
  ],
};
