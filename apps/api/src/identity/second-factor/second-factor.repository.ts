import { Injectable } from '@nestjs/common';
import { Encryption, type Transaction } from '../../platform/index.ts';
import { placeOfSecret } from './second-factor-column.ts';

interface SecondFactor {
  readonly secret: string;
  readonly isConfirmed: boolean;
}

@Injectable()
export class SecondFactorRepository {
  constructor(private readonly encryption: Encryption) {}

  async find({ query }: Transaction, accountId: string): Promise<SecondFactor | undefined> {
    const [row] = await query<{ secret: Buffer; isConfirmed: boolean }>(
      `select secret, confirmed_at is not null as "isConfirmed" from second_factor where account_id = $1`,
      [accountId],
    );
    if (!row) return undefined;
    const secret = this.encryption.open(row.secret, placeOfSecret(accountId)).toString('latin1');
    return { secret, isConfirmed: row.isConfirmed };
  }

  /** A secret that waits for its first code; one that is confirmed stays. @returns false when there is a confirmed one */
  async propose({ query }: Transaction, accountId: string, secret: string): Promise<boolean> {
    const rows = await query(
      `insert into second_factor (account_id, secret) values ($1, $2)
       on conflict (account_id) do update set secret = $2, last_step = null, created_at = now()
         where second_factor.confirmed_at is null
       returning 1`,
      [accountId, this.encryption.seal(Buffer.from(secret, 'latin1'), placeOfSecret(accountId))],
    );
    return rows.length > 0;
  }

  async confirm({ query }: Transaction, accountId: string): Promise<void> {
    await query('update second_factor set confirmed_at = now() where account_id = $1', [accountId]);
  }

  /** Takes a step's code. @returns false when that step's code, or a later one, was taken before */
  async take({ query }: Transaction, accountId: string, step: number): Promise<boolean> {
    const rows = await query(
      `update second_factor set last_step = $2 where account_id = $1 and coalesce(last_step, -1) < $2 returning 1`,
      [accountId, step],
    );
    return rows.length > 0;
  }

  async replaceRecoveryCodes({ query }: Transaction, accountId: string, hashes: readonly string[]): Promise<void> {
    await query('delete from recovery_code where account_id = $1', [accountId]);
    await query('insert into recovery_code (account_id, code_hash) select $1, unnest($2::text[])', [accountId, hashes]);
  }

  async takeRecoveryCode({ query }: Transaction, accountId: string, hash: string): Promise<boolean> {
    const rows = await query(
      `update recovery_code set used_at = now() where account_id = $1 and code_hash = $2 and used_at is null returning 1`,
      [accountId, hash],
    );
    return rows.length > 0;
  }

  async countRecoveryCodes({ query }: Transaction, accountId: string): Promise<number> {
    const [row] = await query<{ left: number }>(
      'select count(*)::int as left from recovery_code where account_id = $1 and used_at is null',
      [accountId],
    );
    return row?.left ?? 0;
  }

  async remove({ query }: Transaction, accountId: string): Promise<boolean> {
    await query('delete from recovery_code where account_id = $1', [accountId]);
    return (await query('delete from second_factor where account_id = $1 returning 1', [accountId])).length > 0;
  }
}
