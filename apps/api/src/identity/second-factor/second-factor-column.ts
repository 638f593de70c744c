import { Injectable } from '@nestjs/common';
import { type SealedColumn, SealedColumns } from '../../platform/index.ts';

/** What the secret of an account is bound to: it opens in no other row. */
export const placeOfSecret = (accountId: string): string => `second_factor.secret/${accountId}`;

const IS_OTHER = `($1::bytea is null or substring(secret from 1 for length($1)) <> $1)`;

const column: SealedColumn = {
  name: 'second_factor.secret',
  valuesAtOnce: 1_000,
  readOthers: async (client, { header, after, limit }) => {
    const { rows } = await client.query<{ id: string; sealed: Buffer }>(
      `select account_id as id, secret as sealed from second_factor
        where ${IS_OTHER} and ($2::text is null or account_id > $2) order by account_id limit $3 for update`,
      [header, after?.[0] ?? null, limit],
    );
    return rows.map(({ id, sealed }) => ({ key: [id], context: placeOfSecret(id), sealed }));
  },
  countOthers: async (client, header) => {
    const { rows } = await client.query<{ total: number }>(
      `select count(*)::float8 as total from second_factor where ${IS_OTHER}`,
      [header],
    );
    return rows[0]?.total ?? 0;
  },
  write: async (client, values) => {
    await client.query(
      `update second_factor as stored set secret = given.sealed
         from unnest($1::bytea[], $2::text[]) as given (sealed, id) where stored.account_id = given.id`,
      [values.map(({ sealed }) => sealed), values.map(({ key }) => key[0])],
    );
  },
};

/** The sealed column of this room, for whoever seals it anew. */
@Injectable()
export class SecondFactorColumn {
  constructor(columns: SealedColumns) {
    columns.register(column);
  }
}
