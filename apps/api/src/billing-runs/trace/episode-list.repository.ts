import { Injectable } from '@nestjs/common';
import type { Period } from '@fristdag/rules';
import { offsetOf, type ListQuery, type Transaction } from '../../platform/index.ts';
import { episodeRevisionColumns, type EpisodeRevisionRow } from './episode-revision.row.ts';

export interface EpisodeFilters {
  readonly period?: Period | undefined;
  readonly careType?: string | undefined;
  readonly payer?: string | undefined;
  readonly inpatientUnit?: string | undefined;
  readonly state?: 'discharged' | 'ongoing' | 'cancelled' | undefined;
  readonly counted?: boolean | undefined;
  /** Prefix. */
  readonly caseNumber?: string | undefined;
  /** Anywhere in case number, unit or payer. */
  readonly q?: string | undefined;
}

export interface ListedEpisodeRow extends EpisodeRevisionRow {
  readonly payerName: string;
  readonly counted: boolean | null;
  readonly dischargeReadyDays: number | null;
}

/**
 * Which rows a list is made of. `live`: the latest revision of every episode, judged by the newest completed run of its
 * month. `shared`: what the calculation that each payer was given last judged, in the revision that it judged.
 */
export type EpisodeView = 'live' | 'shared';

/**
 * The run that stands for each month. Live: the newest completed billing run, else the newest completed shadow run. Shared: for
 * each payer and care type the run that it was given last.
 */
const standingRuns: Readonly<Record<EpisodeView, string>> = {
  live: `
  with standing as materialized (
    select distinct on (period) id, period from billing_run
     where state = 'completed'
     order by period, mode = 'billing' desc, revision desc)`,
  shared: `
  with standing as materialized (
    select distinct on (period, care_type, payer) run_id as id, period, care_type, payer from readable_calculation
     order by period, care_type, payer, readable_calculation.id desc)`,
};

const judgedByStanding = 'a.run_id = s.id and (a.care_type, a.payer) = (s.care_type, s.payer)';

/** What the standing run of the episode's month said of it, looked up for the few episodes of a page. */
const standingAssessment = `
    left join standing s on s.period = r.period
    left join lateral (select counted, discharge_ready_days from assessment
                        where case_number = r.case_number and run_id = s.id limit 1) a on true`;

const sources: Readonly<Record<EpisodeView, string>> = {
  live: `episode_revision r
    join payer p on p.code = r.payer
    left join (standing s join assessment a on a.run_id = s.id) on s.period = r.period and a.case_number = r.case_number
   where r.is_latest`,
  shared: `standing s
    join assessment a on ${judgedByStanding}
    join episode_revision r on r.id = a.revision_id
    join payer p on p.code = r.payer
   where true`,
};

/** A case that was shared in two months, since it was corrected in between, stands once in a list of all months. */
const onlyNewestMonth = `not exists (
  select from assessment n join standing t on t.id = n.run_id and (t.care_type, t.payer) = (n.care_type, n.payer)
   where n.case_number = a.case_number and n.run_id > a.run_id)`;

/** The live list when neither its filter nor its order asks what a run said: then only the page's own rows are looked up. */
const unjudgedSource = `episode_revision r
    join payer p on p.code = r.payer
   cross join (select null::boolean as counted, null::integer as discharge_ready_days) a
   where r.is_latest`;

const sortColumns: Readonly<Record<string, string>> = {
  caseNumber: 'r.case_number',
  admittedAt: 'r.admitted_at',
  dischargedAt: 'r.discharged_at',
  noticeSentAt: 'r.notice_sent_at',
  period: 'r.period',
  payer: 'r.payer',
  payerName: 'p.name collate "sv-x-icu"',
  inpatientUnit: 'r.inpatient_unit collate "sv-x-icu"',
  dischargeReadyDays: 'a.discharge_ready_days',
  receivedAt: 'r.received_at',
};

/** What may be missing comes last in both directions; a word on nulls would keep the other columns from their indexes. */
const mayBeMissing: ReadonlySet<string> = new Set(['dischargedAt', 'noticeSentAt', 'period', 'dischargeReadyDays']);

/**
 * Lists of episodes. The database's policies bound every row to the caller's scope, whatever the filter says. A page is found
 * by ids, since sorting whole rows of a large register would go through temporary files, and then read.
 */
@Injectable()
export class EpisodeListRepository {
  async list(
    { query }: Transaction,
    view: EpisodeView,
    { filters, page }: { filters: EpisodeFilters; page: ListQuery },
  ): Promise<{ rows: ListedEpisodeRow[]; total: number }> {
    const { conditions, parameters } = conditionsFor(filters);
    const isJudgedFirst = view === 'shared' || filters.counted !== undefined || page.sort === 'dischargeReadyDays';
    const isOnce = view === 'live' || filters.period !== undefined ? 'true' : onlyNewestMonth;
    const from = `${isJudgedFirst ? sources[view] : unjudgedSource} and ${conditions} and ${isOnce}`;
    const [count] = await query<{ total: number }>(
      `${standingRuns[view]} select count(*)::int as total from ${from}`,
      parameters,
    );
    const judged = isJudgedFirst ? 'page' : 'a';
    const rows = await query<ListedEpisodeRow>(
      `${standingRuns[view]}, page as materialized (
         select first.*, row_number() over () as place
           from (select r.id, p.name as payer_name, a.counted, a.discharge_ready_days
                   from ${from} order by ${orderOf(page)} limit ${page.perPage} offset ${offsetOf(page)}) first)
       select ${episodeRevisionColumns('r')}, page.payer_name as "payerName",
              ${judged}.counted, ${judged}.discharge_ready_days as "dischargeReadyDays"
         from page join episode_revision r on r.id = page.id ${isJudgedFirst ? '' : standingAssessment}
        order by page.place`,
      parameters,
    );
    return { rows, total: count?.total ?? 0 };
  }
}

function orderOf({ sort, order }: ListQuery): string {
  const column = sortColumns[sort] ?? 'r.case_number';
  return `${column} ${order}${mayBeMissing.has(sort) ? ' nulls last' : ''}, r.case_number, r.id`;
}

function conditionsFor(filters: EpisodeFilters): { conditions: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const conditions: string[] = ['true'];
  const add = (value: unknown, condition: (placeholder: string) => string): void => {
    if (value === undefined) return;
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  add(filters.period, (value) => `r.period = ${value}`);
  add(filters.careType, (value) => `r.care_type = ${value}`);
  add(filters.payer, (value) => `r.payer = ${value}`);
  add(filters.counted, (value) => `a.counted = ${value}`);
  add(filters.caseNumber, (value) => `starts_with(r.case_number, ${value})`);
  add(
    filters.inpatientUnit,
    (value) => `(r.inpatient_unit = ${value} or r.inpatient_unit in (
    select n.name from care_unit_name n join care_unit u on u.id = n.care_unit_id where u.kind = 'inpatient-unit' and n.kind = u.kind and u.name = ${value}))`,
  );
  add(
    filters.q === undefined ? undefined : `%${filters.q.replaceAll(/[\\%_]/g, '\\$&')}%`,
    (value) => `(r.case_number ilike ${value} or r.inpatient_unit ilike ${value} or p.name ilike ${value})`,
  );
  if (filters.state === 'cancelled') conditions.push('r.cancelled');
  if (filters.state === 'ongoing') conditions.push('not r.cancelled and r.discharged_at is null');
  if (filters.state === 'discharged') conditions.push('not r.cancelled and r.discharged_at is not null');
  return { conditions: conditions.join(' and '), parameters };
}
