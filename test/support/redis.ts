import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from './postgres15.ts';
import { redisServerPath } from './requirements.ts';

/** A Redis of its own for one test file, without anything kept. */
export class RedisServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'fristdag-redis-'));
  private process: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await findFreePort());
    await server.run();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Up again after a kill, empty, at the same address. */
  async run(): Promise<void> {
    const settings = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', ''];
    this.process = spawn(redisServerPath() ?? '', settings, { stdio: 'ignore' });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (await this.answers()) return;
      await wait(50);
    }
    throw new Error(`no Redis answers on port ${this.port}`);
  }

  kill(): void {
    this.process?.kill('SIGKILL');
  }

  stop(): void {
    this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answers(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.port}`).then(
      () => true,
      (error: { cause?: { code?: string } }) => error.cause?.code !== 'ECONNREFUSED',
    );
  }
}
