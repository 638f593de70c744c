import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/index.ts';
import { AccountEntity } from './identity.entity.ts';
import type { HeldRole } from './principal.ts';

/** A role that is held today, before its reach is known. */
type HeldRow = Omit<HeldRole, 'title' | 'permissions' | 'reach'> & {
  readonly titleSv: string;
  readonly titleEn: string;
  readonly permissions: readonly string[];
};

/** What the scope of an assignment `a` is called: `Region Stockholm`, `Solna`, `Stockholm` (all its districts), `Danderyds sjukhus`. */
export const SCOPE_NAME = `case a.scope_kind when 'region' then 'Region Stockholm' when 'care-unit' then a.scope_code
  else coalesce((select name from payer where code = a.scope_code),
                (select municipality_name from payer where municipality = a.scope_code limit 1), a.scope_code) end`;

export type Account = NonNullable<Awaited<ReturnType<IdentityRepository['findAccount']>>>;

@Injectable()
export class IdentityRepository {
  findAccount({ em }: Transaction, username: string) {
    return em.findOne(AccountEntity, { username, disabledAt: null });
  }

  async countDemoAccounts({ em }: Transaction): Promise<number> {
    return em.count(AccountEntity, { isDemo: true, disabledAt: null });
  }

  /** The roles that somebody holds today: the widest first, own ones before those of a deputy, then in the roles' order. */
  listHeld({ query }: Transaction, accountId: string): Promise<HeldRow[]> {
    return query<HeldRow>(
      `select a.id, a.role_id as role, r.title_sv as "titleSv", r.title_en as "titleEn",
              json_build_object('kind', a.scope_kind, 'code', a.scope_code, 'name', ${SCOPE_NAME}) as scope,
              a.valid_from::text as "validFrom", a.valid_through::text as "validThrough",
              (select p.display_name from role_assignment own join account p on p.id = own.account_id
                where own.id = a.deputy_of) as "deputyFor",
              array(select permission from role_permission p where p.role_id = a.role_id) as permissions
         from role_assignment a join role r on r.id = a.role_id
        where a.account_id = $1 and assignment_holds(a)
        order by array_position(array['region', 'payer', 'care-unit'], a.scope_kind), a.deputy_of is not null, r.place, a.id`,
      [accountId],
    );
  }

  findAccountById({ em }: Transaction, id: string) {
    return em.findOne(AccountEntity, { id, disabledAt: null });
  }
}
