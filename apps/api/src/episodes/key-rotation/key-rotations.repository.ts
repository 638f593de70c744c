import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { COUNT_FAILURE, FORGET_FAILURES, IS_TIME, offsetOf, type Transaction } from '../../platform/index.ts';
import type { KeyRotationListQuery } from './dto/key-rotation.dto.ts';

export interface KeyRotationRow {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'completed' | 'failed';
  readonly keyId: string;
  readonly valuesDone: number;
  readonly valuesTotal: number;
  readonly createdByName: string;
  readonly createdAt: number;
  readonly completedAt: number | null;
  readonly failures: number;
}

const COLUMNS = `id::text, state, key_id as "keyId", values_done::float8 as "valuesDone", values_total::float8 as "valuesTotal",
  created_by_name as "createdByName", epoch_ms(created_at) as "createdAt", epoch_ms(completed_at) as "completedAt", failures`;

/** The rotations that people asked for; what was sealed at an upgrade is not among them. */
@Injectable()
export class KeyRotationsRepository {
  /** @returns undefined when one is under way already */
  async add(
    { query }: Transaction,
    given: { keyId: string; createdBy: string; createdByName: string; createdAt: number },
  ): Promise<string | undefined> {
    const [row] = await query<{ id: string }>(
      `insert into key_rotation (key_id, created_by, created_by_name, created_at)
       values ($1, $2, $3, instant_of($4)) on conflict do nothing returning id::text`,
      [given.keyId, given.createdBy, given.createdByName, given.createdAt],
    );
    return row?.id;
  }

  async find({ query }: Transaction, id: string): Promise<KeyRotationRow | undefined> {
    const [row] = await query<KeyRotationRow>(
      `select ${COLUMNS} from key_rotation where id = $1::bigint and kind = 'rotate'`,
      [id],
    );
    return row;
  }

  async list({ query }: Transaction, asked: KeyRotationListQuery): Promise<{ rows: KeyRotationRow[]; total: number }> {
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total from key_rotation where kind = 'rotate'`,
    );
    const rows = await query<KeyRotationRow>(
      `select ${COLUMNS} from key_rotation where kind = 'rotate'
        order by key_rotation.created_at ${asked.order}, key_rotation.id ${asked.order} limit $1 offset $2`,
      [asked.perPage, offsetOf(asked)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async findUndone({ query }: Transaction): Promise<string[]> {
    const rows = await query<{ id: string }>(
      `select id::text from key_rotation where kind = 'rotate' and state in ('queued', 'running') and ${IS_TIME}
          and touched_at < now() - interval '5 seconds'`,
    );
    return rows.map(({ id }) => id);
  }

  /** Takes a rotation up, or up again. Undefined when it has ended, or when it is too early after a failure. */
  async start({ query }: Transaction, id: string): Promise<KeyRotationRow | undefined> {
    const [row] = await query<KeyRotationRow>(
      `update key_rotation set state = 'running', touched_at = now()
        where id = $1::bigint and kind = 'rotate' and state in ('queued', 'running') and ${IS_TIME} returning ${COLUMNS}`,
      [id],
    );
    return row;
  }

  /** Counts what is left: the total grows when something was sealed under an old key meanwhile. */
  async expect(client: PoolClient, id: string, left: number): Promise<void> {
    await client.query(
      'update key_rotation set values_total = values_done + $2::bigint, touched_at = now() where id = $1::bigint',
      [id, left],
    );
  }

  async advance(client: PoolClient, id: string, values: number): Promise<void> {
    await client.query(
      `update key_rotation set values_done = values_done + $2::bigint, ${FORGET_FAILURES}, touched_at = now() where id = $1::bigint`,
      [id, values],
    );
  }

  /** @returns false when it has ended already */
  async complete({ query }: Transaction, id: string, at: number): Promise<boolean> {
    const rows = await query(
      `update key_rotation set state = 'completed', values_total = values_done, completed_at = instant_of($2), touched_at = now()
        where id = $1::bigint and state = 'running' returning id`,
      [id, at],
    );
    return rows.length === 1;
  }

  async countFailure({ query }: Transaction, id: string): Promise<number> {
    const [row] = await query<{ failures: number }>(
      `update key_rotation set ${COUNT_FAILURE}, touched_at = now() where id = $1::bigint and state = 'running' returning failures`,
      [id],
    );
    return row?.failures ?? 0;
  }

  async fail({ query }: Transaction, id: string, at: number): Promise<boolean> {
    const rows = await query(
      `update key_rotation set state = 'failed', problem = '{"code":"gave-up","args":{}}', completed_at = instant_of($2), touched_at = now()
        where id = $1::bigint and state = 'running' returning id`,
      [id, at],
    );
    return rows.length === 1;
  }
}
