import { hash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { canonicalEpisode, parseEpisode } from '@fristdag/rules';
import { placeOfPiece } from '../../apps/api/src/episodes/personal-data/personal-data.ts';
import { Encryption, parseKeyRing } from '../../apps/api/src/platform/index.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { testKeys } from '../support/keys.ts';
import { type Product, startProduct } from '../support/product.ts';

type Row = Readonly<Record<string, unknown>>;

const keyOf = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const [K1, K2] = [`k1:${keyOf(1)}`, `k2:${keyOf(2)}`];
const withKeys = (dataKeys: string) => ({ environment: { FRISTDAG_DATA_KEYS: dataKeys } });

/** Personal numbers that the Swedish Tax Agency lends out for tests, and one whose check digit is wrong. */
const ACCEPTED = '191212121212';
const REFUSED = '191212121220';
const MALFORMED = '191212121213';

const episode = (changes: Row = {}): Row => ({
  caseNumber: 'P-1',
  careType: 'somatic',
  municipality: '0184',
  inpatientUnit: 'Karolinska Solna',
  admittedAt: '2020-01-02T15:20',
  dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00' }],
  careContactNeeded: false,
  sipRequired: false,
  dischargedAt: '2020-01-17T14:00',
  personalIdentityNumber: ACCEPTED,
  ...changes,
});
const lines = (...rows: readonly Row[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

const rows = lines(
  episode(),
  episode({ caseNumber: 'P-2', personalIdentityNumber: '121212+1212' }),
  episode({ caseNumber: 'P-3', personalIdentityNumber: REFUSED, careType: 'tandvård' }),
  episode({ caseNumber: 'P-4', personalIdentityNumber: MALFORMED }),
  episode({ caseNumber: 'P-5', [REFUSED]: true }),
);
const csv = [
  'ärendenummer;vårdtyp;kommun;slutenvårdsenhet;personnummer;inskriven',
  `P-6;tandvård;0184;Karolinska Solna;${REFUSED.slice(2, 8)}-${REFUSED.slice(8)};2020-01-02 15:20`,
].join('\r\n');
const csvWithoutHeader = `${REFUSED};somatik;0184\r\n`;

/** The last ten digits in every writing: plain, with - or +, as hexadecimal and as base64 of its text. */
function writingsOf(number: string): readonly string[] {
  const [date, last] = [number.slice(2, 8), number.slice(8)];
  const plain = [`${date}${last}`, `${date}-${last}`, `${date}+${last}`];
  return [...plain, ...plain.map((text) => Buffer.from(text).toString('hex'))];
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function ask<Found extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []) {
  const client = await connect(url);
  try {
    return (await client.query<Found>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Every row of every table as text, as `COPY … TO` writes it: what a stolen dump holds. */
async function dump(superuserUrl: string): Promise<string> {
  const tables = await ask<{ name: string }>(
    superuserUrl,
    `select c.oid::regclass::text as name from pg_class c
      where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const texts = await Promise.all(
    tables.map(({ name }) => ask<{ text: string }>(superuserUrl, `select t::text as text from ${name} as t`)),
  );
  return texts.flatMap((found) => found.map(({ text }) => text)).join('\n');
}

const headerOf = (keyId: string): string => Buffer.from(`\u0001\u0002${keyId}`, 'latin1').toString('hex');

/** How every sealed value of the database begins, and how many of them there are. */
async function sealedUnder(superuserUrl: string): Promise<Record<string, number>> {
  const found = await ask<{ header: string; values: number }>(
    superuserUrl,
    `select encode(substring(sealed from 1 for 4), 'hex') as header, count(*)::int as values from (
       select personal_identity_number as sealed from episode_revision where personal_identity_number is not null
       union all select raw from import_refused_row union all select content from raw_file_piece
     ) as all_of_them group by 1`,
  );
  return Object.fromEntries(found.map(({ header, values }) => [header, values]));
}

async function refusedRows(product: Product): Promise<string[]> {
  const billing = await product.as('region.billing');
  const imports = (await billing.get<{ id: string }[]>('/api/imports?sort=createdAt&order=asc')).body;
  return Promise.all(imports.map(async ({ id }) => (await billing.get(`/api/imports/${id}/refused-rows/file`)).text));
}

describe('personal data at rest', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let product: Product;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startProduct({ databaseUrl: database.url, ...withKeys(K1) });
    const billing = await product.as('region.billing');
    expect(await billing.import(rows)).toMatchObject({ rowsAccepted: 2, rowsRefused: 3 });
    expect(await billing.import(csv, 'text/csv')).toMatchObject({ rowsRefused: 1 });
    expect(await billing.import(csvWithoutHeader, 'text/csv')).toMatchObject({ state: 'failed' });
  }, 60_000);

  afterAll(async () => {
    await product.stop();
    await database.drop();
  });

  it('a dump of the database holds no personal number in any writing, of accepted rows or of refused ones', async () => {
    const text = await dump(database.superuserUrl);
    for (const writing of [ACCEPTED, REFUSED, MALFORMED].flatMap(writingsOf)) expect(text).not.toContain(writing);
    expect(text).toContain('P-1');
  });

  it('files as received are sealed, and open for who has the keys', async () => {
    const pieces = await ask<{ upload: string; piece: number; content: Buffer }>(
      database.superuserUrl,
      'select upload::text, piece, content from raw_file_piece order by upload, piece',
    );
    const encryption = new Encryption(parseKeyRing({ dataKeys: K1, indexKey: testKeys.FRISTDAG_INDEX_KEY }));
    for (const { content } of pieces) expect(() => zstdDecompressSync(content)).toThrow();
    const opened = pieces.map(({ upload, piece, content }) =>
      zstdDecompressSync(encryption.open(content, placeOfPiece(upload, piece))).toString('utf8'),
    );
    expect(opened).toEqual([rows, csv, csvWithoutHeader]);
  });

  it('a value that somebody puts into another row of the database does not open there', async () => {
    const billing = await product.as('region.billing');
    const { id } = await billing.import(rows.replaceAll('"P-', '"Q-'));
    const swap = `update import_refused_row as a set raw = b.raw from import_refused_row as b
                   where a.import_id = $1 and b.import_id = $1 and (a.line, b.line) in ((3, 4), (4, 3))`;
    await ask(database.superuserUrl, swap, [id]);
    const file = await billing.get(`/api/imports/${id}/refused-rows/file`).catch(() => undefined);
    expect(file?.text ?? '').not.toContain('Q-4');
    await ask(database.superuserUrl, swap, [id]);
    expect((await billing.get(`/api/imports/${id}/refused-rows/file`)).text).toContain('Q-4');
  });

  it('rows of one person are found by the blind index, whatever the source wrote', async () => {
    const [found] = await ask<{ persons: number; cases: number }>(
      database.superuserUrl,
      `select count(distinct personal_identity_index)::int as persons, count(distinct case_number)::int as cases
         from episode_revision where case_number in ('P-1', 'P-2')`,
    );
    expect(found).toEqual({ persons: 1, cases: 2 });
  });

  it('the product does not start on the database with other keys, and says so in words', async () => {
    const start = (environment: Record<string, string>) => startProduct({ databaseUrl: database.url, environment });
    await expect(start({ FRISTDAG_DATA_KEYS: K2 })).rejects.toThrow(
      /encrypted under the key k1, and the key ring has k2/,
    );
    await expect(start({ FRISTDAG_DATA_KEYS: `k1:${keyOf(3)}` })).rejects.toThrow(/is another one than the key k1/);
    await expect(start({ FRISTDAG_INDEX_KEY: keyOf(8) })).rejects.toThrow(/is not the index key/);
  });

  it('production mode does not start without keys, and names what is missing', async () => {
    const environment = { NODE_ENV: 'production', FRISTDAG_NOW: '', FRISTDAG_DATA_KEYS: '', FRISTDAG_INDEX_KEY: '' };
    await expect(startProduct({ databaseUrl: database.url, environment })).rejects.toThrow(
      /set FRISTDAG_DATA_KEYS .* and FRISTDAG_INDEX_KEY/,
    );
  });

  it('keys are changed while files are read in; then the old key leaves the ring and everything still reads', async () => {
    const before = await refusedRows(product);
    await product.stop();
    product = await startProduct({ databaseUrl: database.url, ...withKeys(`${K2},${K1}`) });
    const [billing, admin] = await Promise.all([product.as('region.billing'), product.as('region.admin')]);
    expect((await billing.post('/api/key-rotations')).status).toBe(403);

    const many = lines(...Array.from({ length: 3_000 }, (_, index) => episode({ caseNumber: `M-${index}` })));
    const importing = billing.import(many);
    const started = await admin.post<{ id: string }>('/api/key-rotations');
    expect(started.status).toBe(202);
    const rotation = await admin.waitFor(`/api/key-rotations/${started.body.id}`);
    expect(rotation).toMatchObject({ state: 'completed', keyId: 'k2' });
    expect(rotation.progress.done).toBe(rotation.progress.total);
    expect(rotation.progress.done).toBeGreaterThanOrEqual(9);
    expect(await importing).toMatchObject({ state: 'completed', rowsAccepted: 3_000 });
    expect(Object.keys(await sealedUnder(database.superuserUrl))).toEqual([headerOf('k2')]);
    const auditor = await product.as('auditor');
    for (const act of ['start-key-rotation', 'complete-key-rotation'])
      expect((await auditor.get<unknown[]>(`/api/audit-lines?act=${act}`)).body).toHaveLength(1);

    await product.stop();
    product = await startProduct({ databaseUrl: database.url, ...withKeys(K2) });
    expect((await refusedRows(product)).slice(0, before.length)).toEqual(before);
    const again = await product.as('region.billing');
    expect(await again.import(rows)).toMatchObject({ rowsAccepted: 0, rowsUnchanged: 2, rowsRefused: 3 });
  }, 60_000);

  it('rows from before there were keys are sealed at the next start, before anybody is served', async () => {
    await product.stop();
    const parsed = parseEpisode(episode(), { payers: { check: () => ({ payer: '0184' }) } });
    if (!('episode' in parsed)) throw new Error('the episode is in order');
    const plainHash = hash('sha256', canonicalEpisode(parsed.episode), 'buffer');
    const client = await connect(database.superuserUrl);
    await client.query(`set session_replication_role = replica`);
    await client.query(
      `update episode_revision set content_hash = $1, personal_identity_number = $2, personal_identity_index = null where case_number = 'P-1'`,
      [plainHash, Buffer.from(ACCEPTED)],
    );
    // The others are left out: only what is plain may be sealed.
    await client.query(`delete from episode_revision where case_number <> 'P-1'`);
    await client.query(`delete from import_refused_row; delete from raw_file_piece`);
    await client.query(`set session_replication_role = origin`);
    await client.query(
      `insert into key_rotation (kind, created_by, created_by_name, created_at) values ('seal', 'Fristdag', 'Fristdag', now())`,
    );
    await client.end();

    product = await startProduct({ databaseUrl: database.url, ...withKeys(K2) });
    expect(await sealedUnder(database.superuserUrl)).toEqual({ [headerOf('k2')]: 1 });
    const billing = await product.as('region.billing');
    expect(await billing.import(lines(episode()))).toMatchObject({ rowsAccepted: 0, rowsUnchanged: 1 });
  }, 60_000);
});
