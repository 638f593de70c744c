import type { Transaction } from '../../platform/index.ts';

/** The last line of a day in Stockholm: whoever holds it can tell later whether the trail up to it was rewritten. */
export interface DailyHead {
  readonly day: string;
  readonly sequence: number;
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const heads = `
  with head as (select (at at time zone 'Europe/Stockholm')::date as day, max(id) as id from audit_line group by 1)
  select head.day::text, head.id::float8 as sequence, line.hash, epoch_ms(line.at) as at
    from head join audit_line line on line.id = head.id`;

interface HeadPage {
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
}

export function listDailyHeads({ query }: Transaction, { order, limit, offset }: HeadPage): Promise<DailyHead[]> {
  return query<DailyHead>(`${heads} order by head.day ${order} limit $1 offset $2`, [limit, offset]);
}

export async function countDailyHeads({ query }: Transaction): Promise<number> {
  const [count] = await query<{ days: number }>(
    `select count(distinct (at at time zone 'Europe/Stockholm')::date)::int as days from audit_line`,
  );
  return count?.days ?? 0;
}

/** Of the days before one, oldest first. */
export function listHeadsBefore({ query }: Transaction, day: string): Promise<DailyHead[]> {
  return query<DailyHead>(`${heads} where head.day < $1::date order by head.day`, [day]);
}
