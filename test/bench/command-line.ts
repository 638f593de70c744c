import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';

const entry = fileURLToPath(new URL('../../apps/api/src/fristdag.ts', import.meta.url));

/** Says on a pipe of its own, when the process ends, how much memory it held at most, in KiB. */
const tellMemory = `data:text/javascript,import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

/**
 * `fristdag rate --json` as a process of its own, its result thrown away.
 * @throws when the command fails
 */
export async function rateFile(
  path: string,
  period: string,
): Promise<{ readonly ms: number; readonly peakMegabytes: number }> {
  const start = performance.now();
  const args = ['--import', tellMemory, entry, 'rate', '--period', period, '--episodes', path, '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const told = text(child.stdio[3] as Readable);
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`fristdag rate ended with ${String(code)}`);
  return { ms: performance.now() - start, peakMegabytes: Number(await told) / 1024 };
}
