import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../../apps/api/src/application.ts';
import { readConfig } from '../../apps/api/src/platform/index.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { Client } from '../support/client.ts';
import { fristdag } from '../support/command-line.ts';
import { ProductProcess } from '../support/process.ts';
import { type Product, startProduct } from '../support/product.ts';

const create = [
  'account',
  'create',
  '--username',
  'exempel.admin',
  '--name',
  'Exempel Chef',
  '--role',
  'region-administrator',
];

describe('fristdag account', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let product: Product | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
  }, 60_000);

  afterAll(async () => {
    await product?.stop();
    await database.drop();
  });

  const run = (args: readonly string[], input = '') => fristdag(args, input, { DATABASE_URL: database.url });

  it('makes the first administrator before the first start, and shows the password this once', async () => {
    const { code, stdout, stderr } = await run(create);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}\n$/);
    product = await startProduct({ databaseUrl: database.url });
    const client = await Client.signIn(product.url, 'exempel.admin', stdout.trim());
    expect((await client.get('/api/accounts')).status).toBe(200);
  }, 90_000);

  it.each([
    ['a username that is taken', create, '', /already/],
    [
      'a role that does not exist',
      [...create.slice(0, 3), 'other', ...create.slice(4, 7), 'king'],
      '',
      /role: Does not exist/,
    ],
    [
      'a password that is too short',
      [...create.slice(0, 3), 'other', ...create.slice(4), '--password-stdin'],
      'short\n',
      /password: At least 12 characters/,
    ],
  ])('refuses %s in words', async (_, args, input, words) => {
    const { code, stdout, stderr } = await run(args, input);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain('    at ');
  });

  it('removes the demo accounts, so that nobody has a password that everybody knows', async () => {
    const given = await run(
      [...create.slice(0, 3), 'robin.admin', ...create.slice(4), '--password-stdin'],
      'regnet slår mot rutan\n',
    );
    expect(given).toMatchObject({ code: 0, stdout: '' });
    const url = product?.url ?? '';
    const auditor = await Client.signIn(url, 'auditor');
    expect((await run(['account', 'remove-demo'])).stderr).toContain('Removed 7: auditor');
    expect((await auditor.get('/api/session')).status).toBe(401);
    await expect(Client.signIn(url, 'region.billing')).rejects.toThrow('401');
    const robin = await Client.signIn(url, 'robin.admin', 'regnet slår mot rutan');
    const { body } = await robin.get<{ act: string }[]>('/api/audit-lines?act=remove-demo-accounts');
    expect(body).toHaveLength(1);
    expect((await run(['account', 'remove-demo'])).stderr).toContain('no demo accounts');
  }, 60_000);

  it('is called with create or remove-demo, and says so otherwise', async () => {
    expect(await run(['account'])).toMatchObject({ code: 2, stdout: '' });
    expect(await run(['account', 'create', '--username', 'x'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('an embedded database that was a demo', () => {
  it('starts in production mode once it has no demo accounts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fristdag-account-'));
    // Production mode makes no keys by itself.
    const environment = {
      FRISTDAG_DATA: folder,
      FRISTDAG_DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      FRISTDAG_INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
    };
    const startInProduction = () =>
      startApplication(readConfig({ ...environment, PORT: '0', NODE_ENV: 'production' }), {
        servesHttp: true,
        runsWorker: false,
      });
    try {
      const demo = await ProductProcess.start(folder, environment);
      await demo.stop();
      await expect(startInProduction()).rejects.toThrow(/demo accounts/);
      const made = await fristdag([...create, '--password-stdin'], 'regnet slår mot rutan', environment);
      expect(made).toMatchObject({ code: 0, stdout: '' });
      expect(await fristdag(['account', 'remove-demo'], '', environment)).toMatchObject({ code: 0 });
      const application = await startInProduction();
      expect((await Client.anonymous(application.address).get('/api/health/ready')).status).toBe(200);
      await application.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
