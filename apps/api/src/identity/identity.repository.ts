import { Injectable } from '@nestjs/common';
import { permissions as knownPermissions, type Permission, type Transaction } from '../platform/index.ts';
import { AccountEntity, SessionEntity } from './identity.entity.ts';

export interface Rights {
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  readonly assignments: readonly {
    readonly scopeKind: 'region' | 'payer' | 'care-unit';
    readonly scopeCode: string | null;
  }[];
}

/** After this long without a request a session is over. */
const IDLE_MINUTES = 60;

@Injectable()
export class IdentityRepository {
  findAccount({ em }: Transaction, username: string) {
    return em.findOne(AccountEntity, { username, disabledAt: null });
  }

  async countDemoAccounts({ em }: Transaction): Promise<number> {
    return em.count(AccountEntity, { isDemo: true, disabledAt: null });
  }

  /** The account of a session that still lasts; reading it is also using it. */
  async findAccountOfSession({ em, query }: Transaction, tokenHash: string) {
    const [session] = await query<{ accountId: string }>(
      `update session set last_used_at = now()
        where token_hash = $1 and ended_at is null and expires_at > now() and last_used_at > now() - make_interval(mins => $2)
        returning account_id as "accountId"`,
      [tokenHash, IDLE_MINUTES],
    );
    return session ? em.findOne(AccountEntity, { id: session.accountId, disabledAt: null }) : null;
  }

  saveSession({ em }: Transaction, session: { tokenHash: string; accountId: string; expiresAt: Date }): void {
    em.persist(em.create(SessionEntity, { ...session, createdAt: new Date(), lastUsedAt: new Date(), endedAt: null }));
  }

  async endSession({ query }: Transaction, tokenHash: string): Promise<void> {
    await query('update session set ended_at = now() where token_hash = $1 and ended_at is null', [tokenHash]);
  }

  async getRights({ query }: Transaction, accountId: string): Promise<Rights> {
    const rows = await query<{
      roleId: string;
      scopeKind: 'region' | 'payer' | 'care-unit';
      scopeCode: string | null;
      permissions: string[];
    }>(
      `select a.role_id as "roleId", a.scope_kind as "scopeKind", a.scope_code as "scopeCode",
              array(select permission from role_permission p where p.role_id = a.role_id) as permissions
         from role_assignment a where a.account_id = $1 order by a.role_id`,
      [accountId],
    );
    const held = new Set(rows.flatMap(({ permissions }) => permissions));
    return {
      roles: rows.map(({ roleId }) => roleId),
      permissions: new Set(knownPermissions.filter((permission) => held.has(permission))),
      assignments: rows.map(({ scopeKind, scopeCode }) => ({ scopeKind, scopeCode })),
    };
  }

  async countRecentFailures({ query }: Transaction, username: string, address: string): Promise<number> {
    const [row] = await query<{ failures: number }>(
      `select count(*)::int as failures from sign_in_failure where username = $1 and address = $2 and at > now() - interval '15 minutes'`,
      [username, address],
    );
    return row?.failures ?? 0;
  }

  async saveFailure({ query }: Transaction, username: string, address: string): Promise<void> {
    await query(`delete from sign_in_failure where at < now() - interval '1 day'`);
    await query('insert into sign_in_failure (username, address) values ($1, $2)', [username, address]);
  }

  async forgetFailures({ query }: Transaction, username: string, address: string): Promise<void> {
    await query('delete from sign_in_failure where username = $1 and address = $2', [username, address]);
  }
}
