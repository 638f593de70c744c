// `npm run dev`: the API restarts when its sources or the libraries change, the console is rebuilt beside it; the API
// serves it as in `npm start`, so that one port has everything. Ctrl-C stops both.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

/** @param {string[]} args @param {NodeJS.ProcessEnv} environment */
const run = (args, environment = {}) =>
  spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });

const children = [
  run(
    [
      vite,
      'build',
      'apps/admin',
      '--watch',
      '--outDir',
      join(root, 'dist', 'admin'),
      '--mode',
      'development',
      '--logLevel',
      'warn',
    ],
    {
      NODE_ENV: 'development',
    },
  ),
  run(['--watch', '--watch-preserve-output', '--import', './tools/swc-hooks.mjs', 'apps/api/src/main.ts']),
];

let isStopping = false;
/** @param {NodeJS.Signals} signal */
function stop(signal) {
  if (isStopping) return;
  isStopping = true;
  for (const child of children) child.kill(signal);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(signal));
for (const child of children) {
  child.on('exit', (code) => {
    if (!isStopping) process.exitCode = code ?? 1;
    stop('SIGTERM');
  });
}
