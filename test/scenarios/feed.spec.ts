import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { Machine } from '../support/machine.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';

const NUMBER = '196408233234';

let product: Product;
let admin: Client;
let billing: Client;
let feed: Machine;
let database: pg.Client;

const episode = (changes: object = {}): Record<string, unknown> => ({
  careType: 'somatic',
  municipality: '0184',
  inpatientUnit: 'Danderyds sjukhus',
  admittedAt: '2020-01-10T08:00',
  dischargeReadyNotices: [{ sentAt: '2020-01-13T11:00' }],
  careContactNeeded: false,
  sipRequired: false,
  ...changes,
});

beforeAll(async () => {
  product = await startProduct();
  [admin, billing] = [await product.as('region.admin'), await product.as('region.billing')];
  feed = await Machine.create(admin);
  database = new pg.Client({ connectionString: product.superuserUrl });
  await database.connect();
}, 60_000);

afterAll(async () => {
  await database.end();
  await product.stop();
});

const revisionsOf = async (caseNumber: string) =>
  (
    await database.query<{ revision: number; is_latest: boolean; import_id: string; source_line: string }>(
      'select revision, is_latest, import_id, source_line from episode_revision where case_number = $1 order by revision',
      [caseNumber],
    )
  ).rows;

describe('an episode from the live feed', () => {
  it('is new, then changed, then known already', async () => {
    const first = await feed.put('L-1', episode());
    expect([first.status, first.body]).toMatchObject([201, { caseNumber: 'L-1', outcome: 'created', version: 1 }]);
    expect(first.headers.get('etag')).toBe('"1"');

    const changed = await feed.put('L-1', episode({ dischargedAt: '2020-01-17T10:00' }), { 'if-match': '"1"' });
    expect([changed.status, changed.body]).toMatchObject([200, { outcome: 'changed', version: 2 }]);
    expect(changed.headers.get('etag')).toBe('"2"');

    // The same said in another order, format and offset.
    const same = JSON.stringify({ dischargedAt: '2020-01-17T09:00:00.000Z', ...episode(), caseNumber: 'L-1' }, null, 2);
    const known = await feed.put('L-1', same, { 'if-match': '2' });
    expect([known.status, known.body]).toMatchObject([200, { outcome: 'unchanged', version: 2 }]);
    expect((await revisionsOf('L-1')).map(({ revision, is_latest }) => [revision, is_latest])).toEqual([
      [1, false],
      [2, true],
    ]);

    const read = await billing.get<{ version: number; dischargedAt: string }>('/api/episodes/L-1');
    expect(read.headers.get('etag')).toBe('"2"');
    expect(read.body).toMatchObject({ version: 2, dischargedAt: '2020-01-17T10:00:00+01:00' });
    expect((await feed.send('GET', '/api/episodes/L-1')).status).toBe(200);
  });

  it('says which version it builds on, or that there is none yet', async () => {
    expect((await feed.put('L-2', episode(), { 'if-none-match': '*' })).status).toBe(201);
    expect((await feed.put('L-2', episode({ sipRequired: true }), { 'if-none-match': '*' })).status).toBe(412);
    expect((await feed.put('L-2', episode({ sipRequired: true }))).status).toBe(428);
    expect((await feed.put('L-2', episode({ sipRequired: true }), { 'if-match': '"7"' })).status).toBe(412);
    expect((await feed.put('L-nowhere', episode(), { 'if-match': '"1"' })).status).toBe(412);
    expect(await revisionsOf('L-2')).toHaveLength(1);
    expect(await revisionsOf('L-nowhere')).toEqual([]);
  });

  it('sent twice under one key is one act with one answer', async () => {
    const key = { 'idempotency-key': 'meddelande 17' };
    const [one, two] = await Promise.all([feed.put('L-3', episode(), key), feed.put('L-3', episode(), key)]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body).toEqual(two.body);
    expect(await revisionsOf('L-3')).toHaveLength(1);
    expect((await feed.put('L-3', episode({ sipRequired: true }), key)).status).toBe(422);
  });

  it('that two senders change at once is changed by one; the other is told', async () => {
    await feed.put('L-4', episode());
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, minute) =>
        feed.put('L-4', episode({ dischargedAt: `2020-01-17T10:0${minute}` }), { 'if-match': '"1"' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    const fresh = await Promise.all(
      Array.from({ length: 4 }, (_, minute) =>
        feed.put('L-5', episode({ dischargedAt: `2020-01-17T10:0${minute}` }), { 'if-none-match': '*' }),
      ),
    );
    expect(fresh.map(({ status }) => status).sort()).toEqual([201, 412, 412, 412]);
  });

  it.each<[string, string, unknown, string, string]>([
    ['a discharge before admission', 'R-1', episode({ dischargedAt: '2020-01-01T10:00' }), 'dischargedAt', ''],
    ['an unknown field', 'R-2', { ...episode(), surprise: 1 }, 'surprise', 'unknown-field'],
    ['a municipality that is no payer', 'R-3', episode({ municipality: '9999' }), 'municipality', ''],
    [
      'a field that stands twice',
      'R-4',
      JSON.stringify(episode()).replace('{', '{"careType":"somatic",'),
      'careType',
      'duplicate-field',
    ],
    ['another case number inside', 'R-5', episode({ caseNumber: 'R-6' }), 'caseNumber', 'other-case-number'],
    ['a list', 'R-7', [], '', 'not-an-object'],
    ['a personal number as its case number', NUMBER, episode(), 'caseNumber', ''],
    [
      'a personal number that is none',
      'R-8',
      episode({ personalIdentityNumber: '196408233235' }),
      'personalIdentityNumber',
      '',
    ],
  ])(
    'with %s is refused in the words of a refused row, and leaves nothing',
    async (_, caseNumber, body, path, code) => {
      const before = await countOfImports();
      const refused = await feed.put<{ errors: { path: string; code: string; message: string }[] }>(caseNumber, body);
      expect([refused.status, refused.text]).toEqual([422, expect.anything()]);
      const [first] = refused.body.errors;
      expect(first).toMatchObject({ path, code: code === '' ? expect.any(String) : code });
      expect(first?.message.length).toBeGreaterThan(5);
      expect(refused.text).not.toMatch(/640823-?323[45]/);
      expect(await revisionsOf(caseNumber)).toEqual([]);
      expect(await countOfImports()).toBe(before);
    },
  );

  it('tells every reason at once', async () => {
    const body = episode({ careType: 'other', sipRequired: 'yes' });
    const { body: problem } = await feed.put<{ errors: { path: string }[] }>('R-9', body);
    expect(problem.errors.map(({ path }) => path).sort()).toEqual(['careType', 'sipRequired']);
  });

  it('keeps its personal number sealed, its body as evidence, and one line in the trail without personal data', async () => {
    await feed.put('L-6', episode({ personalIdentityNumber: NUMBER, outpatientUnit: 'En okänd mottagning' }));
    const { rows } = await database.query<{
      sealed: Buffer;
      indexed: boolean;
      import_id: string;
      file_hash: string;
      pieces: string;
    }>(
      `select personal_identity_number as sealed, personal_identity_index is not null as indexed, r.import_id::text, i.file_hash,
              (select count(*) from raw_file f join raw_file_piece p on p.upload = f.upload where f.hash = i.file_hash) as pieces
         from episode_revision r join import i on i.id = r.import_id where case_number = 'L-6' and i.source = 'feed'`,
    );
    expect(rows).toMatchObject([{ indexed: true, file_hash: expect.stringMatching(/^hmac-sha256:/), pieces: '1' }]);
    expect(rows[0]?.sealed.toString('latin1')).not.toContain(NUMBER);
    const imported = await billing.get(`/api/imports/${rows[0]?.import_id}`);
    expect(imported.body).toMatchObject({ source: 'feed', state: 'completed', rowsRead: 1, rowsAccepted: 1 });
    expect((await billing.get<unknown[]>('/api/imports')).body).toEqual([]);
    expect((await billing.get<unknown[]>('/api/imports?source=feed&perPage=200')).body.length).toBeGreaterThan(0);
    const { rows: lines } = await database.query<{ line: string }>(
      `select a::text as line from audit_line a where act = 'put-episode' and a::text like '%L-6%'`,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.line).toContain('Planeringssystemet');
    expect(lines[0]?.line).not.toContain(NUMBER);
    const { rows: names } = await database.query(`select from care_unit_name where name = 'En okänd mottagning'`);
    expect(names).toHaveLength(1);
    // The same person again, in another writing, is nothing new.
    const again = await feed.put(
      'L-6',
      episode({ personalIdentityNumber: '640823-3234', outpatientUnit: 'En okänd mottagning' }),
      {
        'if-match': '"1"',
      },
    );
    expect(again.body).toMatchObject({ outcome: 'unchanged' });
  });

  it('is known to a file that says the same, and the other way round', async () => {
    const [anders = '{}'] = materialFive.split('\n');
    const said = JSON.parse(anders) as { caseNumber: string };
    expect((await feed.put(said.caseNumber, anders)).status).toBe(201);
    expect(await billing.import(anders)).toMatchObject({ rowsAccepted: 0, rowsUnchanged: 1 });
    await billing.import(JSON.stringify({ ...said, inpatientClinic: 'Geriatrik' }));
    const known = await feed.put(said.caseNumber, { ...said, inpatientClinic: 'Geriatrik' }, { 'if-match': '"2"' });
    expect(known.body).toMatchObject({ outcome: 'unchanged', version: 2 });
  });

  it('that changes a month which has been run is told as changed after the run', async () => {
    await billing.import(materialFive);
    await billing.run('2020-01');
    const { body: before } = await billing.get<{ version: number; inpatientUnit: string }>('/api/episodes/D-DORIS');
    const doris = materialFive.split('\n').find((line) => line.includes('D-DORIS')) ?? '{}';
    const later = { ...(JSON.parse(doris) as object), cancelled: true };
    const { body } = await feed.put<{ importId: string }>('D-DORIS', later, { 'if-match': `"${before.version}"` });
    const affected = await billing.get<{ caseNumber: string; period: string }[]>(
      `/api/imports/${body.importId}/affected-episodes`,
    );
    expect(affected.body).toMatchObject([{ caseNumber: 'D-DORIS', period: '2020-01' }]);
  });

  it('is for machines: nobody who signs in as a person may send one', async () => {
    for (const username of [
      'region.billing',
      'region.admin',
      'region.approver',
      'solna.reviewer',
      'unit.coordinator',
      'auditor',
    ])
      expect((await (await product.as(username)).put('/api/episodes/L-9', episode())).status).toBe(403);
  });
});

describe('a client of some units', () => {
  it('sends in the episodes of these, under any of their names, and of no others', async () => {
    const own = await Machine.create(admin, { name: 'Danderyd', inpatientUnits: ['Danderyds sjukhus'] });
    expect((await own.put('U-1', episode())).status).toBe(201);
    expect((await own.put('U-2', episode({ inpatientUnit: 'Södersjukhuset' }))).status).toBe(403);
    expect((await own.put('U-1', episode({ inpatientUnit: 'Södersjukhuset' }), { 'if-match': '"1"' })).status).toBe(
      403,
    );
    await feed.put('U-3', episode({ inpatientUnit: 'Södersjukhuset' }));
    expect((await own.put('U-3', episode(), { 'if-match': '"1"' })).status).toBe(403);
    expect((await own.send('GET', '/api/episodes/U-3')).status).toBe(404);
    expect((await own.send('GET', '/api/episodes/U-1')).status).toBe(200);
    expect(await revisionsOf('U-3')).toHaveLength(1);

    await admin.post('/api/care-units', {
      kind: 'inpatient-unit',
      name: 'Danderyds sjukhus',
      aliases: ['DS'],
    });
    expect((await own.put('U-4', episode({ inpatientUnit: 'DS' }))).status).toBe(201);
  });
});

async function countOfImports(): Promise<string> {
  const { rows } = await database.query<{ imports: string }>('select count(*) as imports from import');
  return rows[0]?.imports ?? '';
}
