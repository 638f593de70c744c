import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/index.ts';

export type LinkPurpose = 'invitation' | 'reset';

/** A link that lets its holder set the password of an account, once. */
export interface AccountLink {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** How long a link waits: an invitation for a new colleague's first week, a reset for the same day. */
const LASTS_HOURS: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24, reset: 8 };

@Injectable()
export class AccountLinkRepository {
  /** Saves a link; earlier ones of the account end. @returns when it expires, epoch milliseconds */
  async save(
    { query }: Transaction,
    { tokenHash, accountId, purpose }: { tokenHash: string; accountId: string; purpose: LinkPurpose },
  ): Promise<number> {
    await query('delete from account_link where account_id = $1 or expires_at < now()', [accountId]);
    const [link] = await query<{ expiresAt: number }>(
      `insert into account_link (token_hash, account_id, purpose, expires_at)
       values ($1, $2, $3, now() + make_interval(hours => $4)) returning epoch_ms(expires_at) as "expiresAt"`,
      [tokenHash, accountId, purpose, LASTS_HOURS[purpose]],
    );
    return link?.expiresAt ?? 0;
  }

  /** A link that can still be used, of an account that is not closed. */
  async find({ query }: Transaction, tokenHash: string, purpose: LinkPurpose): Promise<AccountLink | undefined> {
    const [link] = await query<AccountLink>(
      `select l.account_id as "accountId", a.username, a.display_name as "displayName", epoch_ms(l.expires_at) as "expiresAt"
         from account_link l join account a on a.id = l.account_id and a.disabled_at is null
        where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > now()`,
      [tokenHash, purpose],
    );
    return link;
  }

  /** Uses the link up. @returns false when another call was faster */
  async use({ query }: Transaction, tokenHash: string): Promise<boolean> {
    const rows = await query(
      `update account_link set used_at = now() where token_hash = $1 and used_at is null and expires_at > now() returning 1`,
      [tokenHash],
    );
    return rows.length > 0;
  }
}
