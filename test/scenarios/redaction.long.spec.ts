import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Answer, Client } from '../support/client.ts';
import { fristdag } from '../support/command-line.ts';
import { askForToken, Machine } from '../support/machine.ts';
import { ProductProcess } from '../support/process.ts';
import { plantWords } from '../support/planted-words.ts';
import { operationsOf } from '../support/routes.ts';

/** A number that the tax agency uses in its examples, in every writing that people use. */
const writings = ['196408233234', '19640823-3234', '6408233234', '640823-3234', '640823+3234', '19640823+3234'];
const anyWriting = /640823[-+]?3234/;

const folder = mkdtempSync(join(tmpdir(), 'fristdag-redaction-'));
const answers: { where: string; text: string }[] = [];
let written: ReadonlyMap<string, Answer>;
const claims: number[] = [];
let product: ProductProcess;
let database: pg.Client;

const good = (caseNumber: string, more: object = {}): object => ({
  caseNumber,
  careType: 'somatic',
  municipality: '0184',
  inpatientUnit: 'Danderyds sjukhus',
  admittedAt: '2020-01-10T08:00',
  dischargeReadyNotices: [{ sentAt: '2020-01-13T11:00' }],
  careContactNeeded: false,
  sipRequired: false,
  dischargedAt: '2020-01-17T10:00',
  ...more,
});

/** Rows with the number in every field, as an unknown key, and as the whole row. */
function plantedRows(number: string, at: number): string[] {
  const fields = [
    'careType',
    'municipality',
    'district',
    'admittedAt',
    'dischargedAt',
    'sipRequired',
    'protectedIdentity',
  ];
  return [
    ...fields.map((field) => JSON.stringify(good(`F-${at}-${field}`, { [field]: number }))),
    JSON.stringify(good(number)),
    JSON.stringify(good(`U-${at}`, { [number]: 1 })),
    JSON.stringify(good(`N-${at}`, { dischargeReadyNotices: [{ sentAt: number }, { [number]: number }] })),
    JSON.stringify(good(`P-${at}`, { personalIdentityNumber: number })),
    JSON.stringify(good(`W-${at}`, { personalIdentityNumber: `${number}9` })),
    `{"caseNumber":"${number}`,
    number,
    `["${number}"]`,
  ];
}

beforeAll(async () => {
  product = await ProductProcess.start(folder, { FRISTDAG_LOG_LEVEL: 'debug' });
  const cluster = join(folder, 'postgres');
  const port = readFileSync(join(cluster, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(join(cluster, 'password'), 'utf8').trim();
  database = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/fristdag` });
  await database.connect();
  const billing = await Client.signIn(product.url, 'region.billing');
  const admin = await Client.signIn(product.url, 'region.admin');
  const keep = (where: string, { text, headers }: { text: string; headers: Headers }): void => {
    answers.push({ where, text: `${text}\n${JSON.stringify([...headers])}` });
  };
  for (const [at, number] of writings.entries()) {
    const encoded = encodeURIComponent(number);
    const headers = {
      'x-request-id': number,
      'idempotency-key': `key ${number}`,
      'if-match': `"${number}"`,
      'user-agent': number,
      referer: `${product.url}/${encoded}`,
      'accept-language': number,
    };
    const upload = {
      'content-type': 'application/x-ndjson',
      'x-file-name': encodeURIComponent(`patient ${number}.ndjson`),
      ...headers,
    };
    const sent = await billing.send<{ id: string }>('POST', '/api/imports', plantedRows(number, at).join('\n'), upload);
    keep('upload', sent);
    await billing.waitFor(`/api/imports/${sent.body.id}`);
    keep('import', await billing.get(`/api/imports/${sent.body.id}`));
    keep('refused rows', await billing.get(`/api/imports/${sent.body.id}/refused-rows?perPage=200`));
    const csv = await billing.send<{ id: string }>('POST', '/api/imports', `${number};caseNumber\n1;2\n`, {
      ...upload,
      'content-type': 'text/csv',
      'idempotency-key': `csv ${number}`,
    });
    await billing.waitFor(`/api/imports/${csv.body.id}`);
    keep('unknown header', await billing.get(`/api/imports/${csv.body.id}`));
    keep('sign-in', await Client.anonymous(product.url).post('/api/session', { username: number, password: number }));
    for (const { method, path, inQuery } of await operationsOf(billing)) {
      const address = `${path.replaceAll(/\{\w+\}/g, encoded)}?${[...inQuery, 'unknown', number].map((name) => `${encodeURIComponent(name)}=${encoded}`).join('&')}`;
      if (path === '/api/session' || path.startsWith('/api/auth') || /refused-rows\/file$/.test(path)) continue;
      for (const client of [billing, admin]) {
        const body = JSON.stringify({
          [number]: number,
          period: number,
          mode: number,
          name: 1,
          kind: number,
          reason: number,
        });
        const ofBody = method === 'GET' ? {} : { 'content-type': 'application/json' };
        keep(
          `${method} ${path}`,
          await client.send(method, address, method === 'GET' ? undefined : body, { ...headers, ...ofBody }),
        );
      }
    }
  }
  const feed = await Machine.create(admin, { scopes: ['episodes:write', 'episodes:read'] });
  for (const [at, number] of writings.entries()) {
    const headers = { 'idempotency-key': `feed ${number}`, 'user-agent': number, 'if-match': number };
    for (const [nth, body] of plantedRows(number, at).entries()) {
      keep('feed', await feed.put(`L-${at}-${nth}`, body, headers));
      keep('feed', await feed.put(`L-${at}-${nth}`, body));
    }
    keep('feed', await feed.put(number, good(`Q-${at}`)));
    keep('feed', await feed.put(`S-${at}`, { ...good(`S-${at}`), personalIdentityNumber: number }));
    keep('feed', await feed.put(`S-${at}`, { ...good(`S-${at}`), personalIdentityNumber: number, sipRequired: true }));
    keep('fed episode', await feed.send('GET', `/api/episodes/S-${at}`));
    keep(
      'machine sign-in',
      await askForToken(product.url, { clientId: number, clientSecret: number }, { scope: number }),
    );
  }
  await billing.import(JSON.stringify(good('PLANTERAD-1', { admissionNoticeSentAt: '2020-01-10T12:00' })));
  await billing.run('2020-01');
  const approver = await Client.signIn(product.url, 'region.approver');
  const solna = await Client.signIn(product.url, 'solna.reviewer');
  const everybody = { billing, approver, admin, solna, caseNumber: 'PLANTERAD-1' };
  written = await plantWords(everybody, `Gäller ${writings.join(', ')} igen`);
  for (const [where, answer] of written) keep(where, answer);
  const { body: cases } = await billing.get<{ id: string }[]>('/api/billing-cases?payer=0184&careType=somatic');
  for (const number of writings)
    for (const [about, claim] of [
      ['missing-episode', { caseNumber: 'NY-1', personalIdentityNumber: number }],
      ['missing-episode', good(number)],
      ['payer', number],
      ['sipCallSentAt', number],
    ] as const) {
      const wish = { caseNumber: 'PLANTERAD-1', about, claim, text: 'Se uppgiften.' };
      for (const path of ['dialogues', 'dialogue-effects']) {
        const body = path === 'dialogues' ? wish : { caseNumber: 'PLANTERAD-1', about, claim };
        const answer = await solna.post(`/api/billing-cases/${cases[0]?.id}/${path}`, body);
        claims.push(answer.status);
        keep(path, answer);
      }
    }
  for (const path of [
    '/api/imports?perPage=200',
    '/api/episodes?perPage=200',
    '/api/statements?period=2020-01',
    '/api/care-unit-names',
    '/api/episodes/P-0',
  ])
    keep(path, await billing.get(path));
  keep('trail', await admin.get('/api/audit-lines?perPage=200'));
  keep('operation', await admin.get('/api/operation'));
  keep('metrics', await Client.anonymous(product.url).get('/metrics'));
}, 240_000);

afterAll(async () => {
  await database.end();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('what people write about months, documents and rules is taken in, without the numbers', () => {
  const refused = [...written].filter(([, { status }]) => status >= 300);
  expect(refused.map(([where, { status, text }]) => `${where}: ${status} ${text}`)).toEqual([]);
  expect(written.get('hold-releases')?.status).toBe(200);
  expect(written.get('dialogue')?.text).toContain('Gäller …, …');
});

it('and a claim about the facts of an episode may hold none: what is masked would be another fact', () => {
  expect(new Set(claims)).toEqual(new Set([400]));
});

it('no answer says a personal number, in whatever field, header or address it came', () => {
  expect(answers.filter(({ text }) => anyWriting.test(text)).map(({ where }) => where)).toEqual([]);
  expect(answers.length).toBeGreaterThan(200);
});

it('no line of the log says one, with every request written', () => {
  const lines = product.output().split('\n');
  expect(lines.filter((line) => anyWriting.test(line))).toEqual([]);
  expect(lines.length).toBeGreaterThan(200);
});

it('no table says one, nor the queue, nor the trail', async () => {
  const { rows } = await database.query<{ address: string }>(
    `select format('%I.%I', n.nspname, c.relname) as address from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'bullmq') order by 1`,
  );
  const found: string[] = [];
  for (const { address } of rows) {
    const { rows: hits } = await database.query<{ row: string }>(
      `select left(t::text, 300) as row from ${address} t where t::text ~ '640823[-+]?3234' limit 1`,
    );
    found.push(...hits.map(({ row }) => `${address}: ${row}`));
  }
  expect(found).toEqual([]);
  expect(rows.length).toBeGreaterThan(20);
});

it('the command line says none when it refuses rows, nor in its results', async () => {
  const file = join(folder, 'planted.ndjson');
  writeFileSync(file, writings.flatMap(plantedRows).join('\n'));
  const { code, stdout, stderr } = await fristdag(['rate', '--period', '2020-01', '--episodes', file, '--json']);
  expect(code).toBe(1);
  expect(stdout + stderr).not.toMatch(anyWriting);
  const header = join(folder, 'planted.csv');
  writeFileSync(header, `${writings[0] ?? ''};caseNumber\n1;2\n`);
  const refused = await fristdag(['rate', '--period', '2020-01', '--episodes', header]);
  expect(refused.code).toBe(1);
  expect(refused.stdout + refused.stderr).not.toMatch(anyWriting);
});
