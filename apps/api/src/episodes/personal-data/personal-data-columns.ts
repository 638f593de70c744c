import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { type SealedColumn, SealedColumns, type SealedValue } from '../../platform/index.ts';
import { WRITERS_OF_EPISODES } from '../imports/save-batch.ts';
import { placeOfNumber, placeOfPiece, placeOfRefusedRow } from './personal-data.ts';

interface Shape {
  readonly table: string;
  readonly column: string;
  /** Whole numbers that name the row. */
  readonly key: readonly string[];
  /** SQL for what else says where a value belongs. */
  readonly marks: readonly string[];
  placeOf(key: readonly string[], marks: readonly string[]): string;
  readonly valuesAtOnce: number;
  /** Held until the end of the transaction, so that whoever writes the same rows waits instead of running into us. */
  readonly lock?: string;
}

const part = (parts: readonly string[], index: number): string => parts[index] ?? '';

const shapes: readonly Shape[] = [
  {
    table: 'episode_revision',
    column: 'personal_identity_number',
    key: ['id'],
    valuesAtOnce: 1_000,
    marks: ['case_number', `encode(content_hash, 'hex')`],
    placeOf: (_, marks) => placeOfNumber(part(marks, 0), Buffer.from(part(marks, 1), 'hex')),
    lock: WRITERS_OF_EPISODES,
  },
  {
    table: 'import_refused_row',
    column: 'raw',
    key: ['import_id', 'line'],
    marks: [],
    valuesAtOnce: 1_000,
    placeOf: (key) => placeOfRefusedRow(part(key, 0), part(key, 1)),
  },
  {
    table: 'raw_file_piece',
    column: 'content',
    key: ['upload', 'piece'],
    marks: [],
    valuesAtOnce: 8,
    placeOf: (key) => placeOfPiece(part(key, 0), part(key, 1)),
  },
];

/** The sealed columns of this room, for whoever seals them anew. */
@Injectable()
export class PersonalDataColumns {
  constructor(columns: SealedColumns) {
    for (const shape of shapes) columns.register(sealedColumn(shape));
  }
}

/** The columns but the personal number, whose rows are sealed together with their hashes. */
export const plainColumns: readonly SealedColumn[] = shapes.slice(1).map(sealedColumn);

function sealedColumn(shape: Shape): SealedColumn {
  const { table, column, key, marks, placeOf, valuesAtOnce, lock } = shape;
  const isOther = (header: string): string =>
    `${column} is not null and (${header} is null or substring(${column} from 1 for length(${header})) <> ${header})`;
  const numbers = key.map((_, index) => `($3::bigint[])[${index + 1}]`).join(', ');
  return {
    name: `${table}.${column}`,
    valuesAtOnce,
    readOthers: async (client, { header, after, limit }) => {
      if (lock !== undefined) await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
      const { rows } = await client.query<{ key: string[]; marks: string[]; sealed: Buffer }>(
        `select array[${key.map((name) => `${name}::text`).join(', ')}] as key, array[${marks.join(', ')}]::text[] as marks,
                ${column} as sealed
           from ${table}
          where ${isOther('$1::bytea')} and ${after ? `(${key.join(', ')}) > (${numbers})` : '$3::bigint[] is null'}
          order by ${key.join(', ')} limit $2`,
        [header, limit, after ?? null],
      );
      return rows.map(({ key: found, marks: of, sealed }) => ({ key: found, context: placeOf(found, of), sealed }));
    },
    countOthers: async (client, header) => {
      const { rows } = await client.query<{ total: number }>(
        `select count(*)::float8 as total from ${table} where ${isOther('$1::bytea')}`,
        [header],
      );
      return rows[0]?.total ?? 0;
    },
    write: (client, values) => write(client, shape, values),
  };
}

async function write(client: PoolClient, { table, column, key }: Shape, values: readonly SealedValue[]): Promise<void> {
  const places = key.map((_, index) => `k${index}`);
  await client.query(
    `update ${table} as stored set ${column} = given.sealed
       from unnest($1::bytea[], ${key.map((_, index) => `$${index + 2}::bigint[]`).join(', ')}) as given (sealed, ${places.join(', ')})
      where ${key.map((name, index) => `stored.${name} = given.k${index}`).join(' and ')}`,
    [values.map(({ sealed }) => sealed), ...key.map((_, index) => values.map((value) => value.key[index]))],
  );
}
