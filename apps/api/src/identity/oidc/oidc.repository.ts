import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/index.ts';
import type { Expectation } from './oidc-client.ts';

type SignInPurpose = 'sign-in' | 'renewal' | 'invitation';

/** A sign-in that waits for the provider's answer. */
export interface StartedSignIn extends Expectation {
  readonly purpose: SignInPurpose;
  readonly sessionId: string | null;
  readonly linkHash: string | null;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly organisation: string;
}

/** How long a person may take at the provider; the cookie lasts as long. */
export const SIGN_IN_MINUTES = 10;

@Injectable()
export class OidcRepository {
  async start({ query }: Transaction, tokenHash: string, signIn: Omit<StartedSignIn, 'startedAt'>): Promise<void> {
    const { state, nonce, codeVerifier, purpose, sessionId, linkHash } = signIn;
    await query('delete from oidc_sign_in where expires_at < now()');
    await query(
      `insert into oidc_sign_in (token_hash, state, nonce, code_verifier, purpose, session_id, link_hash, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => $8))`,
      [tokenHash, state, nonce, codeVerifier, purpose, sessionId, linkHash, SIGN_IN_MINUTES],
    );
  }

  /** Takes it out: an answer is looked at once, whatever comes of it. */
  async take({ query }: Transaction, tokenHash: string): Promise<StartedSignIn | undefined> {
    const [row] = await query<StartedSignIn & { isOver: boolean }>(
      `delete from oidc_sign_in where token_hash = $1
       returning state, nonce, code_verifier as "codeVerifier", purpose, session_id as "sessionId", link_hash as "linkHash",
                 epoch_ms(started_at) as "startedAt", expires_at < now() as "isOver"`,
      [tokenHash],
    );
    return row && !row.isOver ? row : undefined;
  }

  async findAccountId({ query }: Transaction, identity: Identity): Promise<string | undefined> {
    const [row] = await query<{ accountId: string }>(
      `select account_id as "accountId" from account_identity where issuer = $1 and subject = $2 and organisation = $3`,
      [identity.issuer, identity.subject, identity.organisation],
    );
    return row?.accountId;
  }

  /** @returns false when the identity belongs to an account already */
  async bind({ query }: Transaction, accountId: string, identity: Identity): Promise<boolean> {
    const rows = await query(
      `insert into account_identity (issuer, subject, organisation, account_id) values ($1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [identity.issuer, identity.subject, identity.organisation, accountId],
    );
    return rows.length > 0;
  }
}
