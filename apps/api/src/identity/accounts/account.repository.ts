import { Injectable } from '@nestjs/common';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import type { AccountListQuery } from './dto/account.dto.ts';

/** Also the command line reads and writes accounts: with SQL alone. */
export type Sql = Pick<Transaction, 'query'>;

export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly unitKind: 'region' | 'payer' | 'care-unit';
  readonly unitCode: string | null;
  readonly unitName: string;
  readonly roles: readonly string[];
  readonly isDemo: boolean;
  readonly isDisabled: boolean;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly identities: number;
  /** Epoch milliseconds. */
  readonly resetAskedAt: number | null;
  readonly version: number;
}

export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly unit: { readonly kind: AccountRow['unitKind']; readonly code: string | null; readonly name: string };
}

const COLUMNS = `a.id, a.username, a.display_name as "displayName", a.unit_kind as "unitKind", a.unit_code as "unitCode",
  a.unit_name as "unitName", a.is_demo as "isDemo", a.disabled_at is not null as "isDisabled",
  array(select distinct role_id from role_assignment r where r.account_id = a.id and assignment_holds(r) order by 1) as roles,
  a.password_hash is not null as "hasPassword",
  exists(select 1 from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "hasSecondFactor",
  (select count(*)::int from account_identity i where i.account_id = a.id) as identities,
  epoch_ms(a.reset_asked_at) as "resetAskedAt", a.version`;

const SORTED_BY: Readonly<Record<AccountListQuery['sort'], string>> = {
  displayName: 'a.display_name collate "sv-x-icu"',
  username: 'a.username',
  unit: 'a.unit_name collate "sv-x-icu"',
};

/** Accounts as rows. Who may see which is asked before. */
@Injectable()
export class AccountRepository {
  /** Of the people of some payers, and of everybody who holds a role there; null = everybody. */
  async list(
    { query }: Sql,
    asked: AccountListQuery,
    payers: readonly string[] | null,
  ): Promise<{ rows: AccountRow[]; total: number }> {
    const where = `where ($1::text is null or strpos(lower(a.username || ' ' || a.display_name), lower($1)) > 0)
      and ($2::text[] is null or (a.unit_kind = 'payer' and a.unit_code = any($2))
           or exists (select 1 from role_assignment r where r.account_id = a.id and r.ended_at is null and r.scope_code = any($2)))
      and ($3::text is null or exists (select 1 from role_assignment r
                                        where r.account_id = a.id and r.role_id = $3 and assignment_holds(r)))`;
    const filters = [asked.q ?? null, payers, asked.role ?? null];
    const [count] = await query<{ total: number }>(`select count(*)::int as total from account a ${where}`, filters);
    const rows = await query<AccountRow>(
      `select ${COLUMNS} from account a ${where} order by ${SORTED_BY[asked.sort]} ${asked.order}, a.id limit $4 offset $5`,
      [...filters, asked.perPage, offsetOf(asked)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async find({ query }: Sql, id: string): Promise<AccountRow | undefined> {
    const [row] = await query<AccountRow>(`select ${COLUMNS} from account a where a.id = $1`, [id]);
    return row;
  }

  /** @returns false when the username is taken */
  async insert({ query }: Sql, { id, username, displayName, passwordHash, unit }: NewAccount): Promise<boolean> {
    const rows = await query(
      `insert into account (id, username, display_name, password_hash, unit_kind, unit_code, unit_name)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (username) do nothing returning 1`,
      [id, username, displayName, passwordHash, unit.kind, unit.code, unit.name],
    );
    return rows.length > 0;
  }

  async update(
    { query }: Sql,
    { id, displayName, isDisabled }: { id: string; displayName: string; isDisabled: boolean },
  ): Promise<void> {
    await query(
      `update account set display_name = $2, version = version + 1,
              disabled_at = case when $3 then coalesce(disabled_at, now()) end
        where id = $1`,
      [id, displayName, isDisabled],
    );
  }

  async setPassword({ query }: Sql, accountId: string, passwordHash: string): Promise<void> {
    await query(`update account set password_hash = $2, reset_asked_at = null, version = version + 1 where id = $1`, [
      accountId,
      passwordHash,
    ]);
  }

  /** Notes that somebody asked for a new password. @returns false when that was noted within the last hour already */
  async noteResetAsked({ query }: Sql, accountId: string): Promise<boolean> {
    const rows = await query(
      `update account set reset_asked_at = now()
        where id = $1 and coalesce(reset_asked_at, '-infinity') < now() - interval '1 hour' returning 1`,
      [accountId],
    );
    return rows.length > 0;
  }

  /** Never the subject: with some providers it is a personal number. `boundAt` in epoch milliseconds. */
  listIdentities({ query }: Sql, accountId: string) {
    return query<{ id: string; issuer: string; organisation: string; boundAt: number }>(
      `select id, issuer, organisation, epoch_ms(created_at) as "boundAt" from account_identity
        where account_id = $1 order by created_at, id`,
      [accountId],
    );
  }

  /** @returns what was unbound; undefined when it is not the account's */
  async unbindIdentity({ query }: Sql, accountId: string, id: string) {
    const [row] = await query<{ issuer: string; organisation: string }>(
      'delete from account_identity where account_id = $1 and id = $2 returning issuer, organisation',
      [accountId, id],
    );
    return row;
  }

  /** Of a payer, or of a municipality that is split into districts. */
  async findPayerName({ query }: Sql, code: string): Promise<string | undefined> {
    const [payer] = await query<{ name: string | null }>(
      `select coalesce((select name from payer where code = $1),
                       (select municipality_name from payer where municipality = $1 limit 1)) as name`,
      [code],
    );
    return payer?.name ?? undefined;
  }

  /** Removes the accounts of the demo and all that only they had. Their lines in the trail stay. */
  async removeDemo({ query }: Sql): Promise<string[]> {
    const demo = 'select id from account where is_demo';
    await query(
      `delete from role_assignment where deputy_of in (select id from role_assignment where account_id in (${demo}))`,
    );
    for (const table of [
      'role_assignment',
      'session',
      'account_identity',
      'second_factor',
      'recovery_code',
      'sign_in_challenge',
      'second_factor_failure',
      'account_link',
    ])
      await query(`delete from ${table} where account_id in (${demo})`);
    const rows = await query<{ username: string }>('delete from account where is_demo returning username');
    return rows.map(({ username }) => username).sort();
  }
}
