import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_PRODUCT } from '../../audit/index.ts';
import { type ImportRoom, ndjson, openImportRoom, row } from './import-room.fixtures.ts';
import { ReceiveUploadService } from './receive-upload.service.ts';

describe('a file of episodes', () => {
  let room: ImportRoom;

  beforeAll(async () => {
    room = await openImportRoom();
  }, 60_000);

  afterAll(() => room.close());

  it('is in when each row is read, refused or unchanged, and each counted once', async () => {
    const done = await room.importFile(
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
    expect(await room.refusedRowsOf(done.id)).toEqual([
      { line: 3, field: null, code: 'invalid-json' },
      { line: 4, field: 'careType', code: 'unknown-care-type' },
    ]);
  });

  it('that is read again changes nothing, whatever offset or key order it is written in', async () => {
    await room.importFile(ndjson(row({ caseNumber: 'SAME' })));
    const again = await room.importFile(
      ndjson({
        dischargedAt: '2020-01-17T13:00:00Z',
        ...row({ caseNumber: 'SAME', admittedAt: '2020-01-02T14:20:00.000Z' }),
      }),
    );
    expect(again).toMatchObject({ rowsAccepted: 0, rowsUnchanged: 1 });
    expect(await room.revisionsOf('SAME')).toHaveLength(1);
  });

  it('that says something new about a case adds a revision and keeps the old one', async () => {
    await room.importFile(ndjson(row({ caseNumber: 'NEW' })));
    await room.importFile(ndjson(row({ caseNumber: 'NEW', inpatientUnit: 'Danderyds sjukhus' })));
    expect(await room.revisionsOf('NEW')).toEqual([
      { revision: 1, latest: false, unit: 'Karolinska Solna', line: 1 },
      { revision: 2, latest: true, unit: 'Danderyds sjukhus', line: 1 },
    ]);
  });

  it('with the same case several times keeps each change, and the last one holds', async () => {
    await room.importFile(ndjson(row({ caseNumber: 'TWICE', inpatientUnit: 'A' })));
    const done = await room.importFile(
      ndjson(...['A', 'B', 'B', 'A', 'C'].map((inpatientUnit) => row({ caseNumber: 'TWICE', inpatientUnit }))),
    );
    expect(done).toMatchObject({ rowsAccepted: 3, rowsUnchanged: 2 });
    expect((await room.revisionsOf('TWICE')).map(({ unit, latest }) => [unit, latest])).toEqual([
      ['A', false],
      ['B', false],
      ['A', false],
      ['C', true],
    ]);
  });

  it('with poison in a row loses that row only', async () => {
    const done = await room.importFile(
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
    expect((await room.revisionsOf('POISON-5\\'))[0]?.unit).toBe('C:\\temp\\N \\.');
  });

  it('loses only the row that the database refuses for a reason nobody foresaw', async () => {
    await room.query(`alter table episode_revision add constraint unforeseen check (case_number <> 'UNFORESEEN')`);
    const numbers = Array.from({ length: 40 }, (_, index) => (index === 17 ? 'UNFORESEEN' : `FORESEEN-${index}`));
    const done = await room.importFile(ndjson(...numbers.map((caseNumber) => row({ caseNumber }))));
    await room.query('alter table episode_revision drop constraint unforeseen');
    expect(done).toMatchObject({ state: 'completed', rowsRead: 40, rowsAccepted: 39, rowsRefused: 1 });
    expect(await room.refusedRowsOf(done.id)).toEqual([{ line: 18, field: null, code: 'not-storable' }]);
  });

  it('with an unknown column is refused as a whole, and says which', async () => {
    const done = await room.importFile('caseNumber;vadd\nX-1;1\n', { format: 'csv' });
    expect(done).toMatchObject({
      state: 'failed',
      rowsRead: 0,
      problem: { code: 'unknown-header', args: { column: 2, header: 'vadd' } },
    });
  });

  it.each(['ndjson', 'csv'] as const)('that is empty (%s) is an import of no rows', async (format) => {
    expect(await room.importFile('', { format })).toMatchObject({ state: 'completed', rowsRead: 0 });
  });

  it('that has instants in the future is in, flagged, and the same when they have passed', async () => {
    await room.importFile(ndjson(row({ caseNumber: 'FUTURE', dischargedAt: '2099-01-01T00:00' })));
    expect(await room.query(`select flags from episode_revision where case_number = 'FUTURE'`)).toEqual([
      { flags: ['instant-in-the-future'] },
    ]);
  });

  it('names new care units once, for somebody to map', async () => {
    await room.importFile(
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
    const names = await room.query(
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
    const id = await room.handIn(ndjson(...rows));
    await room.query(`create function break_down() returns trigger language plpgsql as $$ begin
                   if new.rows_read > 5000 then raise exception 'power failure' using errcode = '57P01'; end if; return new; end $$`);
    await room.query('create trigger break_down before update on import for each row execute function break_down()');
    const job = room.job;
    const { signal } = new AbortController();
    await expect(job.run(id, signal)).rejects.toThrow('power failure');
    await expect(job.run(id, signal)).rejects.toThrow('power failure');
    expect(await room.find(id)).toMatchObject({
      state: 'running',
      rowsRead: 5_000,
      rowsAccepted: 4_950,
      rowsRefused: 50,
    });
    await room.query('drop trigger break_down on import');
    await job.run(id, signal);
    await job.run(id, signal);
    expect(await room.find(id)).toMatchObject({
      state: 'completed',
      rowsRead: 12_000,
      rowsAccepted: 11_880,
      rowsRefused: 120,
    });
    expect(
      await room.query(
        `select count(*)::int as revisions, count(*) filter (where is_latest)::int as episodes from episode_revision where import_id = $1`,
        [id],
      ),
    ).toEqual([{ revisions: 11_880, episodes: 10_890 }]);
  });

  it('is kept once, by hash, and comes back as it was', async () => {
    const content = ndjson(row({ caseNumber: 'KEPT' })).repeat(1);
    const first = await room.find(await room.handIn(content));
    const second = await room.find(await room.handIn(content));
    expect(second.fileHash).toBe(first.fileHash);
    expect(
      await room.query(
        'select count(*)::int as pieces from raw_file_piece where upload not in (select upload from raw_file)',
      ),
    ).toEqual([{ pieces: 0 }]);
  });

  it('that breaks off on its way leaves nothing', async () => {
    const before = await room.query(
      'select (select count(*) from import) as imports, (select count(*) from raw_file_piece) as pieces',
    );
    const bytes = (async function* () {
      yield Buffer.alloc(3_000_000, 'x');
      throw new Error('aborted');
    })();
    const upload = { actor: THE_PRODUCT, format: 'ndjson', fileName: null, bytes, idempotencyKey: undefined } as const;
    await expect(room.get(ReceiveUploadService).receive(upload)).rejects.toThrow('aborted');
    expect(
      await room.query(
        'select (select count(*) from import) as imports, (select count(*) from raw_file_piece) as pieces',
      ),
    ).toEqual(before);
  });

  it('sent twice with one key is one import; another file with that key is refused', async () => {
    const [first, second] = await Promise.all([
      room.handIn(ndjson(row()), { key: 'once' }),
      room.handIn(ndjson(row()), { key: 'once' }),
    ]);
    expect(second).toBe(first);
    await expect(room.handIn(ndjson(row({ caseNumber: 'other' })), { key: 'once' })).rejects.toMatchObject({
      status: 422,
    });
    expect(
      await room.query(
        'select count(*)::int as pieces from raw_file_piece where upload not in (select upload from raw_file)',
      ),
    ).toEqual([{ pieces: 0 }]);
  });
});
