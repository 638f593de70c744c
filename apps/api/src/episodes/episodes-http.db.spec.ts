import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, ImportCounters, Job } from '../../../../test/support/client.ts';
import { materialFive, type Product, startProduct } from '../../../../test/support/product.ts';

interface CareUnit {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly episodes: number;
  readonly version: number;
}

interface CareUnitName {
  readonly id: string;
  readonly name: string;
  readonly careUnitId: string | null;
  readonly version: number;
}

const JSON_LINES = { 'content-type': 'application/x-ndjson' };

describe('files of episodes and their registers, over HTTP', () => {
  let product: Product;
  let billing: Client;
  let admin: Client;
  let auditor: Client;

  beforeAll(async () => {
    product = await startProduct();
    [billing, admin, auditor] = await Promise.all([
      product.as('region.billing'),
      product.as('region.admin'),
      product.as('auditor'),
    ]);
  }, 60_000);

  afterAll(() => product.stop());

  it('the five patients of the material come in, and once more change nothing', async () => {
    expect(await billing.import(materialFive)).toMatchObject({
      state: 'completed',
      progress: { done: 5, total: 5 },
      rowsRead: 5,
      rowsAccepted: 5,
    });
    expect(await billing.import(materialFive)).toMatchObject({
      rowsRead: 5,
      rowsAccepted: 0,
      rowsUnchanged: 5,
      rowsRefused: 0,
    });
  });

  it.each([
    ['application/json', '{}', 415],
    ['application/json', 'caseNumber;careType', 415],
    ['text/plain', 'x', 415],
    ['text/csv; charset=windows-1252', 'caseNumber;careType\n', 202],
    ['Application/X-NDJSON; charset=utf-8', '', 202],
  ])('a file of the type %s with the body %j is answered %i', async (type, body, status) => {
    expect((await billing.send('POST', '/api/imports', body, { 'content-type': type })).status).toBe(status);
  });

  it('a compressed file is answered 415', async () => {
    const headers = { ...JSON_LINES, 'content-encoding': 'gzip' };
    expect((await billing.send('POST', '/api/imports', materialFive, headers)).status).toBe(415);
  });

  it('a request without a body is an import of no rows', async () => {
    const accepted = await billing.send<{ id: string }>('POST', '/api/imports', undefined, JSON_LINES);
    expect(accepted.status).toBe(202);
    expect(await billing.waitFor(`/api/imports/${accepted.body.id}`)).toMatchObject({
      state: 'completed',
      rowsRead: 0,
      progress: { done: 0, total: 0 },
    });
  });

  it('the same key gives the same import; with another file it is 422', async () => {
    const key = { ...JSON_LINES, 'idempotency-key': 'k-1' };
    const [first, second] = await Promise.all(
      [1, 2].map(() => billing.send<{ id: string }>('POST', '/api/imports', materialFive, key)),
    );
    expect(second?.body).toEqual(first?.body);
    expect((await billing.send('POST', '/api/imports', `${materialFive}\n{}`, key)).status).toBe(422);
  });

  it('an unknown column refuses the file, in the language of the reader', async () => {
    const job = await billing.import('caseNumber;vikt\nA;1\n', 'text/csv');
    expect(job).toMatchObject({ state: 'failed', rowsRead: 0 });
    const problemIn = async (language: string) =>
      (
        await auditor.get<{ problem: Record<string, unknown> }>(`/api/imports/${job.id}`, {
          'accept-language': language,
        })
      ).body.problem;
    expect(await problemIn('en')).toMatchObject({
      status: 422,
      code: 'unknown-header',
      detail: expect.stringContaining('Column 2 (vikt)'),
    });
    expect(await problemIn('sv')).toMatchObject({ detail: expect.stringContaining('Kolumn 2 (vikt)') });
  });

  it('refused rows are listed without the row, and come back as a file that can be mended and read in', async () => {
    const sample = (await billing.get('/api/import-fields/sample.csv')).text.split('\r\n');
    const [header = '', good = ''] = [sample[0], sample[1]?.replace('A-ANDERS', 'MEND')];
    const content = [header, good.replace('somatik', 'tandvård'), good.replace('2020-01-17', '2019-01-17')].join(
      '\r\n',
    );
    const job = await billing.import(content, 'text/csv');
    const listed = await auditor.get<Record<string, unknown>[]>(`/api/imports/${job.id}/refused-rows`, {
      'accept-language': 'en',
    });
    expect(listed.headers.get('x-total-count')).toBe('2');
    expect(listed.body).toEqual([
      { line: 2, field: 'careType', code: 'unknown-care-type', reason: expect.any(String) },
      { line: 3, field: 'dischargedAt', code: 'discharge-before-notice', reason: expect.any(String) },
    ]);
    expect((await auditor.get(`/api/imports/${job.id}/refused-rows/file`)).status).toBe(403);
    const file = await billing.get(`/api/imports/${job.id}/refused-rows/file`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const mended = file.text.replace('tandvård', 'somatik').replaceAll('2019-01-17', '2020-01-17');
    expect(await billing.import(mended, 'text/csv')).toMatchObject({ rowsRead: 2, rowsAccepted: 1, rowsUnchanged: 1 });
    const trail = await auditor.get<unknown[]>(`/api/audit-lines?act=download-refused-rows`);
    expect(trail.body).toHaveLength(1);
  });

  it.each([
    '/api/imports/0',
    '/api/imports/x',
    '/api/imports/%00',
    '/api/imports/99999999999999999999/refused-rows',
    '/api/care-units/%00',
    '/api/payers/%00',
    '/api/payers/nobody',
  ])('%s is 404', async (path) => {
    expect((await auditor.get(path)).status).toBe(404);
  });

  it('lists are sorted, filtered and cut into pages', async () => {
    const all = await auditor.get<(Job & ImportCounters)[]>('/api/imports?perPage=2');
    expect(all.body).toHaveLength(2);
    expect(Number(all.headers.get('x-total-count'))).toBeGreaterThan(2);
    expect((await auditor.get('/api/imports?page=1000')).body).toEqual([]);
    expect((await auditor.get<unknown[]>('/api/imports?state=failed')).body).toHaveLength(1);
    expect((await auditor.get('/api/imports?sort=secret')).status).toBe(400);
    expect((await auditor.get('/api/imports?colour=blue')).status).toBe(400);
  });

  it('the fields of a file are told, with a file to try', async () => {
    const fields = await billing.get<{ name: string }[]>('/api/import-fields');
    expect(fields.body[0]).toMatchObject({ name: 'caseNumber', swedishHeader: 'ärendenummer', required: true });
    const sample = await billing.get('/api/import-fields/sample.csv');
    expect(await billing.import(sample.text, 'text/csv')).toMatchObject({
      state: 'completed',
      rowsRead: 5,
      rowsUnchanged: 5,
    });
  });

  it('an unknown name is mapped to a unit, whose episodes it then counts among', async () => {
    await billing.import(
      materialFive.split('\n')[0]?.replace('A-ANDERS', 'DS-1').replace('Karolinska Solna', 'DS') ?? '',
    );
    const created = await admin.post<CareUnit>('/api/care-units', {
      kind: 'inpatient-unit',
      name: 'Danderyds sjukhus',
    });
    expect(created).toMatchObject({
      status: 201,
      body: { name: 'Danderyds sjukhus', aliases: [], episodes: 2, version: 1 },
    });
    expect(created.headers.get('etag')).toBe('"1"');
    const [name] = (await admin.get<CareUnitName[]>('/api/care-unit-names?mapped=false&name=DS')).body;
    const path = `/api/care-unit-names/${name?.id ?? ''}`;
    const body = { careUnitId: created.body.id };
    expect((await admin.put(path, body)).status).toBe(428);
    expect((await admin.put(path, body, { 'if-match': '"7"' })).status).toBe(412);
    expect((await billing.put(path, body, { 'if-match': '"1"' })).status).toBe(403);
    expect(await admin.put(path, body, { 'if-match': '"1"' })).toMatchObject({
      status: 200,
      body: { careUnitId: created.body.id, version: 2 },
    });
    expect((await admin.get<CareUnit>(`/api/care-units/${created.body.id}`)).body).toMatchObject({
      aliases: ['DS'],
      episodes: 3,
    });
    const coordinator = await product.as('unit.coordinator');
    expect(
      (await coordinator.get<{ caseNumber: string }[]>('/api/episodes?sort=caseNumber')).body.map(
        ({ caseNumber }) => caseNumber,
      ),
    ).toContain('DS-1');
  });

  it('a unit keeps its old name as an alias when it is renamed; a name leads to one unit only', async () => {
    const created = await admin.post<CareUnit>('/api/care-units', { kind: 'inpatient-unit', name: 'Gamla sjukhuset' });
    const path = `/api/care-units/${created.body.id}`;
    const renamed = await admin.put<CareUnit>(
      path,
      { ...created.body, name: 'Nya sjukhuset', aliases: ['NS'], episodes: 99 },
      { 'if-match': '1' },
    );
    expect(renamed).toMatchObject({
      status: 200,
      body: { name: 'Nya sjukhuset', aliases: ['Gamla sjukhuset', 'NS'], episodes: 0, version: 2 },
    });
    expect((await admin.post('/api/care-units', { kind: 'inpatient-unit', name: 'NS' })).status).toBe(409);
    expect((await admin.post('/api/care-units', { kind: 'outpatient-unit', name: 'NS' })).status).toBe(201);
    const key = { 'idempotency-key': 'unit-1' };
    const twice = [1, 2].map(() =>
      admin.post<CareUnit>('/api/care-units', { kind: 'inpatient-unit', name: 'En gång' }, key),
    );
    const [first, second] = await Promise.all(twice);
    expect(second).toMatchObject({ status: 201, body: first?.body });
    expect((await admin.post('/api/care-units', { kind: 'inpatient-unit', name: '' })).status).toBe(400);
  });

  it('fourteen districts become thirteen on 1 July 2020', async () => {
    const districtsOn = async (date: string) =>
      (await auditor.get<{ code: string }[]>(`/api/payers?on=${date}&municipality=0180&perPage=50`)).body.map(
        ({ code }) => code,
      );
    expect(await districtsOn('2020-06-30')).toHaveLength(14);
    expect(await districtsOn('2020-07-01')).toHaveLength(13);
    expect((await auditor.get('/api/payers/0180-hagersten-alvsjo')).body).toMatchObject({
      name: 'Hägersten-Älvsjö',
      validFrom: '2020-07-01',
      predecessors: ['0180-alvsjo', '0180-hagersten-liljeholmen'],
    });
    expect((await auditor.get('/api/payers?on=2020-02-30')).status).toBe(400);
  });
});
