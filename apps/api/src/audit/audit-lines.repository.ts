import type { Transaction } from '../platform/index.ts';

export interface AuditLineRow {
  readonly id: string;
  readonly at: number;
  readonly actor: string;
  readonly role: string | null;
  /** What the role is called; null for a role that is no more, and for the product. */
  readonly roleSv: string | null;
  readonly roleEn: string | null;
  /** In whose stead the role was used, by name. */
  readonly deputyFor: string | null;
  readonly act: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly requestId: string | null;
}

/** Null where everything is wanted. */
export interface AuditLineFilter {
  readonly objectKind: string | null;
  readonly objectId: string | null;
  /** The id of an account, or THE_PRODUCT_ITSELF. */
  readonly actor: string | null;
  readonly act: string | null;
  /** Epoch milliseconds; `to` is the first that is not wanted. */
  readonly from: number | null;
  readonly to: number | null;
}

interface AuditLineOrder {
  readonly sort: 'at' | 'id';
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
}

/** Names in a filter what the product did by itself: lines without an account. */
export const THE_PRODUCT_ITSELF = 'fristdag';

const columns = `id::text, epoch_ms(at) as at, actor_name as actor, role, (select title_sv from role r where r.id = audit_line.role) as "roleSv",
                 (select title_en from role r where r.id = audit_line.role) as "roleEn", line::jsonb->'actor'->>'deputyFor' as "deputyFor", act, object_kind as "objectKind", object_id as "objectId",
                 before, after, reason, request_id as "requestId"`;
const conditions = `($1::text is null or object_kind = $1) and ($2::text is null or object_id = $2)
      and ($3::text is null or (case when $3 = '${THE_PRODUCT_ITSELF}' then actor_id is null else actor_id = $3 end)) and ($4::text is null or act = $4)
      and ($5::float8 is null or at >= instant_of($5)) and ($6::float8 is null or at < instant_of($6))`;

function parametersOf({ objectKind, objectId, actor, act, from, to }: AuditLineFilter): unknown[] {
  return [objectKind, objectId, actor, act, from, to];
}

export async function countAuditLines({ query }: Transaction, filter: AuditLineFilter): Promise<number> {
  const [count] = await query<{ total: number }>(
    `select count(*)::int as total from audit_line where ${conditions}`,
    parametersOf(filter),
  );
  return count?.total ?? 0;
}

export function listAuditLines(
  { query }: Transaction,
  filter: AuditLineFilter,
  { sort, order, limit, offset }: AuditLineOrder,
): Promise<AuditLineRow[]> {
  return query<AuditLineRow>(
    `select ${columns} from audit_line where ${conditions} order by ${sort} ${order}, id ${order} limit $7 offset $8`,
    [...parametersOf(filter), limit, offset],
  );
}

/** The next lines before one, newest first: for reading the whole trail piece by piece. */
export function listAuditLinesBefore(
  { query }: Transaction,
  filter: AuditLineFilter,
  { id, limit }: { id: string | null; limit: number },
): Promise<AuditLineRow[]> {
  return query<AuditLineRow>(
    `select ${columns} from audit_line where ${conditions} and ($7::bigint is null or id < $7::bigint) order by id desc limit $8`,
    [...parametersOf(filter), id, limit],
  );
}

interface AuditActorRow {
  readonly id: string;
  /** As the newest line calls them. */
  readonly name: string;
}

/** Everybody who has a line, each by the index once: not one row for each line. */
export function listAuditActors({ query }: Transaction): Promise<AuditActorRow[]> {
  return query<AuditActorRow>(
    `with recursive actor as (
       (select actor_id, actor_name from audit_line where actor_id is not null order by actor_id, id desc limit 1)
       union all
       select next.actor_id, next.actor_name
         from actor cross join lateral (select actor_id, actor_name from audit_line l
                                         where l.actor_id > actor.actor_id order by l.actor_id, l.id desc limit 1) next)
     select actor_id as id, actor_name as name from actor order by actor_name collate "sv-x-icu", actor_id limit 1000`,
  );
}
