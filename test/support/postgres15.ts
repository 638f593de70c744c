import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A throw-away server of its own with an empty database of a role that is no superuser but may make roles. @param programs folder of initdb and pg_ctl */
export async function startPostgres15(programs: string): Promise<{
  readonly url: string;
  readonly superuserUrl: string;
  readonly stop: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'fristdag-pg15-'));
  const user = ownerFor(folder);
  const run = (program: string, args: string[]): void => {
    const { status, stderr } = spawnSync(join(programs, program), args, {
      ...user,
      cwd: folder,
      encoding: 'utf8',
      stdio: program === 'pg_ctl' ? 'ignore' : 'pipe',
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  };
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const port = await findFreePort();
  run('pg_ctl', [
    'start',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`,
  ]);
  const client = new pg.Client({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres` });
  await client.connect();
  await client.query('create role fristdag login createrole');
  await client.query('create database fristdag owner fristdag');
  await client.end();
  return {
    url: `postgres://fristdag@127.0.0.1:${port}/fristdag`,
    superuserUrl: `postgres://postgres@127.0.0.1:${port}/fristdag`,
    stop: () => {
      run('pg_ctl', ['stop', '-D', data, '-m', 'immediate']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses root: then `nobody` runs it. */
function ownerFor(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = [65_534, 65_534];
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  return { uid, gid };
}

export function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
