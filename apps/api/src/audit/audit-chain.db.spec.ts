import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from '../../../../test/support/cluster.ts';
import { Database, platformMigrations, UNSCOPED } from '../platform/index.ts';
import { auditMigrations } from './audit.migrations.ts';
import { type AuditRoom, openAuditRoom, openDatabaseModule } from './audit-room.fixtures.ts';
import { THE_PRODUCT } from './audit-trail.ts';
import { BEFORE_ALL, verifyAuditTrail } from './verification/index.ts';

interface Line {
  readonly id: number;
  readonly act: string;
  readonly hash: string;
  readonly prevHash: string;
}

const lines = 'select id::int, act, hash, prev_hash as "prevHash" from audit_line order by id';
const care = { kind: 'care-unit', id: '7' };

describe('the audit trail is a chain', () => {
  let room: AuditRoom;

  beforeAll(async () => {
    room = await openAuditRoom();
  }, 60_000);

  afterAll(() => room.close());

  it('each line carries its number, without gaps, and the hash of the line before it', async () => {
    await room.append('one', 'two', 'three');
    const { rows } = await room.plain.query<Line>(lines);
    expect(rows.map(({ id, act }) => [id, act])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ]);
    expect(rows.map(({ prevHash }) => prevHash)).toEqual([BEFORE_ALL.hash, rows[0]?.hash, rows[1]?.hash]);
  });

  it('an act that is rolled back leaves neither a line nor a gap', async () => {
    const broken = room.database.transaction(UNSCOPED, async (transaction) => {
      await room.trail.append(transaction, { actor: THE_PRODUCT, act: 'never', object: care });
      throw new Error('the act fails after its line');
    });
    await expect(broken).rejects.toThrow('the act fails');
    await room.append('four');
    const { rows } = await room.plain.query<Line>(lines);
    expect(rows.map(({ id, act }) => `${id} ${act}`)).toEqual(['1 one', '2 two', '3 three', '4 four']);
  });

  it('a line from a raw client and several of one transaction stand in the order of their acts', async () => {
    await room.database.bulkTransaction(UNSCOPED, async (client) => {
      await room.trail.append(client, { actor: THE_PRODUCT, act: 'five', object: care });
      await room.trail.append(client, { actor: THE_PRODUCT, act: 'six', object: care });
    });
    const { rows } = await room.plain.query<Line>(lines);
    expect(rows.slice(4).map(({ act }) => act)).toEqual(['five', 'six']);
    expect(await room.verify()).toMatchObject({ isIntact: true, lines: 6, head: { sequence: 6 } });
  });

  it('a name that the database cannot hold does not stop the act', async () => {
    await room.database.transaction(UNSCOPED, (transaction) =>
      room.trail.append(transaction, {
        actor: THE_PRODUCT,
        act: 'odd-name',
        object: care,
        after: { name: 'A\u0000B\ud800C', amount: 0.1 + 0.2, big: 1e21 },
      }),
    );
    expect(await room.verify()).toMatchObject({ isIntact: true, lines: 7 });
  });

  it('two transactions that take the same rows in the opposite order to their lines do not lock each other out', async () => {
    await room.plain.query('create table counter (id integer primary key, n integer not null)');
    await room.plain.query('insert into counter select id, 0 from generate_series(1, 3) as id');
    await room.plain.query('grant select, update on counter to fristdag_app');
    const bump = (id: number, isLineFirst: boolean): Promise<void> =>
      room.database.transaction(UNSCOPED, async (transaction) => {
        const line = { actor: THE_PRODUCT, act: 'bump', object: { kind: 'counter', id: String(id) } };
        if (isLineFirst) await room.trail.append(transaction, line);
        await transaction.query('update counter set n = n + 1 where id = $1', [id]);
        if (!isLineFirst) await room.trail.append(transaction, line);
      });
    await Promise.all(Array.from({ length: 120 }, (_, n) => bump((n % 3) + 1, n % 2 === 0)));
    const { rows } = await room.plain.query<{ n: number }>('select sum(n)::int as n from counter');
    expect(rows).toEqual([{ n: 120 }]);
    expect(await room.verify()).toMatchObject({ isIntact: true, lines: 127 });
  });

  it.each([
    `update audit_line set reason = 'better' where id = 2`,
    'delete from audit_line where id = 2',
    'truncate audit_line',
    'update audit_line_2020_10 set role = null',
    'delete from audit_line_2020_10',
    'truncate audit_line_2020_10',
    'update audit_head set last_id = 2',
    'delete from audit_head',
    'truncate audit_head',
    'truncate audit_checkpoint',
  ])('refuses even the owner of the tables: %s', async (statement) => {
    await expect(room.plain.query(statement)).rejects.toThrow(/permission denied|only ever added|only moves on/);
  });

  it.each([
    `update audit_line set reason = 'better' where id = 2`,
    'delete from audit_line_2020_10 where id = 2',
    'truncate audit_line',
    'truncate audit_line_2020_10',
    'update audit_head set last_id = 2',
    'delete from audit_head',
    'truncate audit_checkpoint',
  ])('refuses, by its triggers, even whoever has every right: %s', async (statement) => {
    await expect(room.superuser.query(statement)).rejects.toThrow(/only ever added|only moves on/);
  });

  it('a dump of it can be checked without any of our code', async () => {
    const { rows } = await room.plain.query<{ text: string }>(
      `select json_build_object('id', id, 'line', line, 'prevHash', prev_hash, 'hash', hash)::text as text from audit_line order by id`,
    );
    const check = (texts: readonly string[], ...heads: string[]) =>
      spawnSync(process.execPath, ['tools/verify-audit-dump.mjs', ...heads], {
        input: texts.join('\n'),
        encoding: 'utf8',
      });
    const texts = rows.map(({ text }) => text);
    const { hash } = (await room.verify()).head;
    expect(check(texts, `127:${hash}`)).toMatchObject({
      status: 0,
      stdout: `The chain holds through line 127, ${hash}.\n`,
    });
    const altered = texts.map((text, n) => (n === 2 ? text.replace('three', 'other') : text));
    expect(check(altered)).toMatchObject({ status: 1, stdout: 'Line 3 was altered.\n' });
    expect(check(texts.slice(0, 100), `127:${hash}`)).toMatchObject({ status: 1 });
  });

  it('a personal number that stands in a name or a reason does not come into the trail; a case keeps its number', async () => {
    await room.database.transaction(UNSCOPED, (transaction) =>
      room.trail.append(transaction, {
        actor: { ...THE_PRODUCT, name: '121212+1212' },
        act: 'planted-number',
        object: { kind: 'episode', id: 'K 191212121212' },
        before: { organisationNumber: '2321000016', ocr: '202000038127', hash: 'sha256:0a191212121212b' },
        after: { name: 'Avd 19121212-1212', aliases: ['1212121212'] },
        reason: 'Gäller 191212 – 1212 och 19121212 1212.',
      }),
    );
    const { rows } = await room.plain.query<{ line: string }>(
      `select line from audit_line where act = 'planted-number'`,
    );
    expect(JSON.parse(rows[0]?.line ?? '{}')).toMatchObject({
      actor: { name: '…' },
      object: { id: 'K 191212121212' },
      before: { organisationNumber: '2321000016', ocr: '202000038127', hash: 'sha256:0a191212121212b' },
      after: { name: 'Avd …', aliases: ['…'] },
      reason: 'Gäller 191212 – 1212 och ….',
    });
  });
});

describe('older months of the trail', () => {
  let room: AuditRoom;

  beforeAll(async () => {
    room = await openAuditRoom();
    room.setClock('2020-08-31T21:59:00Z');
    await room.append('august', 'august');
    room.setClock('2020-08-31T22:00:00Z');
    await room.append('september');
    // Another process, its clock a second behind: its line stays with its neighbours.
    room.setClock('2020-08-31T21:59:59Z');
    await room.append('late');
    room.setClock('2020-10-22T07:00:00Z');
    await room.append('october');
  }, 60_000);

  afterAll(() => room.close());

  it('lie in a partition each, by their month in Stockholm', async () => {
    const { rows } = await room.plain.query(
      'select tableoid::regclass::text as part, count(*)::int from audit_line group by 1 order by 1',
    );
    expect(rows).toEqual([
      { part: 'audit_line_2020_08', count: 2 },
      { part: 'audit_line_2020_09', count: 2 },
      { part: 'audit_line_2020_10', count: 1 },
    ]);
  });

  it('are not dropped before they are sealed, and the month that goes on is not sealed', async () => {
    await expect(room.plain.query(`select drop_audit_months('2020-09-01')`)).rejects.toThrow('not sealed');
    await expect(room.plain.query(`select seal_audit_months('2020-11-01', now(), 'A')`)).rejects.toThrow('not over');
  });

  it('are dropped against a sealed checkpoint, from which verification starts', async () => {
    // The owner's act: the role of the application may not seal.
    const asOwner = {
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await room.plain.query(sql, [...parameters])).rows as Row[],
    };
    await room.trail.sealMonthsBefore(asOwner, '2020-09-01', { ...THE_PRODUCT, name: 'Arkivarie' });
    expect(await room.verify()).toMatchObject({ isIntact: true, lines: 6, checkpoint: null });
    await expect(room.plain.query(`select drop_audit_months('2020-10-01')`)).rejects.toThrow('not sealed');
    await room.plain.query(`select drop_audit_months('2020-09-01')`);
    expect(await room.verify()).toMatchObject({
      isIntact: true,
      lines: 4,
      checkpoint: { sequence: 2, sealedBy: 'Arkivarie' },
    });
  });

  it('a checkpoint that no line of the chain speaks of is found', async () => {
    await room.superuser.query(`set session_replication_role = replica`);
    await room.superuser.query('delete from audit_line where id = 3');
    await room.superuser.query(
      `insert into audit_checkpoint select prev.id - 1, prev.prev_hash, '2020-09-01', now(), 'DBA' from audit_line prev where id = 4`,
    );
    expect(await room.verify()).toMatchObject({ isIntact: false, firstBad: { sequence: 4, problem: 'unsealed' } });
  });
});

describe('a database from before the chain', () => {
  it('has its lines chained in their order when it is upgraded', async () => {
    const own = await createTestDatabase();
    const before = await openDatabaseModule(own.url, [...platformMigrations, ...auditMigrations.slice(0, 1)]);
    const owner = new pg.Client({ connectionString: own.url });
    await owner.connect();
    const line = {
      atMs: Date.parse('2020-10-02T10:00:00.123Z'),
      actorName: 'Åsa "B" \u0001/\u007f',
      act: 'old',
      object: care,
    };
    await owner.query(`select append_audit_line($1::jsonb)`, [
      JSON.stringify({ ...line, before: null, after: { b: [1, 'x', null], a: {} } }),
    ]);
    await owner.query(`select append_audit_line($1::jsonb)`, [
      JSON.stringify({ ...line, reason: 'rad\n2', before: {}, after: [] }),
    ]);
    await owner.end();
    await before.close();
    const after = await openDatabaseModule(own.url, [...platformMigrations, ...auditMigrations]);
    try {
      const outcome = await after.get(Database).transaction(UNSCOPED, (transaction) => verifyAuditTrail(transaction));
      expect(outcome).toMatchObject({ isIntact: true, lines: 2 });
    } finally {
      await after.close();
      await own.drop();
    }
  });
});
