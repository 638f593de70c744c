import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_WIDE } from '../../payers/index.ts';
import { Database } from '../../platform/index.ts';
import { importAnswer } from './import-words.ts';
import { type ImportRoom, ndjson, openImportRoom, row } from './import-room.fixtures.ts';
import { ImportsRepository } from './imports.repository.ts';

describe('an import that meets the same fault again and again', () => {
  let room: ImportRoom;

  beforeAll(async () => {
    room = await openImportRoom();
    await room.importFile(ndjson(row()));
  }, 60_000);

  afterAll(() => room.close());

  /** Lets nothing be stored, for a reason that is neither the file's nor the server's. */
  async function whileBroken(work: () => Promise<void>): Promise<void> {
    await room.query(`create function break_for_good() returns trigger language plpgsql as $$ begin
                   raise exception 'a fault of ours' using errcode = 'XX000'; end $$`);
    await room.query(
      'create trigger break_for_good before insert on care_unit_name for each row execute function break_for_good()',
    );
    try {
      await work();
    } finally {
      await room.query('drop trigger break_for_good on care_unit_name');
      await room.query('drop function break_for_good');
    }
  }

  const waitIsOver = (id: string) => room.query('update import set not_before = now() where id = $1', [id]);

  it('is tried again later and later, and in the end given up in words, so that it can be handed in again', async () => {
    const { signal } = new AbortController();
    const content = ndjson(row({ caseNumber: 'BROKEN', inpatientUnit: 'Ett nytt hus' }));
    const id = await room.handIn(content);
    const job = room.job;
    await whileBroken(async () => {
      await expect(job.run(id, signal)).rejects.toThrow('a fault of ours');
      // Not yet: the sweeper does not find it, and a queue that is hasty changes nothing.
      await room.query(`update import set touched_at = now() - interval '1 hour' where id = $1`, [id]);
      expect(
        await room
          .get(Database)
          .transaction(REGION_WIDE, (transaction) => room.get(ImportsRepository).findUndone(transaction)),
      ).not.toContain(id);
      await job.run(id, signal);
      for (let attempt = 2; attempt <= 20; attempt += 1) {
        expect(await room.find(id)).toMatchObject({ state: 'running' });
        await waitIsOver(id);
        await expect(job.run(id, signal)).rejects.toThrow('a fault of ours');
      }
    });
    const failed = await room.find(id);
    expect(failed).toMatchObject({ state: 'failed', rowsRead: 0, problem: { code: 'gave-up' } });
    expect(importAnswer(failed, 'sv').problem).toMatchObject({
      status: 500,
      title: 'Inläsningen avbröts',
      detail: expect.stringMatching(/20 gånger i rad.*Lämna in samma fil igen/),
    });
    expect(await room.revisionsOf('BROKEN')).toEqual([]);
    expect(await room.importFile(content)).toMatchObject({ state: 'completed', rowsAccepted: 1 });
  });

  it('that goes forward between its faults is not given up', async () => {
    const { signal } = new AbortController();
    const rows = Array.from({ length: 6_000 }, (_, index) =>
      row({ caseNumber: `FORWARD-${index}`, inpatientUnit: index < 5_000 ? 'Karolinska Solna' : 'Ett hus till' }),
    );
    const id = await room.handIn(ndjson(...rows));
    await room.query('update import set failures = 19 where id = $1', [id]);
    await whileBroken(async () => {
      await expect(room.job.run(id, signal)).rejects.toThrow('a fault of ours');
    });
    expect(await room.query('select state, failures, rows_read::int as read from import where id = $1', [id])).toEqual([
      { state: 'running', failures: 1, read: 5_000 },
    ]);
  });

  it('is not counted as failed when the process stops', async () => {
    const id = await room.handIn(ndjson(row({ caseNumber: 'STOPPED', inpatientUnit: 'Ett tredje hus' })));
    const stopping = new AbortController();
    stopping.abort();
    await room.job.run(id, stopping.signal);
    expect(await room.query('select state, failures from import where id = $1', [id])).toEqual([
      { state: 'running', failures: 0 },
    ]);
  });

  it('is not counted as failed while the server goes down, however often', async () => {
    const id = await room.handIn(ndjson(row({ caseNumber: 'OUTAGE', inpatientUnit: 'Ett fjärde hus' })));
    await room.query(`create function go_down() returns trigger language plpgsql as $$ begin
                        raise exception 'going down' using errcode = '57P01'; end $$`);
    await room.query('create trigger go_down before insert on episode_revision execute function go_down()');
    for (let attempt = 0; attempt < 25; attempt += 1)
      await expect(room.job.run(id, new AbortController().signal)).rejects.toThrow('going down');
    await room.query('drop trigger go_down on episode_revision');
    await room.job.run(id, new AbortController().signal);
    expect(await room.find(id)).toMatchObject({ state: 'completed', rowsAccepted: 1 });
  });

  it('leaves statistics behind when it was large, so that plans stay good', async () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => row({ caseNumber: `LARGE-${index}` }));
    await room.importFile(ndjson(...rows));
    const [table] = await room.query<{ rows: number }>(
      `select reltuples::float8 as rows from pg_class where relname = 'episode_revision'`,
    );
    expect(table?.rows).toBeGreaterThan(10_000);
  });
});
