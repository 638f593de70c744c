import { Injectable } from '@nestjs/common';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import type { MachineClientListQuery } from './dto/machine-client.dto.ts';
import type { MachineScope } from './machine-scopes.ts';

interface MachineKeyRow {
  readonly id: string;
  readonly state: 'live' | 'expired' | 'revoked';
  /** Instants in epoch milliseconds of the real clock, whole ones. */
  readonly createdAt: number;
  readonly createdBy: string;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
}

export interface MachineClientRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly MachineScope[];
  readonly inpatientUnits: readonly string[];
  readonly isDisabled: boolean;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly lastUsedAt: number | null;
  readonly keys: readonly MachineKeyRow[];
  readonly version: number;
}

const ms = (column: string): string => `trunc(epoch_ms(${column}))`;

const KEYS = `coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'createdAt', ${ms('k.created_at')}, 'createdBy', k.created_by,
      'expiresAt', ${ms('k.expires_at')}, 'revokedAt', ${ms('k.revoked_at')}, 'lastUsedAt', ${ms('k.last_used_at')},
      'state', case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired' else 'live' end)
      order by k.created_at desc, k.id) from machine_key k where k.client_id = c.id), '[]')`;

const COLUMNS = `c.id, c.name, c.scopes, c.inpatient_units as "inpatientUnits", c.disabled_at is not null as "isDisabled",
  ${ms('c.created_at')}::float8 as "createdAt", c.created_by as "createdBy", ${ms('c.last_used_at')}::float8 as "lastUsedAt",
  ${KEYS} as keys, c.version`;

const SORTED_BY: Readonly<Record<MachineClientListQuery['sort'], string>> = {
  name: 'c.name collate "sv-x-icu"',
  createdAt: 'c.created_at',
  lastUsedAt: 'c.last_used_at',
};

type Named = Pick<MachineClientRow, 'name' | 'scopes' | 'inpatientUnits'>;

/** Machine clients and their keys as rows. */
@Injectable()
export class MachineClientRepository {
  async list(
    { query }: Transaction,
    asked: MachineClientListQuery,
  ): Promise<{ rows: MachineClientRow[]; total: number }> {
    const where = 'where ($1::text is null or strpos(lower(c.name), lower($1)) > 0)';
    const [count] = await query<{ total: number }>(`select count(*)::int as total from machine_client c ${where}`, [
      asked.q ?? null,
    ]);
    const rows = await query<MachineClientRow>(
      `select ${COLUMNS} from machine_client c ${where}
        order by ${SORTED_BY[asked.sort]} ${asked.order} nulls last, c.id limit $2 offset $3`,
      [asked.q ?? null, asked.perPage, offsetOf(asked)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async find({ query }: Transaction, id: string): Promise<MachineClientRow | undefined> {
    const [row] = await query<MachineClientRow>(`select ${COLUMNS} from machine_client c where c.id = $1`, [id]);
    return row;
  }

  /** Nobody else changes the client, or adds keys to it, until the end of the transaction. */
  async lock({ query }: Transaction, id: string): Promise<void> {
    await query('select from machine_client where id = $1 for update', [id]);
  }

  async isNameTaken({ query }: Transaction, name: string, exceptId: string): Promise<boolean> {
    return (await query('select from machine_client where name = $1 and id <> $2', [name, exceptId])).length > 0;
  }

  async insert({ query }: Transaction, client: Named & { readonly id: string; readonly createdBy: string }) {
    const { id, name, scopes, inpatientUnits, createdBy } = client;
    await query(
      'insert into machine_client (id, name, scopes, inpatient_units, created_by) values ($1, $2, $3, $4, $5)',
      [id, name, scopes, inpatientUnits, createdBy],
    );
  }

  async update({ query }: Transaction, client: Named & { readonly id: string; readonly isDisabled: boolean }) {
    const { id, name, scopes, inpatientUnits, isDisabled } = client;
    await query(
      `update machine_client set name = $2, scopes = $3, inpatient_units = $4, version = version + 1,
              disabled_at = case when $5 then coalesce(disabled_at, now()) end
        where id = $1`,
      [id, name, scopes, inpatientUnits, isDisabled],
    );
  }

  async insertKey(
    { query }: Transaction,
    key: { readonly id: string; clientId: string; secretHash: string; createdBy: string; expiresAt: Date },
  ): Promise<void> {
    await query(
      'insert into machine_key (id, client_id, secret_hash, created_by, expires_at) values ($1, $2, $3, $4, $5)',
      [key.id, key.clientId, key.secretHash, key.createdBy, key.expiresAt],
    );
  }

  /** @returns false when the client has no such key that still lives */
  async revokeKey({ query }: Transaction, clientId: string, keyId: string): Promise<boolean> {
    const rows = await query(
      `update machine_key set revoked_at = now() where id = $1 and client_id = $2 and revoked_at is null returning id`,
      [keyId, clientId],
    );
    return rows.length > 0;
  }
}
