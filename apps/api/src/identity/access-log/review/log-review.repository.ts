import { Injectable } from '@nestjs/common';
import { type ListQuery, offsetOf, type Transaction } from '../../../platform/index.ts';
import { ACTS_ON_THE_LOG } from '../access-acts.ts';
import { accessColumns, type ListedAccessRow, whatWasShown } from '../access-log.repository.ts';
import type { FindingKind, LogReviewRule, RuleId } from './log-review-rules.ts';

export interface LogReviewRow {
  readonly id: string;
  readonly state: 'open' | 'signed';
  /** Civil dates in Stockholm, both included. */
  readonly from: string;
  readonly through: string;
  readonly seed: string;
  readonly sampleSize: number;
  readonly rules: readonly Pick<LogReviewRule, 'id' | 'enabled' | 'thresholds'>[];
  readonly entries: number;
  readonly people: number;
  readonly leftOut: number;
  readonly startedBy: string;
  /** Epoch milliseconds of the business clock. */
  readonly startedAt: number;
  readonly signedBy: string | null;
  readonly signedAt: number | null;
  readonly contentHash: string | null;
  readonly version: number;
  readonly findings: number;
  readonly judged: number;
  readonly followUps: number;
}

export interface FindingRow {
  readonly id: string;
  readonly place: number;
  readonly kind: FindingKind;
  readonly accountId: string;
  readonly person: string;
  readonly unit: string;
  readonly day: string;
  readonly episodes: number;
  readonly entries: number;
  readonly outcome: 'no-remark' | 'follow-up' | null;
  readonly remark: string | null;
  readonly judgedBy: string | null;
  readonly judgedAt: number | null;
  readonly version: number;
}

export interface NewReview {
  readonly from: string;
  readonly through: string;
  readonly seed: string;
  readonly sampleSize: number;
  readonly rules: readonly LogReviewRule[];
  readonly by: { readonly id: string; readonly name: string };
  readonly startedAt: number;
}

const reviewColumns = `r.id::text, r.state, r.from_day::text as "from", r.through_day::text as through, r.seed, r.sample_size as "sampleSize", r.rules,
  r.entries, r.people, r.left_out as "leftOut", r.started_by_name as "startedBy", epoch_ms(r.started_at) as "startedAt",
  r.signed_by_name as "signedBy", epoch_ms(r.signed_at) as "signedAt", r.content_hash as "contentHash", r.version,
  f.findings, f.judged, f."followUps"`;
const fromReviews = `log_review r cross join lateral (
  select count(*)::int as findings, count(outcome)::int as judged, count(*) filter (where outcome = 'follow-up')::int as "followUps"
    from log_review_finding where review_id = r.id) f`;
const findingColumns = `f.id::text, f.place, f.kind, f.account_id as "accountId", f.person_name as person, f.unit_name as unit, f.day::text as day,
  f.episodes, (select count(*)::int from log_review_entry where finding_id = f.id) as entries, f.outcome, f.remark,
  f.judged_by_name as "judgedBy", epoch_ms(f.judged_at) as "judgedAt", f.version`;

/** The entries of the review's days, with their local time; the reviewer's own are nobody's to review by themselves. */
const looked = `looked as (
  select e.*, e.at at time zone 'Europe/Stockholm' as local, (e.at at time zone 'Europe/Stockholm')::date as day
    from access_entry e join log_review r on r.id = $1::bigint
   where e.month between date_trunc('month', r.from_day)::date and r.through_day
     and (e.at at time zone 'Europe/Stockholm')::date between r.from_day and r.through_day and e.account_id <> r.started_by)`;

/** What each rule finds: groups of entries, each of one person. $2 is its thresholds. */
const finds: Readonly<Record<RuleId, string>> = {
  'unusual-hours': `select l.account_id, min(l.day) as day, array_agg(l.id) as ids from looked l
     where extract(hour from l.local) < ($2::jsonb->>'fromHour')::int or extract(hour from l.local) >= ($2::jsonb->>'toHour')::int
        or (($2::jsonb->>'weekends')::boolean and extract(isodow from l.local) in (6, 7))
     group by l.account_id`,
  'many-records': `select l.account_id, l.day, array_agg(distinct l.id) as ids
      from looked l join access_shown s on s.entry_id = l.id and s.month = l.month
     where l.act <> all(array['${ACTS_ON_THE_LOG.join(`','`)}'])
     group by l.account_id, l.day having count(distinct s.case_number) >= ($2::jsonb->>'episodesADay')::int`,
  'protected-identity': `select l.account_id, min(l.day) as day, array_agg(l.id) as ids from looked l
     where l.act = 'open-protected-identity' and $2::jsonb is not null group by l.account_id`,
  'outside-own-unit': `select l.account_id, min(l.day) as day, array_agg(l.id) as ids from looked l
     where l.unit_kind = 'payer' and $2::jsonb is not null and exists (
       select from access_shown s left join payer p on p.code = s.payer
        where s.entry_id = l.id and s.month = l.month and s.payer <> '' and s.payer <> l.unit_code
          and not starts_with(s.payer, l.unit_code || '-') and not coalesce(l.unit_code = any(p.successors), false))
     group by l.account_id`,
};

/** Drawn by the seed alone (SHA-256): anybody can draw the same entries again. $2 is the seed, $3 how many. */
const drawn = `select l.account_id, l.day, array[l.id] as ids from looked l
   order by sha256(convert_to($2 || '/' || l.id, 'UTF8')) limit $3`;

/** Puts groups of entries down as findings, each with its entries. */
const putDown = (kind: FindingKind, found: string): string => `
  with ${looked}, found as (${found}),
  put as (
    insert into log_review_finding (review_id, place, kind, account_id, person_name, unit_name, day, episodes)
    select $1::bigint, (select coalesce(max(place), 0) from log_review_finding where review_id = $1::bigint)
             + row_number() over (order by last.person_name collate "C", f.day, f.ids[1]), '${kind}', f.account_id, last.person_name, last.unit_name, f.day,
           (select count(distinct s.case_number) from access_shown s where s.entry_id = any(f.ids))
      from found f
     cross join lateral (select person_name, unit_name from looked where looked.account_id = f.account_id order by id desc limit 1) last
    returning id, account_id, day, place)
  insert into log_review_entry (finding_id, entry_id, month)
  select put.id, l.id, l.month
    from (select f.*, row_number() over (partition by f.account_id, f.day order by f.ids[1]) as nth from found f) f
    join (select put.*, row_number() over (partition by account_id, day order by place) as nth from put) put
      on put.account_id = f.account_id and put.day = f.day and put.nth = f.nth
    join looked l on l.id = any(f.ids)`;

@Injectable()
export class LogReviewRepository {
  async create({ query }: Transaction, review: NewReview): Promise<string> {
    const { from, through, seed, sampleSize, rules, by, startedAt } = review;
    const kept = rules.map(({ id, enabled, thresholds }) => ({ id, enabled, thresholds }));
    const [row] = await query<{ id: string }>(
      `insert into log_review (from_day, through_day, seed, sample_size, rules, started_by, started_by_name, started_at, entries, people, left_out)
       select $1::date, $2::date, $3, $4::int, $5::jsonb, $6, $7, instant_of($8), count(*) filter (where account_id <> $6),
              count(distinct account_id) filter (where account_id <> $6), count(*) filter (where account_id = $6)
         from access_entry e
        where e.month between date_trunc('month', $1::date)::date and $2::date
          and (e.at at time zone 'Europe/Stockholm')::date between $1::date and $2::date
       returning id::text`,
      [from, through, seed, sampleSize, JSON.stringify(kept), by.id, by.name, startedAt],
    );
    if (!row) throw new Error('the review was not stored');
    for (const { id, enabled, thresholds } of rules)
      if (enabled) await query(putDown(id, finds[id]), [row.id, JSON.stringify(thresholds)]);
    await query(putDown('sample', drawn), [row.id, seed, sampleSize]);
    return row.id;
  }

  async find({ query }: Transaction, id: string, { lock = false } = {}): Promise<LogReviewRow | undefined> {
    if (lock) await query('select 1 from log_review where id = $1::bigint for update', [id]);
    return (await query<LogReviewRow>(`select ${reviewColumns} from ${fromReviews} where r.id = $1::bigint`, [id]))[0];
  }

  async list({ query }: Transaction, page: ListQuery): Promise<{ rows: LogReviewRow[]; total: number }> {
    const [count] = await query<{ total: number }>('select count(*)::int as total from log_review');
    const rows = await query<LogReviewRow>(
      `select ${reviewColumns} from ${fromReviews} order by r.started_at ${page.order}, r.id ${page.order} limit $1 offset $2`,
      [page.perPage, offsetOf(page)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  listFindings(
    { query }: Transaction,
    reviewId: string,
    page?: Pick<ListQuery, 'page' | 'perPage' | 'order'>,
  ): Promise<FindingRow[]> {
    return query<FindingRow>(
      `select ${findingColumns} from log_review_finding f where f.review_id = $1::bigint order by f.place ${page?.order ?? 'asc'} limit $2 offset $3`,
      [reviewId, page?.perPage ?? null, page === undefined ? 0 : offsetOf(page)],
    );
  }

  async findFinding({ query }: Transaction, reviewId: string, id: string): Promise<FindingRow | undefined> {
    const sql = `select ${findingColumns} from log_review_finding f where f.review_id = $1::bigint and f.id = $2::bigint`;
    return (await query<FindingRow>(sql, [reviewId, id]))[0];
  }

  listEntries(
    { query }: Transaction,
    findingId: string,
    page: Pick<ListQuery, 'page' | 'perPage' | 'order'>,
  ): Promise<ListedAccessRow[]> {
    return query<ListedAccessRow>(
      `with page as materialized (
         select e.*, row_number() over (order by e.at ${page.order}, e.id ${page.order}) as place
           from log_review_entry l join access_entry e on e.id = l.entry_id and e.month = l.month
          where l.finding_id = $1::bigint order by e.at ${page.order}, e.id ${page.order} limit $2 offset $3)
       select ${accessColumns}, counted.*, named.* from page e ${whatWasShown} order by e.place`,
      [findingId, page.perPage, offsetOf(page)],
    );
  }

  async judge(
    { query }: Transaction,
    id: string,
    judgement: { outcome: string; remark: string | null; by: { id: string; name: string }; at: number },
  ): Promise<void> {
    const { outcome, remark, by, at } = judgement;
    await query(
      `update log_review_finding set outcome = $2, remark = $3, judged_by = $4, judged_by_name = $5, judged_at = instant_of($6), version = version + 1
        where id = $1::bigint`,
      [id, outcome, remark, by.id, by.name, at],
    );
  }

  async sign(
    { query }: Transaction,
    id: string,
    { by, at, contentHash }: { by: { id: string; name: string }; at: number; contentHash: string },
  ): Promise<void> {
    await query(
      `update log_review set state = 'signed', signed_by = $2, signed_by_name = $3, signed_at = instant_of($4), content_hash = $5, version = version + 1
        where id = $1::bigint`,
      [id, by.id, by.name, at, contentHash],
    );
  }

  /** The ids of the entries behind each finding, in order: part of what is signed. */
  async listEntryIds({ query }: Transaction, reviewId: string): Promise<Map<string, string[]>> {
    const rows = await query<{ id: string; entries: string[] }>(
      `select f.id::text, array_agg(l.entry_id::text order by l.entry_id) as entries
         from log_review_finding f join log_review_entry l on l.finding_id = f.id where f.review_id = $1::bigint group by f.id`,
      [reviewId],
    );
    return new Map(rows.map(({ id, entries }) => [id, entries]));
  }

  listRules({ query }: Transaction): Promise<LogReviewRule[]> {
    return query<LogReviewRule>(
      `select id, enabled, thresholds, version from log_review_rule
        order by array_position('{unusual-hours,many-records,protected-identity,outside-own-unit}', id)`,
    );
  }

  async updateRule({ query }: Transaction, { id, enabled, thresholds }: Omit<LogReviewRule, 'version'>): Promise<void> {
    await query(
      'update log_review_rule set enabled = $2, thresholds = $3::jsonb, version = version + 1 where id = $1',
      [id, enabled, JSON.stringify(thresholds)],
    );
  }
}
