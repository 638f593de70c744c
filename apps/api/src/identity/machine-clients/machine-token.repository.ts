import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/index.ts';
import type { MachineScope } from './machine-scopes.ts';

/** A client that has proved itself, as far as its key or token reaches. */
export interface ProvenClient {
  readonly id: string;
  readonly name: string;
  readonly keyId: string;
  readonly scopes: readonly MachineScope[];
  readonly inpatientUnits: readonly string[];
}

const CLIENT = `c.id, c.name, k.id as "keyId", c.inpatient_units as "inpatientUnits"`;
const LIVES = `c.disabled_at is null and k.revoked_at is null and k.expires_at > now()`;

/** Keys looked up by their hash, tokens given out and taken: the real clock of the database decides what still lasts. */
@Injectable()
export class MachineTokenRepository {
  async findByKey(
    { query }: Transaction,
    { clientId, secretHash }: { readonly clientId: string; readonly secretHash: string },
  ): Promise<ProvenClient | undefined> {
    const [client] = await query<ProvenClient>(
      `select ${CLIENT}, c.scopes from machine_key k join machine_client c on c.id = k.client_id
        where c.id = $1 and k.secret_hash = $2 and ${LIVES}`,
      [clientId, secretHash],
    );
    return client;
  }

  async save(
    { query }: Transaction,
    token: { readonly tokenHash: string; keyId: string; scopes: readonly MachineScope[]; lastsSeconds: number },
  ): Promise<void> {
    await query('delete from machine_token where expires_at < now()');
    await query(
      `insert into machine_token (token_hash, key_id, scopes, expires_at) values ($1, $2, $3, now() + make_interval(secs => $4))`,
      [token.tokenHash, token.keyId, token.scopes, token.lastsSeconds],
    );
    await query('update machine_key set last_used_at = now() where id = $1', [token.keyId]);
  }

  /** Whose token it is. Closing a client, revoking its key or narrowing its permissions bites at once. */
  async use({ query }: Transaction, tokenHash: string): Promise<ProvenClient | undefined> {
    const [client] = await query<ProvenClient>(
      `select ${CLIENT}, array(select unnest(t.scopes) intersect select unnest(c.scopes)) as scopes
         from machine_token t join machine_key k on k.id = t.key_id join machine_client c on c.id = k.client_id
        where t.token_hash = $1 and t.expires_at > now() and ${LIVES}`,
      [tokenHash],
    );
    // A feed calls many times a second: the minute is enough to know, and spares the row.
    if (client)
      await query(
        `update machine_client set last_used_at = now()
          where id = $1 and coalesce(last_used_at, '-infinity') < now() - interval '1 minute'`,
        [client.id],
      );
    return client;
  }
}
