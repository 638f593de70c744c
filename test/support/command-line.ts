import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../apps/api/src/fristdag.ts', import.meta.url));

/** Runs `fristdag` the way a person does, and waits for its end. */
export function fristdag(
  args: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [entry, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    const words = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (words.stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words.stderr += chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...words }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
