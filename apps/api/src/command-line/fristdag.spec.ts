import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { asCsv, golden, goldenFile, type Result, root, run } from './command-examples.fixtures.ts';

/** Runs it as a person does. */
function spawned(args: readonly string[], input: string | Buffer = '', { readsLittle = false } = {}): Promise<Result> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'apps/api/src/fristdag.ts'), ...args], { stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      if (readsLittle) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', fail).on('close', (code) => done({ code, stdout, stderr }));
  });
}

describe('fristdag started as a person starts it', () => {
  it('rates what it rates within a process, with the same exit codes', async () => {
    const args = ['rate', '--period', '2020-01', '--json', '--episodes'];
    const expected = await run([...args, goldenFile]);
    expect(await spawned([...args, goldenFile])).toEqual(expected);
    expect(await spawned([...args, '-'], Buffer.from(asCsv(golden), 'latin1'))).toEqual(expected);
    expect(await spawned([...args, '-'], 'no json')).toMatchObject({ code: 1, stdout: '' });
    expect(await spawned(['rate'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('fristdag called in a way that cannot be meant ends with exit 2', () => {
  it.each([
    ['without a command', []],
    ['with an unknown command', ['rat']],
    ['with a command named like an object’s insides', ['__proto__']],
    ['without a month', ['rate', '--episodes', goldenFile]],
    ['with a month that does not exist', ['rate', '--period', '2020-13', '--episodes', goldenFile]],
    ['without a file', ['rate', '--period', '2020-01']],
    ['with a file that does not exist', ['rate', '--period', '2020-01', '--episodes', 'not-there.ndjson']],
    ['with a folder for a file', ['rate', '--period', '2020-01', '--episodes', root]],
    ['with rules that do not exist', ['rate', '--period', '2020-01', '--episodes', goldenFile, '--rules', 'not-there']],
    ['with an unknown option', ['rate', '--period', '2020-01', '--episodes', goldenFile, '--jsno']],
    ['with a word too many', ['rate', 'now', '--period', '2020-01', '--episodes', goldenFile]],
    ['with an unknown language', ['rate', '--period', '2020-01', '--episodes', goldenFile, '--language', 'no']],
    ['with months that run backwards', ['synth', '--months', '2020-02..2020-01']],
    ['with half an episode', ['synth', '--months', '2020-01', '--episodes', '0.5']],
  ])('%s', async (_, args) => {
    const result = await run(args);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('Usage: fristdag');
    expect(result.stderr).not.toContain('    at ');
  });

  it('but says how it is called when asked', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, stderr: '' });
    expect((await run(['rate', '--help'])).stdout).toContain('--period 2020-01 --episodes FILE [--rules DIR] [--json]');
  });
});

describe('fristdag synth', () => {
  it('writes the same file for the same seed, which rate reads', async () => {
    const args = ['synth', '--months', '2020-01..2020-02', '--seed', '7', '--episodes', '400'];
    const first = await run(args);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout.trim().split('\n')).toHaveLength(400);
    expect((await run(args)).stdout).toBe(first.stdout);
    const rated = await run(['rate', '--period', '2020-02', '--episodes', '-', '--json'], first.stdout);
    expect(rated).toMatchObject({ code: 0, stderr: '' });
    const { statements } = JSON.parse(rated.stdout) as { readonly statements: readonly unknown[] };
    expect(statements.length).toBeGreaterThan(30);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { code, stderr } = await spawned(['synth', '--months', '2020-01', '--episodes', '20000'], '', {
      readsLittle: true,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
