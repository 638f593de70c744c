// `npm start`: builds what is stale and serves the API and the console from this very process, so that a signal
// reaches the server without a detour.
import { spawnSync } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findStale } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stale = findStale();
if (stale.length > 0) {
  // A process of its own: the compilers leave nothing behind in the server's memory.
  const built = spawnSync(process.execPath, [join(root, 'tools', 'build.mjs'), ...stale], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.signal) process.exit(130);
  if (built.status !== 0) process.exit(built.status ?? 1);
}

stopWithTheRunner();
process.setSourceMapsEnabled(true);
enableCompileCache(join(root, 'dist', 'compile-cache'));
await import('../dist/api/main.js');

/** tools/run.mjs may be killed alone (kill -9 reaches no handler): then nobody waits for this server any more. */
function stopWithTheRunner() {
  const runner = Number(process.env.FRISTDAG_RUNNER);
  if (!runner || runner !== process.ppid) return;
  const watch = setInterval(() => {
    if (process.ppid === runner) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  watch.unref();
}
