import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { reviseMonth, shareMonth } from '../support/share-month.ts';

interface Statement {
  readonly id: string;
  readonly payer: string;
  readonly careType: string;
  readonly mode: string;
  readonly revision: number;
  readonly ruleVersionHash: string;
  readonly amount: string;
}

const JSON_LINES = { 'content-type': 'application/x-ndjson' };

/** RFC 8785 for documents of plain values: sorted keys, no white space, numbers as ECMAScript writes them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

describe('the interface as others build against it', () => {
  let product: Product;
  let billing: Client;
  let solna: Client;
  let farsta: Client;
  let admin: Client;

  beforeAll(async () => {
    // Midnight: January 2020 ended just now.
    product = await startProduct({ now: '2020-02-01T00:00' });
    [billing, solna, farsta, admin] = await Promise.all([
      product.as('region.billing'),
      product.as('solna.reviewer'),
      product.as('farsta.reviewer'),
      product.as('region.admin'),
    ]);
  }, 60_000);

  afterAll(() => product.stop());

  const listOf = async (client: Client, query: string): Promise<string[]> =>
    (await client.get<Statement[]>(`/api/statements?${query}`)).body.map(
      ({ payer, mode, revision, amount }) => `${payer} ${mode} ${revision} ${amount}`,
    );

  it('a month is billed from its last midnight on, not before', async () => {
    expect((await billing.post('/api/billing-runs', { period: '2020-02', mode: 'billing' })).status).toBe(409);
    expect((await billing.run('2020-01')).state).toBe('completed');
  });

  it.each(['billing', 'shadow'])(
    'a month without a rule version is answered 422 (%s), with and without episodes',
    async (mode) => {
      const start = () => billing.post<{ detail: string }>('/api/billing-runs', { period: '2019-12', mode });
      expect((await start()).status).toBe(422);
      await billing.import(
        materialFive.replaceAll('2020-01-', '2019-12-').replaceAll('"caseNumber":"', '"caseNumber":"X-'),
      );
      expect((await start()).body.detail).toContain('Ingen regelversion för somatisk vård gäller i december 2019.');
    },
  );

  it.each([
    ['/api/imports', 'application/json', '{}'],
    ['/api/imports', 'application/json', 'not json'],
    ['/api/imports', 'text/plain', 'x'],
    ['/api/imports', 'application/octet-stream', 'x'],
    ['/api/imports', 'application/ndjson', '{}'],
    ['/api/billing-runs', 'text/csv', 'period;mode'],
    ['/api/billing-runs', 'application/x-ndjson', '{"period":"2020-01","mode":"shadow"}'],
    ['/api/billing-runs', 'text/plain', '{"period":"2020-01","mode":"shadow"}'],
  ])('%s answers %s with 415 and a problem', async (path, type, body) => {
    const answer = await billing.send('POST', path, body, { 'content-type': type });
    expect(answer.status).toBe(415);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('a problem names type, title, status and detail, and the faults of the input, in the language asked for', async () => {
    const ask = async (language: string) =>
      (
        await billing.post<{ title: string; detail: string; errors: object[] }>(
          '/api/billing-runs',
          { period: '2020-13', mode: 'sometimes' },
          { 'accept-language': language },
        )
      ).body;
    const [swedish, english] = [await ask('sv'), await ask('en-GB,en;q=0.8')];
    expect(swedish).toMatchObject({ status: 400, errors: [{ path: 'period' }, { path: 'mode' }] });
    for (const error of swedish.errors) expect(Object.keys(error).sort()).toEqual(['code', 'message', 'path']);
    expect(english.title).not.toBe(swedish.title);
    expect(english.detail).not.toBe(swedish.detail);
  });

  it('a file handed in many times with one key is one import; another file with it is 422', async () => {
    const hand = (body: string, key: string, type = 'application/x-ndjson') =>
      billing.send<{ id: string }>('POST', '/api/imports', body, { 'content-type': type, 'idempotency-key': key });
    const answers = await Promise.all([1, 2, 3, 4].map(() => hand(materialFive, 'key-1')));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect((await hand(materialFive, 'key-1')).body).toEqual(answers[0]?.body);
    expect((await hand(`${materialFive}\n`, 'key-1')).status).toBe(422);
    expect((await hand(materialFive, 'key-1', 'text/csv')).status).toBe(422);
    await billing.waitFor(`/api/imports/${answers[0]?.body.id}`);
  });

  it('a run started many times with one key is one run; each without a key is a new revision', async () => {
    const start = (body: object) =>
      billing.post<{ id: string }>('/api/billing-runs', body, { 'idempotency-key': 'key-2' });
    const answers = await Promise.all([1, 2, 3].map(() => start({ period: '2020-01', mode: 'billing' })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect((await start({ mode: 'billing', period: '2020-01' })).body).toEqual(answers[0]?.body);
    expect((await start({ period: '2020-01', mode: 'shadow' })).status).toBe(422);
    expect(await billing.waitFor(`/api/billing-runs/${answers[0]?.body.id}`)).toMatchObject({
      state: 'completed',
      period: '2020-01',
      mode: 'billing',
      revision: 2,
    });
    expect(await billing.run('2020-01')).toMatchObject({ revision: 3 });
    expect(await billing.run('2020-01', 'shadow')).toMatchObject({ revision: 1 });
  });

  it('statements are the newest billing revision unless mode or revision say otherwise', async () => {
    expect(await listOf(billing, 'period=2020-01')).toEqual(['0184 billing 3 39000.00']);
    expect(await listOf(billing, 'period=2020-01&revision=2')).toEqual(['0184 billing 2 39000.00']);
    expect(await listOf(billing, 'period=2020-01&revision=1')).toEqual([]);
    expect(await listOf(billing, 'period=2020-01&mode=shadow')).toEqual(['0184 shadow 1 39000.00']);
    expect(await listOf(billing, 'period=2020-01&mode=shadow&revision=2')).toEqual([]);
    expect(await listOf(billing, 'period=2020-01&careType=psychiatric')).toEqual([]);
    expect(await listOf(billing, 'period=2020-01&payer=0180-farsta')).toEqual([]);
  });

  it('a shadow run is never shown to a municipality, by any address', async () => {
    expect(await listOf(solna, 'period=2020-01&mode=shadow')).toEqual([]);
    const [shadow] = (await billing.get<Statement[]>('/api/statements?period=2020-01&mode=shadow')).body;
    for (const part of ['', '/review-basis', '/review-basis.csv', '/review-basis.xlsx', '/review-basis.pdf']) {
      expect((await billing.get(`/api/statements/${shadow?.id}${part}`)).status).toBe(200);
      expect((await solna.get(`/api/statements/${shadow?.id}${part}`)).status).toBe(404);
    }
  });

  it('a municipality sees an episode first when its month was shared, and in the revision that was judged', async () => {
    const late = {
      caseNumber: 'LATE-1',
      careType: 'somatic',
      municipality: '0184',
      inpatientUnit: 'Danderyds sjukhus',
    };
    const facts = {
      admittedAt: '2020-01-02T10:00',
      careContactNeeded: false,
      sipRequired: false,
      dischargeReadyNotices: [],
    };
    const importLate = (more: object) => billing.import(JSON.stringify({ ...late, ...facts, ...more }));
    const seen = async (client: Client) => {
      const { status, body } = await client.get<{ revision?: number; outpatientUnit?: string }>('/api/episodes/LATE-1');
      return status === 200 ? [body.revision, body.outpatientUnit] : status;
    };
    await importLate({ dischargedAt: '2020-01-20T10:00', outpatientUnit: 'Första' });
    await billing.run('2020-01', 'shadow');
    expect([await seen(billing), await seen(solna)]).toEqual([[1, 'Första'], 404]);
    await billing.run('2020-01');
    expect([await seen(billing), await seen(solna)]).toEqual([[1, 'Första'], 404]);
    await shareMonth(product, '2020-01');
    expect([await seen(solna), await seen(farsta)]).toEqual([[1, 'Första'], 404]);
    await importLate({ dischargedAt: '2020-01-20T10:00', outpatientUnit: 'Andra' });
    expect([await seen(billing), await seen(solna)]).toEqual([
      [2, 'Andra'],
      [1, 'Första'],
    ]);
    const { body: list } = await solna.get<{ caseNumber: string; revision: number }[]>('/api/episodes?perPage=200');
    expect(list).toContainEqual(expect.objectContaining({ caseNumber: 'LATE-1', revision: 1 }));
    await importLate({ cancelled: true, dischargedAt: '2020-01-20T10:00' });
    await reviseMonth(product, { period: '2020-01', payer: '0184' });
    expect([await seen(billing), await seen(solna)]).toEqual([
      [3, null],
      [1, 'Första'],
    ]);
  });

  it('a case number of any signs is found by its percent-encoded address', async () => {
    const numbers = ['å/ä 1', '%', '?', '#', '+', '%2F', '%41', 'a\\b', '"<x>"', '💡', 'a;b,c&d=e', ' a ', '=1+1'];
    const row = (caseNumber: string) => ({
      caseNumber,
      careType: 'somatic',
      municipality: '0184',
      inpatientUnit: 'Danderyds sjukhus',
      admittedAt: '2020-01-02T10:00',
      careContactNeeded: false,
      sipRequired: false,
      dischargeReadyNotices: [],
    });
    expect(await billing.import(numbers.map((number) => JSON.stringify(row(number))).join('\n'))).toMatchObject({
      rowsAccepted: numbers.length,
    });
    for (const number of numbers) {
      const { status, body } = await billing.get(`/api/episodes/${encodeURIComponent(number)}`);
      expect([number, status, body['caseNumber']]).toEqual([number, 200, number]);
    }
  });

  it('the hash of a rule version is that of its document, in the database, the lock and each statement', async () => {
    const lock = JSON.parse(readFileSync(new URL('../../rules/versions.lock.json', import.meta.url), 'utf8')) as Record<
      string,
      string
    >;
    const { body: versions } = await farsta.get<{ id: string; ruleVersion: string }[]>('/api/rule-versions');
    const hashes: Record<string, string> = {};
    for (const { id, ruleVersion } of versions) {
      const { body } = await farsta.get<{ document: { parameters: Record<string, object> } }>(
        `/api/rule-versions/${id}`,
      );
      const file: unknown = JSON.parse(
        readFileSync(new URL(`../../rules/${ruleVersion}.json`, import.meta.url), 'utf8'),
      );
      expect(body.document).toEqual(file);
      for (const name of ['cutoffTime', 'freeDays', 'costPerCareDay', 'sipCallWithinDays'])
        expect(Object.keys(body.document.parameters[name] ?? {})).toEqual(
          expect.arrayContaining(['value', 'unit', 'status', 'source']),
        );
      hashes[ruleVersion] = `sha256:${createHash('sha256').update(canonical(body.document)).digest('hex')}`;
    }
    expect(hashes).toEqual(lock);
    const [statement] = (await billing.get<Statement[]>('/api/statements?period=2020-01')).body;
    expect(statement?.ruleVersionHash).toBe(lock['somatic/2020-01-01']);
  });

  it.each([
    ['careType=somatic&period=2020-01', 200],
    ['careType=psychiatric&period=2031-12', 200],
    ['careType=somatic&period=2019-12', 404],
    ['careType=somatic&period=2020-01&knownAt=2019-01-01T00:00', 404],
  ])('the version in force for %s is answered %i', async (query, status) => {
    expect((await farsta.get(`/api/rule-versions/in-force?${query}`)).status).toBe(status);
  });

  it.each([
    'imports',
    'episodes',
    'statements',
    'billing-runs',
    'rule-versions',
    'payers',
    'care-units',
    'audit-lines',
  ])('the list of %s is a bare array with its count, empty past its end', async (name) => {
    const reader = ['care-units', 'audit-lines'].includes(name) ? admin : billing;
    const { body, headers } = await reader.get<unknown[]>(`/api/${name}?perPage=1`);
    const total = Number(headers.get('x-total-count'));
    expect(body).toHaveLength(Math.min(1, total));
    const past = await reader.get<unknown[]>(`/api/${name}?perPage=200&page=5000`);
    expect([past.status, past.body, past.headers.get('x-total-count')]).toEqual([200, [], String(total)]);
    for (const query of ['perPage=201', 'perPage=0', 'page=0', 'order=up', 'sort=nothing'])
      expect([query, (await reader.get(`/api/${name}?${query}`)).status]).toEqual([query, 400]);
  });

  it('a change builds on the version that was read: 428 without, 412 with an old one, both forms', async () => {
    const { body: unit, headers } = await admin.post<{ id: string; version: number; name: string }>('/api/care-units', {
      kind: 'inpatient-unit',
      name: 'Danderyds sjukhus',
      aliases: [],
    });
    expect(headers.get('etag')).toBe(`"${unit.version}"`);
    const put = (ifMatch: string | undefined, body: object = unit) =>
      admin.put<typeof unit>(`/api/care-units/${unit.id}`, body, ifMatch === undefined ? {} : { 'if-match': ifMatch });
    expect((await put(undefined)).status).toBe(428);
    expect([(await put('"77"')).status, (await put('77')).status]).toEqual([412, 412]);
    const renamed = await put(`"${unit.version}"`, { ...unit, name: 'DS', id: '9999', version: 50 });
    expect(renamed.body).toMatchObject({ id: unit.id, name: 'DS', version: unit.version + 1 });
    expect(renamed.headers.get('etag')).toBe(`"${unit.version + 1}"`);
    expect((await put(String(unit.version))).status).toBe(412);
    expect((await put(String(unit.version + 1))).status).toBe(200);
  });

  it('the review basis opens as text in Swedish Excel, and no cell is a formula', async () => {
    const names = ['=1+1', '+46', '-5+1', '@SUM(A1)', '00123'];
    const rows = names.map((name) => ({
      caseNumber: name,
      careType: 'somatic',
      municipality: '0186',
      inpatientUnit: name,
      admittedAt: '2020-01-02T10:00',
      admissionNoticeSentAt: '2020-01-02T10:00',
      dischargeReadyNotices: [{ sentAt: '2020-01-10T12:00' }],
      dischargedAt: '2020-01-11T10:00',
      careContactNeeded: false,
      sipRequired: false,
    }));
    await billing.import(rows.map((row) => JSON.stringify(row)).join('\n'));
    await billing.run('2020-01');
    const [statement] = (await billing.get<Statement[]>('/api/statements?period=2020-01&payer=0186')).body;
    const answer = await billing.get(`/api/statements/${statement?.id}/review-basis.csv`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const bytes = Buffer.from(await (await fetchAs(`/api/statements/${statement?.id}/review-basis.csv`)).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines).toHaveLength(names.length + 2);
    for (const line of lines.slice(1, -1)) {
      expect(line).toMatch(/^'/);
      expect(line).toContain(';-7800,00;');
    }
  });

  async function fetchAs(path: string): Promise<Response> {
    const signedIn = await fetch(`${product.url}/api/session`, {
      method: 'POST',
      headers: { origin: product.url, 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'region.billing', password: 'fristdag-demo' }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    return fetch(product.url + path, { headers: { cookie } });
  }

  it('health needs no sign-in', async () => {
    for (const path of ['/api/health/live', '/api/health/ready'])
      expect((await product.anonymous.get(path)).status).toBe(200);
    expect((await product.anonymous.send('POST', '/api/imports', materialFive, JSON_LINES)).status).toBe(401);
  });
});
