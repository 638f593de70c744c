// Suites in the order of jest.config.mjs; within one, the spec that took longest the last time first.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const memory = join(root, '.nx', 'spec-seconds.json');
const order = ['api-database', 'scenarios', 'browser', 'faults'];

/** @returns {Record<string, number>} seconds by spec */
function remember() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'));
  } catch {
    return {};
  }
}

const nameOf = (/** @type {{ path: string }} */ test) => relative(root, test.path);

export default class SuiteSequencer {
  /** @param {any[]} tests */
  sort(tests) {
    const seconds = remember();
    const rank = (/** @type {any} */ test) => order.indexOf(test.context.config.displayName?.name ?? '');
    const length = (/** @type {any} */ test) => seconds[nameOf(test)] ?? 0;
    return [...tests].sort((a, b) => rank(a) - rank(b) || length(b) - length(a) || (a.path < b.path ? -1 : 1));
  }

  /** @param {unknown} _tests @param {{ testResults: object[] }} results */
  cacheResults(_tests, { testResults }) {
    const seconds = testResults.map(({ testFilePath, perfStats }) => [
      nameOf({ path: testFilePath }),
      Math.round((perfStats.end - perfStats.start) / 1000),
    ]);
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ ...remember(), ...Object.fromEntries(seconds) }));
  }

  /** @param {any[]} tests */
  shard(tests) {
    return tests;
  }

  /** @param {any[]} tests */
  allFailedTests(tests) {
    return tests;
  }
}
