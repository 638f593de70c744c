import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/index.ts';

/** Time and attempts between the password and the code of the second factor. */
const LASTS_MINUTES = 5;
const MOST_ATTEMPTS = 5;

/** A password that was right, waiting for its second factor. */
@Injectable()
export class ChallengeRepository {
  async save({ query }: Transaction, tokenHash: string, accountId: string): Promise<void> {
    await query('delete from sign_in_challenge where expires_at < now()');
    await query(
      `insert into sign_in_challenge (token_hash, account_id, expires_at) values ($1, $2, now() + make_interval(mins => $3))`,
      [tokenHash, accountId, LASTS_MINUTES],
    );
  }

  /** Counts an attempt. @returns the account, or undefined when the challenge is unknown, too old or used up */
  async try({ query }: Transaction, tokenHash: string): Promise<string | undefined> {
    const [challenge] = await query<{ accountId: string }>(
      `update sign_in_challenge set attempts = attempts + 1
        where token_hash = $1 and expires_at > now() and attempts < $2 returning account_id as "accountId"`,
      [tokenHash, MOST_ATTEMPTS],
    );
    return challenge?.accountId;
  }

  /** @returns false when another call was faster */
  async close({ query }: Transaction, tokenHash: string): Promise<boolean> {
    return (await query('delete from sign_in_challenge where token_hash = $1 returning 1', [tokenHash])).length > 0;
  }
}
