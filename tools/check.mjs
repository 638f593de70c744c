// `npm run check [-- --bail]`: format, lint, types, the specs that need no server, and the architecture. For every commit;
// `npm test` runs the rest.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bail = process.argv.includes('--bail');
const module = (/** @type {string[]} */ ...parts) => join(root, 'node_modules', ...parts);

const steps = [
  ['format', [module('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.']],
  [
    'lint, types, specs, architecture',
    [
      module('nx', 'dist', 'bin', 'nx.js'),
      'run-many',
      '-t',
      'lint',
      'typecheck',
      'test',
      ...(bail ? ['--nxBail'] : []),
    ],
  ],
];

for (const [name, args] of /** @type {[string, string[]][]} */ (steps)) {
  process.stdout.write(`${name} …\n`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      NX_TUI: 'false',
      ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0' }),
    },
  });
  if (status === 0) continue;
  process.exitCode = 1;
  if (bail) break;
}
process.stdout.write(process.exitCode ? '✖ check failed\n' : '✔ check passed\n');
