import { Injectable } from '@nestjs/common';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import type {
  CareUnitAnswer,
  CareUnitListQuery,
  CareUnitNameAnswer,
  CareUnitNameListQuery,
} from './dto/care-unit.dto.ts';

export type CareUnitKind = CareUnitAnswer['kind'];
export type CareUnitName = Omit<CareUnitNameAnswer, 'firstSeenAt'> & {
  /** Epoch milliseconds. */
  readonly firstSeenAt: number;
};

interface Found<Row> {
  readonly rows: Row[];
  readonly total: number;
}

/** Episodes by the names that they give their units, in their latest revision. */
const EPISODES_BY_NAME = `named (kind, name, episodes) as (
  select 'inpatient-unit', inpatient_unit, count(*) from episode_revision where is_latest group by 2
  union all select 'inpatient-clinic', inpatient_clinic, count(*) from episode_revision where is_latest and inpatient_clinic is not null group by 2
  union all select 'outpatient-unit', outpatient_unit, count(*) from episode_revision where is_latest and outpatient_unit is not null group by 2)`;

const UNITS = `with ${EPISODES_BY_NAME}, unit as (
  select u.id, u.kind, u.name, u.version,
         array(select n.name from care_unit_name n where n.care_unit_id = u.id and n.name <> u.name order by n.name collate "sv-x-icu") as aliases,
         coalesce((select sum(named.episodes) from care_unit_name n join named on named.kind = n.kind and named.name = n.name
                    where n.care_unit_id = u.id), 0)::float8 as episodes
    from care_unit u)`;

const NAMES = `with ${EPISODES_BY_NAME}, unit_name as (
  select n.id, n.kind, n.name, coalesce(named.episodes, 0)::float8 as episodes, epoch_ms(n.first_seen_at) as "firstSeenAt",
         n.care_unit_id, n.version
    from care_unit_name n left join named on named.kind = n.kind and named.name = n.name)`;

const SORTED_BY: Readonly<Record<CareUnitNameListQuery['sort'] | CareUnitListQuery['sort'], string>> = {
  name: 'name collate "sv-x-icu"',
  kind: 'kind',
  episodes: 'episodes',
  firstSeenAt: '"firstSeenAt"',
  id: 'id',
};

@Injectable()
export class CareUnitsRepository {
  async list({ query }: Transaction, asked: CareUnitListQuery): Promise<Found<CareUnitAnswer>> {
    const where = `where ($1::text is null or kind = $1) and ($2::text is null or name = $2)
      and ($3::text is null or strpos(lower(name), lower($3)) > 0)`;
    const filters = [asked.kind ?? null, asked.name ?? null, asked.q ?? null];
    const [count] = await query<{ total: number }>(`select count(*)::int as total from care_unit ${where}`, filters);
    const rows = await query<CareUnitAnswer>(
      `${UNITS} select id::text, kind, name, aliases, episodes, version from unit ${where}
        order by ${SORTED_BY[asked.sort]} ${asked.order}, id limit $4 offset $5`,
      [...filters, asked.perPage, offsetOf(asked)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async find({ query }: Transaction, id: string): Promise<CareUnitAnswer | undefined> {
    const [row] = await query<CareUnitAnswer>(
      `${UNITS} select id::text, kind, name, aliases, episodes, version from unit where id = $1`,
      [id],
    );
    return row;
  }

  async listNames({ query }: Transaction, asked: CareUnitNameListQuery): Promise<Found<CareUnitName>> {
    const where = `where ($1::text is null or kind = $1) and ($2::boolean is null or (care_unit_id is not null) = $2)
      and ($3::text is null or name = $3) and ($4::bigint is null or care_unit_id = $4)
      and ($5::text is null or strpos(lower(name), lower($5)) > 0)`;
    const mapped = asked.mapped === undefined ? null : asked.mapped === 'true';
    const filters = [asked.kind ?? null, mapped, asked.name ?? null, asked.careUnitId ?? null, asked.q ?? null];
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total from care_unit_name ${where}`,
      filters,
    );
    const rows = await query<CareUnitName>(
      `${NAMES} select id::text, kind, name, episodes, "firstSeenAt", care_unit_id::text as "careUnitId", version
         from unit_name ${where} order by ${SORTED_BY[asked.sort]} ${asked.order}, id limit $6 offset $7`,
      [...filters, asked.perPage, offsetOf(asked)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async findName({ query }: Transaction, id: string): Promise<CareUnitName | undefined> {
    const [row] = await query<CareUnitName>(
      `${NAMES} select id::text, kind, name, episodes, "firstSeenAt", care_unit_id::text as "careUnitId", version
         from unit_name where id = $1`,
      [id],
    );
    return row;
  }

  /** Nobody else changes the register of units until the transaction ends. */
  async lock({ query }: Transaction): Promise<void> {
    await query(`select pg_advisory_xact_lock(hashtextextended('fristdag.care-units', 0))`);
  }

  /** The unit that goes by a name already, if any. */
  async findUnitNamed(
    { query }: Transaction,
    kind: CareUnitKind,
    name: string,
  ): Promise<{ id: string; name: string } | undefined> {
    const [row] = await query<{ id: string; name: string }>(
      `select u.id::text, u.name from care_unit u
        where u.kind = $1 and (u.name = $2 or u.id = (select care_unit_id from care_unit_name where kind = $1 and name = $2))
        order by u.name = $2 limit 1`,
      [kind, name],
    );
    return row;
  }

  async add({ query }: Transaction, kind: CareUnitKind, name: string): Promise<string> {
    const [row] = await query<{ id: string }>('insert into care_unit (kind, name) values ($1, $2) returning id::text', [
      kind,
      name,
    ]);
    if (!row) throw new Error('the care unit was not stored');
    return row.id;
  }

  async rename({ query }: Transaction, id: string, name: string): Promise<void> {
    await query('update care_unit set name = $2, version = version + 1 where id = $1', [id, name]);
  }

  /** Exactly these names lead to the unit from now on. */
  async setNames(
    { query }: Transaction,
    unit: { id: string; kind: CareUnitKind; names: readonly string[]; seenAt: number },
  ): Promise<void> {
    const { id, kind, names, seenAt } = unit;
    await query(
      `update care_unit_name set care_unit_id = null, version = version + 1 where care_unit_id = $1 and name <> all($2::text[])`,
      [id, names],
    );
    await query(
      `insert into care_unit_name as known (kind, name, care_unit_id, first_seen_at)
       select $2, name, $1, instant_of($4) from unnest($3::text[]) as name
       on conflict (kind, name) do update set care_unit_id = excluded.care_unit_id, version = known.version + 1
        where known.care_unit_id is distinct from excluded.care_unit_id`,
      [id, kind, names, seenAt],
    );
  }

  async mapName({ query }: Transaction, id: string, careUnitId: string | null): Promise<void> {
    await query('update care_unit_name set care_unit_id = $2, version = version + 1 where id = $1', [id, careUnitId]);
  }

  /** A unit of its own for each name that leads to none yet. */
  async addUnitsForUnmappedNames({ query }: Transaction): Promise<void> {
    await query(
      `insert into care_unit (kind, name) select kind, name from care_unit_name where care_unit_id is null on conflict do nothing`,
    );
    await query(`update care_unit_name n set care_unit_id = u.id, version = n.version + 1 from care_unit u
                  where n.care_unit_id is null and u.kind = n.kind and u.name = n.name`);
  }
}
