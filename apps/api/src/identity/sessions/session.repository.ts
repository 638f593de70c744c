import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/index.ts';
import { SessionEntity } from '../identity.entity.ts';
import type { SignInMethod } from '../principal.ts';

/** After this long without a request a session is over. */
const IDLE_MINUTES = 60;
/** So long may requests that were under way still come with the token from before a renewal. */
const OVERLAP_SECONDS = 15;

const LASTS = `ended_at is null and expires_at > now() and last_used_at > now() - make_interval(mins => ${IDLE_MINUTES})`;

interface NewSession {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly method: SignInMethod;
  readonly authenticatedAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  /** The browser as it names itself. */
  readonly client: string | null;
}

interface LivingSession {
  readonly id: string;
  readonly accountId: string;
  readonly method: SignInMethod;
  /** Epoch milliseconds. */
  readonly authenticatedAt: number;
}

export interface ListedSession {
  readonly id: string;
  readonly accountId: string;
  readonly method: SignInMethod;
  readonly createdAt: number;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
  readonly address: string | null;
  readonly client: string | null;
}

/** Sessions as rows: the real clock of the database decides which still last. */
@Injectable()
export class SessionRepository {
  save({ em }: Transaction, session: NewSession): string {
    const id = crypto.randomUUID();
    const now = new Date();
    em.persist(em.create(SessionEntity, { ...session, id, createdAt: now, lastUsedAt: now, endedAt: null }));
    return id;
  }

  /** A session that still lasts; reading it is also using it. */
  async use({ query }: Transaction, tokenHash: string): Promise<LivingSession | undefined> {
    const [session] = await query<LivingSession>(
      `update session set last_used_at = now()
        where (token_hash = $1 or (previous_token_hash = $1 and previous_until > now())) and ${LASTS}
        returning id, account_id as "accountId", method, epoch_ms(authenticated_at) as "authenticatedAt"`,
      [tokenHash],
    );
    return session;
  }

  async findLiving({ query }: Transaction, id: string): Promise<LivingSession | undefined> {
    const [session] = await query<LivingSession>(
      `select id, account_id as "accountId", method, epoch_ms(authenticated_at) as "authenticatedAt"
         from session where id = $1 and ${LASTS}`,
      [id],
    );
    return session;
  }

  /** The person has proved anew who they are: another token, the same session, the same absolute end. */
  async renew(
    { query }: Transaction,
    {
      id,
      tokenHash,
      authenticatedAt,
    }: { readonly id: string; readonly tokenHash: string; readonly authenticatedAt: Date },
  ): Promise<void> {
    await query(
      `update session set previous_token_hash = token_hash, previous_until = now() + make_interval(secs => $4),
              token_hash = $2, authenticated_at = $3, last_used_at = now()
        where id = $1`,
      [id, tokenHash, authenticatedAt, OVERLAP_SECONDS],
    );
  }

  async setMethod({ query }: Transaction, id: string, method: SignInMethod): Promise<void> {
    await query('update session set method = $2 where id = $1', [id, method]);
  }

  list({ query }: Transaction, accountId: string): Promise<ListedSession[]> {
    return query<ListedSession>(
      `select id, account_id as "accountId", method, epoch_ms(created_at) as "createdAt", epoch_ms(last_used_at) as "lastUsedAt",
              epoch_ms(expires_at) as "expiresAt", address, client
         from session where account_id = $1 and ${LASTS} order by last_used_at desc, id limit 200`,
      [accountId],
    );
  }

  /** Ends sessions of one account: all of them, all but one, or just one. @returns how many were ended */
  async end(
    { query }: Transaction,
    {
      accountId,
      id = null,
      except = null,
    }: { readonly accountId: string; readonly id?: string | null; readonly except?: string | null },
  ): Promise<number> {
    const rows = await query(
      `update session set ended_at = now()
        where account_id = $1 and ended_at is null and ($2::text is null or id = $2) and ($3::text is null or id <> $3)
        returning id`,
      [accountId, id, except],
    );
    return rows.length;
  }

  /** Whether the account has signed in from this address within the last month. */
  async isFamiliar({ query }: Transaction, accountId: string, address: string): Promise<boolean> {
    const rows = await query(
      `select 1 from session where account_id = $1 and address = $2 and created_at > now() - interval '30 days' limit 1`,
      [accountId, address],
    );
    return rows.length > 0;
  }
}
