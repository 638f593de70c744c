import { Injectable } from '@nestjs/common';
import { permissions as knownPermissions, type Permission, type Transaction } from '../platform/index.ts';
import { AccountEntity } from './identity.entity.ts';

export interface Rights {
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  readonly assignments: readonly {
    readonly scopeKind: 'region' | 'payer' | 'care-unit';
    readonly scopeCode: string | null;
  }[];
}

export type Account = NonNullable<Awaited<ReturnType<IdentityRepository['findAccount']>>>;

@Injectable()
export class IdentityRepository {
  findAccount({ em }: Transaction, username: string) {
    return em.findOne(AccountEntity, { username, disabledAt: null });
  }

  async countDemoAccounts({ em }: Transaction): Promise<number> {
    return em.count(AccountEntity, { isDemo: true, disabledAt: null });
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

  findAccountById({ em }: Transaction, id: string) {
    return em.findOne(AccountEntity, { id, disabledAt: null });
  }
}
