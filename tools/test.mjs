// `npm test`: types, lint, every suite. Quiet when green, failures in full, and at the end `N passed, N failed`.
// First what needs nothing but the repository (from Nx's cache where nothing changed), then the suites with servers.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, 'dist', 'test-results');

/** Nobody's own settings reach the tests: they bring their databases, clocks and folders themselves. */
const foreign = [
  'DATABASE_URL',
  'REDIS_URL',
  'HOST',
  'PORT',
  'NODE_ENV',
  'FRISTDAG_DATA',
  'FRISTDAG_DEMO',
  'FRISTDAG_NOW',
];
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.includes(name.replace(/_FILE$/, '')))),
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0' }),
};

/**
 * Runs Nx and passes on one line per task that went well and everything of one that did not.
 * @param {string[]} args
 * @returns {Promise<{ ended: boolean, failed: string[] }>} the tasks that failed
 */
function nx(args) {
  return new Promise((done) => {
    const isLive = args.includes('servers');
    const child = spawn(process.execPath, [join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), ...args], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {string[]} */
    const failed = [];
    for (const stream of [child.stdout, child.stderr]) {
      // Nx's own head and summary are left out; what it says outside of them (on stderr) is a problem of its own.
      let isTelling = stream === child.stderr;
      createInterface({ input: stream }).on('line', (line) => {
        const [, good] = /^✔\s+nx run (\S+)/.exec(line) ?? [];
        const [, started] = /^> nx run (\S+)/.exec(line) ?? [];
        const [, listed] = /^- (\S+:\S+)$/.exec(line) ?? [];
        if (listed && !isTelling) failed.push(listed);
        if (good) process.stdout.write(`✔ ${good}\n`);
        if (started && !isLive) process.stdout.write(`\n✖ ${started}\n`);
        if (good || /^\s*NX {2}|^ {2}Run duration:/.test(line)) isTelling = false;
        else if (started) isTelling = true;
        else if (isTelling && !/^> |^Warning: command |^\s*$/.test(line)) process.stdout.write(`${line}\n`);
      });
    }
    child.on('close', (code) => done({ ended: code === 0 || failed.length > 0, failed }));
  });
}

/** @returns {Map<string, { passed: number, failed: number, skipped: number }>} counts by the name of the result file */
function readCounts() {
  /** @type {string[]} */
  let files = [];
  try {
    files = readdirSync(results).filter((file) => file.endsWith('.json'));
  } catch {
    // No suite got as far as to leave its counts.
  }
  return new Map(
    files.map((file) => {
      const counts = JSON.parse(readFileSync(join(results, file), 'utf8'));
      return [
        file.slice(0, -'.json'.length),
        {
          passed: counts.numPassedTests,
          failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
          skipped: counts.numPendingTests + counts.numTodoTests,
        },
      ];
    }),
  );
}

rmSync(results, { recursive: true, force: true });
const pure = await nx(['run-many', '-t', 'typecheck', 'lint', 'test', 'build']);
const servers = await nx([
  'run-many',
  '-t',
  'servers',
  '--excludeTaskDependencies',
  '--outputStyle=stream-without-prefixes',
]);

const counts = readCounts();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const { passed, failed, skipped } of counts.values()) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
// A failed task whose failure is not among the tests' own counts as one: a type error, a lint error, a crashed suite.
for (const task of [...pure.failed, ...servers.failed]) {
  const [project, target] = task.split(':');
  const own = counts.get(target === 'test' ? project : target);
  if (!own || own.failed === 0) total.failed += 1;
}
for (const { ended } of [pure, servers]) if (!ended) total.failed += 1;
const skips = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skips}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
