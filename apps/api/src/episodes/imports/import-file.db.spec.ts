import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { pino } from 'pino';
import { createTestDatabase } from '../../../../../test/support/cluster.ts';
import { auditMigrations, AuditModule, THE_PRODUCT } from '../../audit/index.ts';
import { AccountEntity, identityMigrations, SessionEntity } from '../../identity/index.ts';
import { payersMigrations, REGION_WIDE } from '../../payers/index.ts';
import {
  Database,
  DatabaseModule,
  PlatformModule,
  platformMigrations,
  QueueModule,
  readConfig,
} from '../../platform/index.ts';
import { episodesMigrations, EpisodesModule } from '../index.ts';
import type { FileFormat } from '../read/index.ts';
import { ImportFileJob } from './import-file.job.ts';
import { ImportsService } from './imports.service.ts';
import { ReceiveUploadService } from './receive-upload.service.ts';

type Row = Readonly<Record<string, unknown>>;

/** An episode that is in order; a test names only what matters to it. */
function row(changes: Row = {}): Row {
  return {
    caseNumber: 'K-1',
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit: 'Karolinska Solna',
    admittedAt: '2020-01-02T15:20',
    dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00' }],
    careContactNeeded: false,
    sipRequired: false,
    dischargedAt: '2020-01-17T14:00',
    ...changes,
  };
}

const ndjson = (...rows: readonly (Row | string)[]): string =>
  rows.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

describe('a file of episodes', () => {
  let room: TestingModule;
  let database: Awaited<ReturnType<typeof createTestDatabase>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    room = await startRoom(database.url);
  }, 60_000);

  afterAll(async () => {
    await room.close();
    await database.drop();
  });

  async function query<Result>(sql: string, parameters: readonly unknown[] = []): Promise<Result[]> {
    return room.get(Database).transaction(REGION_WIDE, (transaction) => transaction.query<Result>(sql, parameters));
  }

  async function handIn(
    content: string | Uint8Array,
    { format = 'ndjson', key }: { format?: FileFormat; key?: string } = {},
  ): Promise<string> {
    const bytes = (async function* () {
      yield typeof content === 'string' ? Buffer.from(content) : content;
    })();
    const { id } = await room
      .get(ReceiveUploadService)
      .receive({ actor: THE_PRODUCT, format, fileName: null, bytes, idempotencyKey: key });
    return id;
  }

  async function importFile(content: string | Uint8Array, options: { format?: FileFormat } = {}) {
    const id = await handIn(content, options);
    await room.get(ImportFileJob).run(id, new AbortController().signal);
    return room.get(ImportsService).get(id);
  }

  const revisionsOf = (caseNumber: string) =>
    query<{ revision: number; latest: boolean; unit: string; line: number }>(
      `select revision, is_latest as latest, inpatient_unit as unit, source_line::int as line from episode_revision where case_number = $1 order by revision`,
      [caseNumber],
    );

  const refusedRowsOf = (id: string) =>
    query<{ line: number; field: string | null; code: string }>(
      'select line::int as line, field, code from import_refused_row where import_id = $1 order by line',
      [id],
    );

  it('is in when each row is read, refused or unchanged, and each counted once', async () => {
    const done = await importFile(
      ndjson(
        row({ caseNumber: 'COUNT-1' }),
        '',
        'not json',
        row({ caseNumber: 'COUNT-2', careType: 'dental' }),
        row({ caseNumber: 'COUNT-1' }),
      ),
    );
    expect(done).toMatchObject({
      state: 'completed',
      rowsRead: 4,
      rowsAccepted: 1,
      rowsUnchanged: 1,
      rowsRefused: 2,
      rowsTotal: 4,
    });
    expect(await refusedRowsOf(done.id)).toEqual([
      { line: 3, field: null, code: 'invalid-json' },
      { line: 4, field: 'careType', code: 'unknown-care-type' },
    ]);
  });

  it('that is read again changes nothing, whatever offset or key order it is written in', async () => {
    await importFile(ndjson(row({ caseNumber: 'SAME' })));
    const again = await importFile(
      ndjson({
        dischargedAt: '2020-01-17T13:00:00Z',
        ...row({ caseNumber: 'SAME', admittedAt: '2020-01-02T14:20:00.000Z' }),
      }),
    );
    expect(again).toMatchObject({ rowsAccepted: 0, rowsUnchanged: 1 });
    expect(await revisionsOf('SAME')).toHaveLength(1);
  });

  it('that says something new about a case adds a revision and keeps the old one', async () => {
    await importFile(ndjson(row({ caseNumber: 'NEW' })));
    await importFile(ndjson(row({ caseNumber: 'NEW', inpatientUnit: 'Danderyds sjukhus' })));
    expect(await revisionsOf('NEW')).toEqual([
      { revision: 1, latest: false, unit: 'Karolinska Solna', line: 1 },
      { revision: 2, latest: true, unit: 'Danderyds sjukhus', line: 1 },
    ]);
  });

  it('with the same case several times keeps each change, and the last one holds', async () => {
    await importFile(ndjson(row({ caseNumber: 'TWICE', inpatientUnit: 'A' })));
    const done = await importFile(
      ndjson(...['A', 'B', 'B', 'A', 'C'].map((inpatientUnit) => row({ caseNumber: 'TWICE', inpatientUnit }))),
    );
    expect(done).toMatchObject({ rowsAccepted: 3, rowsUnchanged: 2 });
    expect((await revisionsOf('TWICE')).map(({ unit, latest }) => [unit, latest])).toEqual([
      ['A', false],
      ['B', false],
      ['A', false],
      ['C', true],
    ]);
  });

  it('with poison in a row loses that row only', async () => {
    const done = await importFile(
      ndjson(
        row({ caseNumber: 'POISON-1' }),
        row({ caseNumber: 'POISON-2', inpatientUnit: 'NUL \0' }),
        row({ caseNumber: 'POISON-3', inpatientUnit: '\ud800' }),
        row({ caseNumber: 'POISON-4' }).caseNumber === undefined
          ? ''
          : JSON.stringify(row({ caseNumber: 'POISON-4' })).replace('K', '\0'),
        `{"ke\\u0000y": 1, "ke\\u0000y": 2}`,
        '{"\\ud800": 1}',
        row({ caseNumber: 'POISON-5\\', inpatientUnit: 'C:\\temp\\N \\.' }),
      ),
    );
    expect(done).toMatchObject({ state: 'completed', rowsRead: 7, rowsAccepted: 2, rowsRefused: 5 });
    expect((await revisionsOf('POISON-5\\'))[0]?.unit).toBe('C:\\temp\\N \\.');
  });

  it('loses only the row that the database refuses for a reason nobody foresaw', async () => {
    await query(`alter table episode_revision add constraint unforeseen check (case_number <> 'UNFORESEEN')`);
    const numbers = Array.from({ length: 40 }, (_, index) => (index === 17 ? 'UNFORESEEN' : `FORESEEN-${index}`));
    const done = await importFile(ndjson(...numbers.map((caseNumber) => row({ caseNumber }))));
    await query('alter table episode_revision drop constraint unforeseen');
    expect(done).toMatchObject({ state: 'completed', rowsRead: 40, rowsAccepted: 39, rowsRefused: 1 });
    expect(await refusedRowsOf(done.id)).toEqual([{ line: 18, field: null, code: 'not-storable' }]);
  });

  it('with an unknown column is refused as a whole, and says which', async () => {
    const done = await importFile('caseNumber;vadd\nX-1;1\n', { format: 'csv' });
    expect(done).toMatchObject({
      state: 'failed',
      rowsRead: 0,
      problem: { code: 'unknown-header', args: { column: 2, header: 'vadd' } },
    });
  });

  it.each(['ndjson', 'csv'] as const)('that is empty (%s) is an import of no rows', async (format) => {
    expect(await importFile('', { format })).toMatchObject({ state: 'completed', rowsRead: 0 });
  });

  it('that has instants in the future is in, flagged, and the same when they have passed', async () => {
    await importFile(ndjson(row({ caseNumber: 'FUTURE', dischargedAt: '2099-01-01T00:00' })));
    expect(await query(`select flags from episode_revision where case_number = 'FUTURE'`)).toEqual([
      { flags: ['instant-in-the-future'] },
    ]);
  });

  it('names new care units once, for somebody to map', async () => {
    await importFile(
      ndjson(
        ...[1, 2].map((n) =>
          row({
            caseNumber: `UNIT-${n}`,
            inpatientUnit: 'Nya sjukhuset',
            inpatientClinic: 'Geriatrik',
            outpatientUnit: 'Hagalund',
          }),
        ),
      ),
    );
    const names = await query(
      `select kind, name from care_unit_name where name in ('Nya sjukhuset', 'Geriatrik', 'Hagalund') order by name collate "C"`,
    );
    expect(names).toEqual([
      { kind: 'inpatient-clinic', name: 'Geriatrik' },
      { kind: 'outpatient-unit', name: 'Hagalund' },
      { kind: 'inpatient-unit', name: 'Nya sjukhuset' },
    ]);
  });

  it('goes on after a crash where it was, and counts nothing twice', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) =>
      index % 100 === 7
        ? '{"caseNumber": 5}'
        : row({ caseNumber: `CRASH-${index % 11_000}`, inpatientUnit: index < 11_000 ? 'A' : 'B' }),
    );
    const id = await handIn(ndjson(...rows));
    await query(`create function break_down() returns trigger language plpgsql as $$ begin
                   if new.rows_read > 5000 then raise exception 'power failure' using errcode = '57P01'; end if; return new; end $$`);
    await query('create trigger break_down before update on import for each row execute function break_down()');
    const job = room.get(ImportFileJob);
    const { signal } = new AbortController();
    await expect(job.run(id, signal)).rejects.toThrow('power failure');
    await expect(job.run(id, signal)).rejects.toThrow('power failure');
    expect(await room.get(ImportsService).get(id)).toMatchObject({
      state: 'running',
      rowsRead: 5_000,
      rowsAccepted: 4_950,
      rowsRefused: 50,
    });
    await query('drop trigger break_down on import');
    await job.run(id, signal);
    await job.run(id, signal);
    expect(await room.get(ImportsService).get(id)).toMatchObject({
      state: 'completed',
      rowsRead: 12_000,
      rowsAccepted: 11_880,
      rowsRefused: 120,
    });
    expect(
      await query(
        `select count(*)::int as revisions, count(*) filter (where is_latest)::int as episodes from episode_revision where import_id = $1`,
        [id],
      ),
    ).toEqual([{ revisions: 11_880, episodes: 10_890 }]);
  });

  it('is kept once, by hash, and comes back as it was', async () => {
    const content = ndjson(row({ caseNumber: 'KEPT' })).repeat(1);
    const first = await room.get(ImportsService).get(await handIn(content));
    const second = await room.get(ImportsService).get(await handIn(content));
    expect(second.fileHash).toBe(first.fileHash);
    expect(
      await query(
        'select count(*)::int as pieces from raw_file_piece where upload not in (select upload from raw_file)',
      ),
    ).toEqual([{ pieces: 0 }]);
  });

  it('that breaks off on its way leaves nothing', async () => {
    const before = await query(
      'select (select count(*) from import) as imports, (select count(*) from raw_file_piece) as pieces',
    );
    const bytes = (async function* () {
      yield Buffer.alloc(3_000_000, 'x');
      throw new Error('aborted');
    })();
    const upload = { actor: THE_PRODUCT, format: 'ndjson', fileName: null, bytes, idempotencyKey: undefined } as const;
    await expect(room.get(ReceiveUploadService).receive(upload)).rejects.toThrow('aborted');
    expect(
      await query('select (select count(*) from import) as imports, (select count(*) from raw_file_piece) as pieces'),
    ).toEqual(before);
  });

  it('sent twice with one key is one import; another file with that key is refused', async () => {
    const [first, second] = await Promise.all([
      handIn(ndjson(row()), { key: 'once' }),
      handIn(ndjson(row()), { key: 'once' }),
    ]);
    expect(second).toBe(first);
    await expect(handIn(ndjson(row({ caseNumber: 'other' })), { key: 'once' })).rejects.toMatchObject({ status: 422 });
    expect(
      await query(
        'select count(*)::int as pieces from raw_file_piece where upload not in (select upload from raw_file)',
      ),
    ).toEqual([{ pieces: 0 }]);
  });
});

/** The room on a database of its own; the queue hands no work out, so that the test says when a job runs. */
async function startRoom(url: string): Promise<TestingModule> {
  const config = readConfig({ DATABASE_URL: url, FRISTDAG_NOW: '2020-10-22T09:00', FRISTDAG_DEMO: '0' });
  const room = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({
        url,
        entities: [AccountEntity, SessionEntity],
        migrations: [
          ...platformMigrations,
          ...auditMigrations,
          ...payersMigrations,
          ...identityMigrations,
          ...episodesMigrations,
        ],
      }),
      PlatformModule.forRoot({ config, logger: pino({ level: 'silent' }) }),
      QueueModule.forRoot({ databaseUrl: url, redisUrl: undefined, runsWorker: false }),
      AuditModule,
      EpisodesModule,
    ],
  }).compile();
  return room.init();
}
