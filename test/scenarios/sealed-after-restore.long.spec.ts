import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../../apps/api/src/migrations.ts';
import { placeOfNumber } from '../../apps/api/src/episodes/personal-data/personal-data.ts';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { Encryption, parseKeyRing, restoreBackup, saveBackup } from '../../apps/api/src/platform/index.ts';
import { codeOf } from '../support/authenticator.ts';
import { Client } from '../support/client.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { testKeys } from '../support/keys.ts';
import { type Product, startProduct } from '../support/product.ts';

const keyOf = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const [K1, K2] = [`k1:${keyOf(1)}`, `k2:${keyOf(2)}`];
const withKeys = (dataKeys: string) => ({ environment: { FRISTDAG_DATA_KEYS: dataKeys } });

/** Lent out by the tax agency for tests. */
const TOLVAN = '191212121212';
const PASSWORD = 'regnet slår mot rutan';
const row = JSON.stringify({
  caseNumber: 'P-1',
  careType: 'somatic',
  municipality: '0184',
  inpatientUnit: 'Karolinska Solna',
  admittedAt: '2020-01-02T15:20',
  careContactNeeded: false,
  sipRequired: false,
  dischargeReadyNotices: [],
  personalIdentityNumber: TOLVAN,
});

const folder = mkdtempSync(join(tmpdir(), 'fristdag-sealed-'));
let first: Awaited<ReturnType<typeof createTestDatabase>>;
let second: Awaited<ReturnType<typeof createTestDatabase>>;
let product: Product;
let key: string;

beforeAll(async () => {
  [first, second] = [await createTestDatabase(), await createTestDatabase()];
  product = await startProduct({ databaseUrl: first.url, ...withKeys(K1) });
  await (await product.as('region.billing')).import(row);
  const account = {
    username: 'exempel.person',
    displayName: 'Exempel Person',
    unit: { kind: 'region' },
    role: 'auditor',
  };
  const admin = await product.as('region.admin');
  const made = await admin.post<{ invitation?: { path: string } }>('/api/accounts', account);
  const token = made.body.invitation?.path.split('/').at(-1) ?? '';
  await product.anonymous.post(`/api/auth/invitation/${token}`, { password: PASSWORD });
  const kim = await Client.signIn(product.url, 'exempel.person', PASSWORD);
  key = String((await kim.post('/api/second-factor')).body['key']);
  const confirmed = await kim.post('/api/second-factor/confirmation', { code: codeOf(key) });
  expect([confirmed.status, confirmed.text].join(' ')).toMatch(/^2/);
}, 120_000);

afterAll(async () => {
  await product.stop();
  await first.drop();
  await second.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function rowsOf<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Under which key the secrets of second factors are sealed. */
async function keysOfSecrets(url: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    url,
    `select convert_from(substring(secret from 3 for 2), 'UTF8') as id from second_factor`,
  );
  return rows.map(({ id }) => id);
}

it('a change of the key takes real second factors along, and they go on working', async () => {
  expect(await keysOfSecrets(first.superuserUrl)).toEqual(['k1']);
  await product.stop();
  product = await startProduct({ databaseUrl: first.url, ...withKeys(`${K2},${K1}`) });
  const admin = await product.as('region.admin');
  const { body } = await admin.post<{ id: string }>('/api/key-rotations');
  expect((await admin.waitFor(`/api/key-rotations/${body.id}`)).state).toBe('completed');
  expect(await keysOfSecrets(first.superuserUrl)).toEqual(['k2']);
  await product.stop();
  product = await startProduct({ databaseUrl: first.url, ...withKeys(K2) });
  const asked = await product.anonymous.post('/api/session', { username: 'exempel.person', password: PASSWORD });
  expect(asked.text).toContain('second-factor');
}, 120_000);

it('a sealed number and a second factor open after a restore into another database', async () => {
  const file = join(folder, 'sealed.backup');
  await saveBackup({ url: product.databaseUrl, file, productVersion: '0.0.0', scope: REGION_WIDE });
  await product.stop();
  await restoreBackup({ url: second.url, file, migrations, force: false });
  const [stored] = await rowsOf<{ sealed: Buffer; hash: Buffer }>(
    second.superuserUrl,
    `select personal_identity_number as sealed, content_hash as hash from episode_revision where case_number = 'P-1'`,
  );
  if (!stored) throw new Error('the case was not restored');
  const encryption = new Encryption(parseKeyRing({ dataKeys: K2, indexKey: testKeys.FRISTDAG_INDEX_KEY }));
  expect(encryption.open(stored.sealed, placeOfNumber('P-1', stored.hash)).toString()).toBe(TOLVAN);
  expect(() => encryption.open(stored.sealed, placeOfNumber('P-2', stored.hash))).toThrow(/belongs elsewhere/);
  product = await startProduct({ databaseUrl: second.url, ...withKeys(K2) });
  const reviewer = await product.as('region.approver');
  const extract = await reviewer.post<{ episodes: { caseNumber: string }[] }>('/api/personal-data-extracts', {
    personalIdentityNumber: TOLVAN,
    reason: 'Begäran om registerutdrag',
  });
  expect(extract.body.episodes.map(({ caseNumber }) => caseNumber)).toEqual(['P-1']);
}, 120_000);
