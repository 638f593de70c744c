import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { endOrphanedDatabase } from '../support/process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 60_000;

describe('Ctrl-C', () => {
  let dataFolder: string;
  let product: ChildProcess;
  let words: string;
  let gone: Promise<number | null>;

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'fristdag-stop-'));
    words = '';
    product = spawn(process.execPath, ['--import', './tools/swc-hooks.mjs', 'apps/api/src/main.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PORT: '0', FRISTDAG_DATA: dataFolder, FRISTDAG_DEMO: '0' },
    });
    for (const stream of [product.stdout, product.stderr])
      stream?.on('data', (chunk: Buffer) => (words += chunk.toString()));
    gone = new Promise((done) => product.once('exit', (code) => done(code)));
  });

  afterEach(async () => {
    product.kill('SIGKILL');
    await gone;
    await endOrphanedDatabase(dataFolder);
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function until(holds: () => boolean): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; !holds(); await wait(10))
      if (Date.now() > end || product.exitCode !== null) throw new Error(`it never came so far: ${words}`);
  }

  const clusterFile = (name: string): string => join(dataFolder, 'postgres', 'cluster', name);
  const isReady = (): boolean => words.includes('svarar på');
  const isDatabaseUp = (): boolean => existsSync(clusterFile('postmaster.pid'));

  /** What the database's server writes of itself; nothing while its file is not there, which comes and goes while it is made. */
  function databaseState(): string {
    try {
      return readFileSync(clusterFile('postmaster.pid'), 'utf8');
    } catch (error) {
      // Not by instanceof: errors of the file system come from outside the realm that a spec runs in.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }

  /** Nothing is left in the way of the next start. */
  function expectAllStopped(): void {
    expect(isDatabaseUp()).toBe(false);
    expect(existsSync(join(dataFolder, 'fristdag.lock'))).toBe(false);
  }

  it.each<[string, () => boolean]>([
    ['as soon as the data folder is taken', () => existsSync(join(dataFolder, 'fristdag.lock'))],
    ['while the database is being made', () => existsSync(clusterFile('PG_VERSION'))],
    ['while the database starts', isDatabaseUp],
    ['while the tables are being made', () => databaseState().includes('ready')],
  ])(
    '%s: the start is given up, and database and lock with it',
    async (_, when) => {
      await until(when);
      product.kill('SIGINT');
      expect(await gone).toBe(0);
      expect(words).not.toContain('svarar på');
      expectAllStopped();
    },
    PATIENCE_MS,
  );

  it(
    'that arrives twice, from the terminal and from npm, is one: the stop is not cut short',
    async () => {
      await until(isReady);
      product.kill('SIGINT');
      await wait(20);
      product.kill('SIGINT');
      product.kill('SIGTERM');
      expect(await gone).toBe(0);
      expectAllStopped();
    },
    PATIENCE_MS,
  );
});
