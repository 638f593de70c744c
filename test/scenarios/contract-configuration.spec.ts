import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../apps/api/src/platform/index.ts';
import { Client } from '../support/client.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { endOrphanedDatabase, ProductProcess } from '../support/process.ts';
import { materialFive } from '../support/product.ts';

const clockOf = async (url: string): Promise<string> => {
  const billing = await Client.signIn(url, 'region.billing');
  return (await billing.get<{ now: string }>('/api/business-clock')).body.now;
};

describe('the product starts as its environment says', () => {
  let folder: string;
  let running: ProductProcess | undefined;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fristdag-configuration-'));
    // What else may lie in a folder: notes, and what another program's lock looks like.
    writeFileSync(join(folder, 'notes.txt'), 'not ours');
    writeFileSync(join(folder, 'postmaster.pid'), '1\n');
    mkdirSync(join(folder, 'postgres-backup'));
  });

  afterAll(async () => {
    await running?.stop();
    await endOrphanedDatabase(folder);
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(environment: Readonly<Record<string, string>> = {}): Promise<string> {
    running = await ProductProcess.start(folder, environment);
    return running.url;
  }

  it('among foreign files, with a business clock that starts where it is told and runs on', async () => {
    const url = await start({ FRISTDAG_NOW: '2020-02-01T00:00:00+01:00' });
    const first = await clockOf(url);
    await wait(20);
    const second = await clockOf(url);
    expect(first).toMatch(/^2020-02-01T00:00/);
    expect(Date.parse(second)).toBeGreaterThan(Date.parse(first));
    const billing = await Client.signIn(url, 'region.billing');
    expect(await billing.import(materialFive)).toMatchObject({ rowsAccepted: 5 });
    expect((await billing.run('2020-01')).state).toBe('completed');
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('not ours');
    expect(readdirSync(join(folder, 'postgres-backup'))).toEqual([]);
  }, 60_000);

  it('beside the lock of a killed process, with a clock that is never behind what is stored', async () => {
    const before = running ? await clockOf(running.url) : '';
    await running?.kill({ withDatabase: false });
    const url = await start({ FRISTDAG_NOW: '2019-06-01T12:00' });
    const now = await clockOf(url);
    expect(Date.parse(now)).toBeGreaterThan(Date.parse('2020-02-01T00:00:00+01:00'));
    expect(Date.parse(now) - Date.parse(before)).toBeLessThan(3_600_000);
    const billing = await Client.signIn(url, 'region.billing');
    expect((await billing.get<unknown[]>('/api/statements?period=2020-01')).body).toHaveLength(1);
  }, 60_000);

  it('never in production mode beside demo accounts', async () => {
    await running?.stop();
    running = undefined;
    // The keys that the demo made for itself: production would otherwise stop at the missing or foreign ones first.
    const keys = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as { dataKeys: string; indexKey: string };
    const secretIn = (name: string, text: string): string => {
      const path = join(folder, name);
      writeFileSync(path, `${text}\n`);
      return path;
    };
    const production = {
      NODE_ENV: 'production',
      FRISTDAG_DATA_KEYS_FILE: secretIn('data-keys', keys.dataKeys),
      FRISTDAG_INDEX_KEY_FILE: secretIn('index-key', keys.indexKey),
    };
    await expect(start({ ...production, FRISTDAG_NOW: '' })).rejects.toThrow(/demo accounts/);
  }, 60_000);

  it('with an address and a database of one’s own, whose secret stands in a file', async () => {
    const database = await createTestDatabase();
    try {
      writeFileSync(join(folder, 'database-url'), `${database.url}\n`);
      const url = await start({ DATABASE_URL_FILE: join(folder, 'database-url'), HOST: '127.0.0.1', PORT: '0' });
      const billing = await Client.signIn(url, 'region.billing');
      expect((await billing.get<unknown[]>('/api/statements')).body).toEqual([]);
    } finally {
      await running?.stop();
      running = undefined;
      await database.drop();
    }
  }, 60_000);

  it('not on an address that is not its own, and says so', async () => {
    await expect(start({ HOST: '192.0.2.1' })).rejects.toThrow(/HOST is "192.0.2.1"/);
  }, 60_000);

  it.each([
    [{ PORT: 'http' }, /PORT is "http"/],
    [{ NODE_ENV: 'production', FRISTDAG_NOW: '2020-01-01T00:00' }, /FRISTDAG_NOW .* is refused in production mode/],
    [{ DATABASE_URL_FILE: '/there/is/no/such/file' }, /DATABASE_URL_FILE points to/],
    [{ DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL must start with postgres/],
  ])('not with %j, and says why', (environment, why) => {
    expect(() => readConfig(environment)).toThrow(why);
  });
});
