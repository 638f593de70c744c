import { Injectable } from '@nestjs/common';
import { type EpochDay, nextPeriod, type Period } from '@fristdag/rules';
import type { ShownEpisode } from '../../identity/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { HospitalData, LongStays, RefusedRows, UnmappedUnits } from './checklist.ts';

const EARLIER_MONTHS = 3;
const LONG_STAY_DAYS = 60;
/** More rows than this nobody reads in a list; the totals say how many there are. */
const MOST_ROWS = 50;

/** Counts over the register, each in one query. */
@Injectable()
export class ChecklistRepository {
  async countHospitalData({ query }: Transaction, period: Period): Promise<HospitalData> {
    const months = Array.from({ length: EARLIER_MONTHS + 1 }, (_, back) => nextPeriod(period, -back));
    const rows = await query<{ unit: string; counts: Record<string, number> }>(
      `select unit, jsonb_object_agg(period, episodes) as counts from (
         select coalesce(u.name, r.inpatient_unit) as unit, r.period, count(*)::int as episodes
           from episode_revision r
           left join care_unit_name n on n.kind = 'inpatient-unit' and n.name = r.inpatient_unit
           left join care_unit u on u.id = n.care_unit_id
          where r.is_latest and not r.cancelled and r.period = any($1::text[])
          group by 1, 2) counted
        group by unit order by unit collate "sv-x-icu"`,
      [months],
    );
    return {
      code: 'hospital-data',
      rows: rows.map(({ unit, counts }) => ({
        unit,
        episodes: counts[period] ?? 0,
        earlier: months.slice(1).map((month) => counts[month] ?? 0),
      })),
    };
  }

  /** Rows refused whose case number no later import has brought; a row without a readable one waits for ever. */
  async countRefusedRows({ query }: Transaction): Promise<RefusedRows> {
    const rows = await query<{ importId: string; fileName: string | null; refused: number }>(
      `select f.import_id::text as "importId", i.file_name as "fileName", count(*)::int as refused
         from import_refused_row f join import i on i.id = f.import_id
        where i.state = 'completed'
          and not exists (select from episode_revision r where r.case_number = f.case_number and r.import_id > f.import_id)
        group by f.import_id, i.file_name order by f.import_id desc`,
    );
    return {
      code: 'refused-rows',
      total: rows.reduce((sum, { refused }) => sum + refused, 0),
      rows: rows.slice(0, MOST_ROWS),
    };
  }

  async findLongStays({ query }: Transaction, today: EpochDay): Promise<LongStays> {
    const rows = await query<{ caseNumber: string; unit: string; days: number; total: number }>(
      `select case_number as "caseNumber", inpatient_unit as unit, $1::int - admitted_day as days, count(*) over ()::int as total
         from episode_revision
        where is_latest and not cancelled and discharge_day is null and $1::int - admitted_day > $2::int
        order by admitted_day, case_number limit $3`,
      [today, LONG_STAY_DAYS, MOST_ROWS],
    );
    return {
      code: 'long-stays',
      overDays: LONG_STAY_DAYS,
      total: rows[0]?.total ?? 0,
      rows: rows.map(({ total: _, ...row }) => row),
    };
  }

  /** What the access log needs to know of cases that a checklist names, as they are now. */
  findShown({ query }: Transaction, caseNumbers: readonly string[]): Promise<ShownEpisode[]> {
    return query<ShownEpisode>(
      `select case_number as "caseNumber", payer, encode(personal_identity_index, 'hex') as "patientIndex", protected_identity as "protectedIdentity"
         from episode_revision where is_latest and case_number = any($1::text[])`,
      [caseNumbers],
    );
  }

  async findUnmappedUnits({ query }: Transaction, period: Period): Promise<UnmappedUnits> {
    const rows = await query<{ kind: string; name: string; episodes: number; total: number }>(
      `with used as (
         select kind, name, count(*)::int as episodes
           from episode_revision r
          cross join lateral (values ('inpatient-unit', r.inpatient_unit), ('inpatient-clinic', r.inpatient_clinic), ('outpatient-unit', r.outpatient_unit)) as given (kind, name)
          where r.is_latest and not r.cancelled and r.period = $1 and name is not null
          group by kind, name)
       select kind, name, episodes, count(*) over ()::int as total
         from used natural join care_unit_name n
        where n.care_unit_id is null
        order by episodes desc, name collate "sv-x-icu", kind limit $2`,
      [period, MOST_ROWS],
    );
    return { code: 'unmapped-units', total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) };
  }
}
