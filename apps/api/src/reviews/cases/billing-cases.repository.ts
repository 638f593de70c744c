import { Injectable } from '@nestjs/common';
import type { BillingCaseState } from '@fristdag/billing';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import { billingCaseColumns, type BillingCaseRow, type Parked, type ShownCaseRow } from './billing-case.row.ts';
import type { ListBillingCasesQuery } from './dto/billing-case.dto.ts';

/** The region sees its newest calculation, a payer what was shared with it. */
const SHOWN = `
  from billing_case c
  join payer p on p.code = c.payer
  left join lateral (select * from review_package r where r.case_id = c.id order by r.revision desc limit 1) k on true
  left join statement s on s.id = case when $1 then coalesce(c.statement_id, k.statement_id) else k.statement_id end
  left join lateral (
    select (e.document #>> '{statement,amount}') as amount from review_package e
     where e.case_id = c.id and e.revision < k.revision order by e.revision desc limit 1) b on true
  left join lateral (
    select opened_at, account_name, unit_name from review_opening o where o.package_id = k.id order by opened_at, account_id limit 1) o on true
  left join lateral (
    select count(*)::int as opened, (count(*) filter (where mark = 'question'))::int as questions,
           (count(*) filter (where mark = 'no-remark'))::int as "withoutRemark"
      from (select distinct on (case_number) mark from review_mark m where m.package_id = k.id order by case_number, id desc) m) r on true
  left join lateral (
    select min((l.lifted_at at time zone 'Europe/Stockholm')::date) as on from follow_up_referral l
     where l.case_id = c.id and not exists (select from follow_up_outcome u where u.referral_id = l.id)) f on true`;

const SHOWN_COLUMNS = `${billingCaseColumns('c')},
  p.name as "payerName", p.municipality, p.municipality_name as "municipalityName", s.id::text as "shownStatementId", s.model, s.episodes,
  s.excluded_episodes as "excludedEpisodes", s.discharge_ready_days as "dischargeReadyDays", s.averaged_episodes as "averagedEpisodes",
  s.averaged_days as "averagedDays", s.free_days as "freeDays", s.billable_days as "billableDays", s.liable, s.amount::text as amount,
  s.cost_per_care_day::text as "costPerCareDay", s.revision, k.id::text as "packageId", k.revision as "packageRevision", k.hash as "packageHash",
  epoch_ms(k.shared_at) as "packageSharedAt", b.amount as "previousAmount", epoch_ms(o.opened_at) as "openedAt", o.account_name as "openedByName", o.unit_name as "openedByUnit",
  coalesce(jsonb_array_length(k.document -> 'assessments'), 0) as "reviewTotal", r.opened as "reviewOpened", r.questions as "reviewQuestions",
  r."withoutRemark" as "reviewWithoutRemark", f.on::text as "liftedOn"`;

const SORT_COLUMNS: Readonly<Record<ListBillingCasesQuery['sort'], string>> = {
  period: 'c.period',
  payer: 'c.payer',
  payerName: 'p.name collate "sv-x-icu"',
  careType: 'c.care_type',
  state: 'c.state',
  amount: 'coalesce(s.amount, 0)',
  episodes: 'coalesce(s.episodes, 0)',
  reviewClosesOn: 'c.review_closes_on',
};

@Injectable()
export class BillingCasesRepository {
  /** Takes the row for the rest of the transaction; undefined when it is out of reach. */
  async lock({ query }: Transaction, id: string): Promise<BillingCaseRow | undefined> {
    const [row] = await query<BillingCaseRow>(
      `select ${billingCaseColumns('c')} from billing_case c where c.id = $1::bigint for update`,
      [id],
    );
    return row;
  }

  async find({ query }: Transaction, id: string, seesAll: boolean): Promise<ShownCaseRow | undefined> {
    return (await query<ShownCaseRow>(`select ${SHOWN_COLUMNS} ${SHOWN} where c.id = $2::bigint`, [seesAll, id]))[0];
  }

  async list(
    { query }: Transaction,
    filter: ListBillingCasesQuery,
    seesAll: boolean,
  ): Promise<{ rows: ShownCaseRow[]; total: number }> {
    const where = `where $1::boolean is not null and ($2::text is null or c.period = $2) and ($3::text is null or c.care_type = $3)
      and ($4::text is null or c.payer = $4) and ($5::text is null or c.state = $5)`;
    const values = [seesAll, filter.period, filter.careType, filter.payer, filter.state].map((value) => value ?? null);
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total from billing_case c ${where}`,
      values,
    );
    const rows = await query<ShownCaseRow>(
      `select ${SHOWN_COLUMNS} ${SHOWN} ${where}
        order by ${SORT_COLUMNS[filter.sort]} ${filter.order} nulls last, c.period desc, c.care_type desc, p.name collate "sv-x-icu", c.id
        limit $6 offset $7`,
      [...values, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async move(
    { query }: Transaction,
    id: string,
    change: { state: BillingCaseState; at: number; parked?: Parked; before?: BillingCaseState },
  ): Promise<void> {
    await query(
      `update billing_case set state = $2, parked = $3::jsonb, state_before_parking = $4, changed_at = instant_of($5::float8), version = version + 1
        where id = $1::bigint`,
      [
        id,
        change.state,
        change.parked === undefined ? null : JSON.stringify(change.parked),
        change.before ?? null,
        change.at,
      ],
    );
  }
}
