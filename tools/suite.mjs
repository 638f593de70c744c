// Runs suites of jest.config.mjs by name and leaves their counts in dist/test-results/, where `npm test` adds them up:
//   node tools/suite.mjs rules                          → dist/test-results/rules.json
//   node tools/suite.mjs scenarios faults --results x   → dist/test-results/x.json
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals: suites } = parseArgs({
  allowPositionals: true,
  options: { results: { type: 'string' }, bail: { type: 'boolean', default: false } },
});
const resultFile = join(root, 'dist', 'test-results', `${values.results ?? suites.join('-')}.json`);

if (suites.length === 0) {
  process.stderr.write('Name the suites to run, e.g. node tools/suite.mjs rules billing\n');
  process.exit(2);
}
mkdirSync(dirname(resultFile), { recursive: true });
rmSync(resultFile, { force: true });

const jest = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--import',
    './tools/swc-hooks.mjs',
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--selectProjects',
    ...suites,
    '--passWithNoTests',
    '--maxWorkers=2',
    '--reporters',
    join(root, 'tools', 'jest-reporter.mjs'),
    ...(values.bail ? ['--bail=1'] : []),
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 1], env: { ...process.env, FRISTDAG_TEST_RESULTS: resultFile } },
);
process.exit(jest.status ?? 1);
