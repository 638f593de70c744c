import { Injectable } from '@nestjs/common';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import type { ValueWarning } from '../statements/value-warnings.ts';
import type { ListValueAcceptancesQuery } from './dto/value-acceptance.ts';
import { type AcceptanceKey, textOf } from './acceptance-key.ts';

export interface AcceptanceRow extends AcceptanceKey {
  readonly id: string;
  readonly ruleVersion: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly reason: string;
  readonly warnings: readonly Omit<ValueWarning, 'text'>[];
  readonly at: number;
}

const SELECT = `
  select id::text, care_type as "careType", period, rule_version as "ruleVersion", rule_version_hash as "ruleVersionHash",
         account_id as "accountId", account_name as "accountName", reason, warnings, epoch_ms(at) as at
    from value_acceptance`;

const SORT_COLUMNS: Readonly<Record<ListValueAcceptancesQuery['sort'], string>> = {
  period: 'period',
  careType: 'care_type',
  at: 'at',
};

@Injectable()
export class ValueAcceptancesRepository {
  /** Account ids of those who have accepted, by care type, month and version; what nobody has accepted is left out. */
  async findPeople(
    { query }: Transaction,
    keys: readonly AcceptanceKey[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (keys.length === 0) return new Map();
    const rows = await query<AcceptanceKey & { people: string[] }>(
      `select care_type as "careType", period, rule_version_hash as "ruleVersionHash", array_agg(distinct account_id) as people
         from value_acceptance
        where (care_type, period, rule_version_hash) in (
                select * from unnest($1::text[], $2::text[], $3::text[]))
        group by care_type, period, rule_version_hash`,
      [
        keys.map(({ careType }) => careType),
        keys.map(({ period }) => period),
        keys.map(({ ruleVersionHash }) => ruleVersionHash),
      ],
    );
    return new Map(rows.map((row) => [textOf(row), row.people]));
  }

  /** Those who have accepted; nobody adds one beside until the transaction ends. */
  async lockPeople({ query }: Transaction, key: AcceptanceKey): Promise<string[]> {
    await query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`value-acceptance ${textOf(key)}`]);
    const { careType, period, ruleVersionHash } = key;
    const rows = await query<{ accountId: string }>(
      `select account_id as "accountId" from value_acceptance where care_type = $1 and period = $2 and rule_version_hash = $3`,
      [careType, period, ruleVersionHash],
    );
    return rows.map(({ accountId }) => accountId);
  }

  async add(
    { query }: Transaction,
    acceptance: Omit<AcceptanceRow, 'id'> & { readonly place: number },
  ): Promise<string> {
    const { careType, period, ruleVersion, ruleVersionHash, place, accountId, accountName, reason } = acceptance;
    const [row] = await query<{ id: string }>(
      `insert into value_acceptance (care_type, period, rule_version, rule_version_hash, place, account_id, account_name, reason, warnings, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, instant_of($10::float8)) returning id::text`,
      [
        careType,
        period,
        ruleVersion,
        ruleVersionHash,
        place,
        accountId,
        accountName,
        reason,
        JSON.stringify(acceptance.warnings),
        acceptance.at,
      ],
    );
    if (!row) throw new Error('an acceptance was not made');
    return row.id;
  }

  async list(
    { query }: Transaction,
    filter: ListValueAcceptancesQuery,
  ): Promise<{ rows: AcceptanceRow[]; total: number }> {
    const matches = `($1::text is null or period = $1) and ($2::text is null or care_type = $2) and ($3::text is null or rule_version = $3)`;
    const values = [filter.period ?? null, filter.careType ?? null, filter.ruleVersion ?? null];
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total from value_acceptance where ${matches}`,
      values,
    );
    const rows = await query<AcceptanceRow>(
      `${SELECT} where ${matches} order by ${SORT_COLUMNS[filter.sort]} ${filter.order}, id limit $4 offset $5`,
      [...values, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }
}
