import { type BadLine, BEFORE_ALL, ChainCheck, type ChainPlace, type StoredLine } from './chain-check.ts';

/** Lines are read so many at a time. */
const LINES_AT_ONCE = 2_000;

/** Anything that runs SQL on one connection: a client of `pg`, or a transaction. */
interface SqlReader {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface AuditVerification {
  readonly isIntact: boolean;
  /** The first line that is wrong; null in an intact chain. */
  readonly firstBad: BadLine | null;
  /** How many lines were followed until the end, or until the first bad one. */
  readonly lines: number;
  /** The sealed checkpoint at which the chain starts, when older months are gone. */
  readonly checkpoint: (ChainPlace & { readonly sealedAt: number; readonly sealedBy: string }) | null;
  /** The last line that was followed. */
  readonly head: ChainPlace;
  /** How many exported heads the chain was held against. */
  readonly exportedHeads: number;
}

type Checkpoint = NonNullable<AuditVerification['checkpoint']>;

/**
 * Follows the whole chain, from its first line or the sealed checkpoint through the head as it stands when it begins. Writes
 * nothing; lines that are added meanwhile are left to the next time.
 */
export async function verifyAuditTrail(
  sql: SqlReader,
  exportedHeads: readonly ChainPlace[] = [],
): Promise<AuditVerification> {
  const [head = BEFORE_ALL] = await sql.query<ChainPlace>('select last_id::float8 as sequence, hash from audit_head');
  const { checkpoint, isSealed } = await findStart(sql);
  const heads = exportedHeads.filter(({ sequence }) => sequence > (checkpoint?.sequence ?? 0));
  const check = new ChainCheck(checkpoint ?? BEFORE_ALL, heads);
  const answer = (lines: number, firstBad: BadLine | undefined): AuditVerification => ({
    isIntact: !firstBad,
    firstBad: firstBad ?? null,
    lines,
    checkpoint,
    head: { sequence: check.place.sequence, hash: check.place.hash },
    exportedHeads: heads.length,
  });
  if (checkpoint && !isSealed) return answer(0, { sequence: checkpoint.sequence + 1, problem: 'unsealed' });
  let lines = 0;
  for await (const stored of readLines(sql, head.sequence)) {
    const bad = check.follow(stored);
    if (bad) return answer(lines, bad);
    lines += 1;
  }
  return answer(lines, check.end(head) ?? (await findBeyondHead(sql)));
}

/** Where the chain starts. A checkpoint counts only when a line of the chain itself says that it was sealed. */
async function findStart(sql: SqlReader): Promise<{ checkpoint: Checkpoint | null; isSealed: boolean }> {
  const [first] = await sql.query<{ sequence: number; prevHash: string }>(
    'select id::float8 as sequence, prev_hash as "prevHash" from audit_line order by id limit 1',
  );
  if (!first || first.sequence <= 1) return { checkpoint: null, isSealed: true };
  const [sealed] = await sql.query<Checkpoint>(
    `select last_id::float8 as sequence, hash, epoch_ms(sealed_at) as "sealedAt", sealed_by as "sealedBy"
       from audit_checkpoint where last_id = $1`,
    [first.sequence - 1],
  );
  if (!sealed) return { checkpoint: null, isSealed: false };
  const said = await sql.query(`select from audit_line where act = 'seal-audit-trail' and after @> $1::jsonb limit 1`, [
    JSON.stringify({ sequence: sealed.sequence, hash: sealed.hash }),
  ]);
  return { checkpoint: sealed, isSealed: said.length > 0 };
}

async function* readLines(sql: SqlReader, through: number): AsyncGenerator<StoredLine> {
  for (let after: { sequence: number; month: string } = { sequence: 0, month: '0001-01-01' }; ;) {
    const rows = await sql.query<StoredLine & { month: string }>(
      `select id::float8 as sequence, month::text, line, prev_hash as "prevHash", hash,
              jsonb_build_object('at', epoch_ms(at), 'recordedAt', epoch_ms(recorded_at), 'actorId', actor_id,
                'actorName', actor_name, 'role', role, 'act', act, 'objectKind', object_kind, 'objectId', object_id,
                'before', before, 'after', after, 'reason', reason, 'requestId', request_id) as columns
         from audit_line where id >= $1 and (id, month) > ($1, $2::date) and id <= $3 order by id, month limit $4`,
      [after.sequence, after.month, through, LINES_AT_ONCE],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < LINES_AT_ONCE) return;
    after = last;
  }
}

/** A line after the head was never appended. One statement sees both at the same moment. */
async function findBeyondHead(sql: SqlReader): Promise<BadLine | undefined> {
  const [line] = await sql.query<{ sequence: number | null }>(
    'select min(id)::float8 as sequence from audit_line where id > (select last_id from audit_head)',
  );
  return line?.sequence == null ? undefined : { sequence: line.sequence, problem: 'foreign' };
}
