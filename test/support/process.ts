import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The product as a process of its own, which a test may kill at any moment. */
export class ProductProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly dataFolder: string,
    /** Everything that it has said so far, on stdout and stderr. */
    readonly output: () => string,
  ) {}

  static async start(dataFolder: string, environment: Readonly<Record<string, string>> = {}): Promise<ProductProcess> {
    const child = spawn(process.execPath, ['--import', './tools/swc-hooks.mjs', 'apps/api/src/main.ts'], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: '0',
        FRISTDAG_DATA: dataFolder,
        FRISTDAG_DEMO: '0',
        FRISTDAG_NOW: '2020-10-22T09:00',
        ...environment,
      },
    });
    let words = '';
    const address = await new Promise<string>((done, fail) => {
      child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
      child.stdout?.on('data', (chunk: Buffer) => {
        words += chunk.toString();
        const found = /svarar på (http:\/\/[\d.]+:\d+)/.exec(words)?.[1];
        if (found !== undefined) done(found);
      });
      child.once('exit', (code) => fail(new Error(`the product ended with ${code}: ${words}`)));
    });
    return new ProductProcess(child, address, dataFolder, () => words);
  }

  /** kill -9 of the whole process group, and of the database server too when wanted: power failure for a process. */
  async kill({ withDatabase }: { readonly withDatabase: boolean }): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    if (withDatabase) process.kill(this.postmaster(), 'SIGKILL');
    process.kill(-(this.child.pid ?? 0), 'SIGKILL');
    await gone;
  }

  /** Ctrl-C: a clean stop. */
  async stop(): Promise<number | null> {
    const gone = new Promise<number | null>((done) => this.child.once('exit', (code) => done(code)));
    this.child.kill('SIGINT');
    return gone;
  }

  get processId(): number {
    return this.child.pid ?? 0;
  }

  private postmaster(): number {
    return Number(
      readFileSync(join(this.dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n', 1)[0],
    );
  }
}

/** Ends the database server that a killed product left running. */
export async function endOrphanedDatabase(dataFolder: string): Promise<void> {
  try {
    process.kill(
      Number(readFileSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n', 1)[0]),
      'SIGQUIT',
    );
    await wait(300);
  } catch {
    // It has ended by itself.
  }
}
