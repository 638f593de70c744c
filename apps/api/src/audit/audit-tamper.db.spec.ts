import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AuditRoom, openAuditRoom } from './audit-room.fixtures.ts';
import { hashOfLine } from './verification/chain-check.ts';
import type { ChainPlace } from './verification/index.ts';

interface Stored {
  readonly id: string;
  readonly line: string;
}

/** Whoever administers the database may do anything to it. What they do to the trail is found all the same. */
describe('a database administrator who', () => {
  let room: AuditRoom;
  let exported: ChainPlace;

  beforeAll(async () => {
    room = await openAuditRoom();
    // Past every trigger, as only a superuser can.
    await room.superuser.query('set session_replication_role = replica');
    await room.append('one', 'two', 'three', 'four', 'five', 'six');
    await room.superuser.query('create table kept as select * from audit_line');
    await room.superuser.query('create table kept_head as select * from audit_head');
    exported = (await room.verify()).head;
  }, 60_000);

  beforeEach(async () => {
    await room.superuser.query('delete from audit_line');
    await room.superuser.query('insert into audit_line select * from kept');
    await room.superuser.query('delete from audit_head');
    await room.superuser.query('insert into audit_head select * from kept_head');
    expect(await room.verify([exported])).toMatchObject({ isIntact: true, lines: 6, exportedHeads: 1 });
  });

  afterAll(() => room.close());

  it.each([
    [
      'alters what a line says',
      `update audit_line set line = replace(line, 'three', 'other') where id = 3`,
      3,
      'altered',
    ],
    ['alters a line and its hash', alteredWithHash('three', 'other'), 4, 'unlinked'],
    [
      'alters only what the screens show',
      `update audit_line set actor_name = 'Somebody else' where id = 5`,
      5,
      'columns',
    ],
    [
      'alters a figure in what the screens show',
      `update audit_line set after = '{"name": "Åäö \\"7\\"", "count": 4}' where id = 2`,
      2,
      'columns',
    ],
    ['moves a line in time', `update audit_line set at = at - interval '1 hour' where id = 4`, 4, 'columns'],
    ['removes a line', 'delete from audit_line where id = 3', 3, 'missing'],
    ['removes the first line', 'delete from audit_line where id = 1', 1, 'missing'],
    ['removes the last line', 'delete from audit_line where id = 6', 6, 'missing'],
    [
      'removes a line and closes the gap',
      'delete from audit_line where id = 3; update audit_line set id = id - 1 where id > 3',
      3,
      'altered',
    ],
    ['removes every line', 'delete from audit_line', 1, 'missing'],
    [
      'swaps two lines',
      'update audit_line set id = 107 - id where id in (3, 4); update audit_line set id = id - 100 where id > 100',
      3,
      'altered',
    ],
    [
      'swaps what two lines say',
      `update audit_line a set line = b.line from kept b where (a.id, b.id) in ((3, 4), (4, 3))`,
      3,
      'altered',
    ],
    ['inserts a line after the last', inserted('id + 1', 6), 7, 'foreign'],
    ['inserts a line a second time', inserted('id', 3, `'2020-11-01'`), 3, 'foreign'],
    [
      'inserts a line in between',
      'update audit_line set id = id + 101 where id > 3; update audit_line set id = id - 100 where id > 100; ' +
        inserted('id + 1', 3),
      4,
      'altered',
    ],
    [
      'turns the head back',
      `update audit_head set last_id = 5, hash = (select hash from audit_line where id = 5)`,
      6,
      'foreign',
    ],
  ])('%s is found', async (_what, statements, sequence, problem) => {
    await room.superuser.query(
      `create table if not exists audit_line_2020_11 partition of audit_line for values from ('2020-11-01') to ('2020-12-01')`,
    );
    await room.superuser.query(statements);
    expect(await room.verify()).toMatchObject({ isIntact: false, firstBad: { sequence, problem } });
  });

  it('cuts the end off, head and all, is found against an exported head', async () => {
    await room.superuser.query('delete from audit_line where id > 4');
    await room.superuser.query('update audit_head set last_id = 4, hash = (select hash from audit_line where id = 4)');
    expect(await room.verify()).toMatchObject({ isIntact: true, lines: 4 });
    expect(await room.verify([exported])).toMatchObject({
      isIntact: false,
      firstBad: { sequence: 5, problem: 'missing' },
    });
  });

  it('rewrites the whole chain, so that it holds, is found against an exported head', async () => {
    await rewrite((line) => line.replaceAll('two', 'nil'));
    expect(await room.verify()).toMatchObject({ isIntact: true, lines: 6 });
    expect(await room.verify([exported])).toMatchObject({
      isIntact: false,
      firstBad: { sequence: 6, problem: 'not-as-exported' },
    });
  });

  it('writes a line the way the trail does not, and rewrites the chain for it, is found', async () => {
    await rewrite((line) => line.replace('{', '{ '));
    expect(await room.verify()).toMatchObject({ isIntact: false, firstBad: { sequence: 1, problem: 'not-canonical' } });
  });

  /** With our own code, and every right: hashes, columns and head anew. */
  async function rewrite(change: (line: string) => string): Promise<void> {
    const { rows } = await room.superuser.query<Stored>('select id::text, line from audit_line order by id');
    let prevHash = `sha256:${'0'.repeat(64)}`;
    for (const { id, line } of rows) {
      const changed = change(line);
      const hash = hashOfLine({ sequence: Number(id), line: changed, prevHash });
      await room.superuser.query(`update audit_line set line = $2, prev_hash = $3, hash = $4, act = $5 where id = $1`, [
        id,
        changed,
        prevHash,
        hash,
        (JSON.parse(changed) as { act: string }).act,
      ]);
      prevHash = hash;
    }
    await room.superuser.query('update audit_head set hash = $1', [prevHash]);
  }
});

function alteredWithHash(from: string, to: string): string {
  return `update audit_line set line = replace(line, '${from}', '${to}'), act = '${to}',
            hash = 'sha256:' || encode(sha256(convert_to('{"line":' || replace(line, '${from}', '${to}') || ',"prevHash":"' || prev_hash || '","sequence":' || id || '}', 'UTF8')), 'hex')
          where act = '${from}'`;
}

function inserted(id: string, from: number, month = 'month'): string {
  return `insert into audit_line select ${id}, ${month}, line, hash, hash, at, recorded_at, actor_id, actor_name, role, act, object_kind, object_id, before, after, reason, request_id
            from kept where id = ${from}`;
}
