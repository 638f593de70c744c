import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/api/src/platform/index.ts';

/** Tells the suites of one run where their shared server is. */
const VARIABLE = 'FRISTDAG_TEST_SERVER';

interface Server {
  /** The plain role's connection string, ending in a database name to replace. */
  readonly url: string;
  readonly superuserUrl: string;
}

let own: { server: EmbeddedPostgres; folder: string } | undefined;
let created = 0;

/** Starts one embedded PostgreSQL for a whole test run: no fsync, since nothing of it is kept. */
export async function startSharedServer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fristdag-test-'));
  const server = await startEmbeddedPostgres({
    folder: join(folder, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' },
  });
  own = { server, folder };
  process.env[VARIABLE] = JSON.stringify({ url: server.url, superuserUrl: server.superuserUrl } satisfies Server);
}

export async function stopSharedServer(): Promise<void> {
  await own?.server.stop();
  if (own) rmSync(own.folder, { recursive: true, force: true });
  delete process.env[VARIABLE];
}

/** An empty database of its own for one test file, owned by the plain role. */
export async function createTestDatabase(): Promise<{
  readonly url: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}> {
  const isOwner = process.env[VARIABLE] === undefined;
  if (isOwner) await startSharedServer();
  const server = JSON.parse(process.env[VARIABLE] ?? '{}') as Server;
  created += 1;
  const name = `test_${process.pid}_${created}_${Math.trunc(performance.now())}`;
  await asSuperuser(server, `create database ${name} owner fristdag`);
  return {
    url: withDatabase(server.url, name),
    superuserUrl: withDatabase(server.superuserUrl, name),
    drop: async () => {
      await asSuperuser(server, `drop database if exists ${name} with (force)`);
      if (isOwner) await stopSharedServer();
    },
  };
}

async function asSuperuser({ superuserUrl }: Server, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
