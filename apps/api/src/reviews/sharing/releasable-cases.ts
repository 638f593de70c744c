import { Injectable } from '@nestjs/common';
import type { CareType, Period, RuleVersion } from '@fristdag/rules';
import { valueWarnings } from '../../billing-runs/index.ts';
import type { Text, Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { type Deviation, deviationsOf } from './deviations.ts';

export interface ReleasableCase {
  readonly caseId: string;
  readonly payer: string;
  readonly payerName: string;
  readonly state: 'calculated' | 'ready-to-share';
  readonly readyBy: string | null;
  readonly statementId: string;
  readonly ruleVersion: string;
  readonly amount: string;
  readonly episodes: number;
  /** By an earlier decision, for the calculation that it stands on now; its day may still be to come. */
  readonly released: boolean;
  readonly deviations: readonly Deviation[];
}

interface Row extends Omit<ReleasableCase, 'deviations'> {
  readonly earlierAmounts: string[];
  readonly silentHospitals: string[];
}

/** The cases of a month that wait to be shared, each with what is unusual about it: one query, whatever their number. */
@Injectable()
export class ReleasableCases {
  constructor(private readonly book: RuleBook) {}

  async find(
    transaction: Transaction,
    { period, careType }: { period: Period; careType: CareType },
  ): Promise<ReleasableCase[]> {
    const rows = await transaction.query<Row>(
      `with earlier as (
         select distinct on (r.period) r.id, r.period from billing_run r
          where r.mode = 'billing' and r.state = 'completed' and r.period < $1 and r.period >= to_char(to_date($1, 'YYYY-MM') - interval '3 months', 'YYYY-MM')
          order by r.period, r.revision desc),
       hospital as materialized (
         select s.payer, e.inpatient_unit as unit from earlier
           join assessment s on s.run_id = earlier.id and s.care_type = $2 join episode_revision e on e.id = s.revision_id
          group by s.payer, e.inpatient_unit having count(*) >= 3),
       run as materialized (
         select distinct n.run_id as id from billing_case c join statement n on n.id = c.statement_id where c.period = $1 and c.care_type = $2),
       heard as materialized (
         select distinct e.inpatient_unit as unit from run
           join assessment a on a.run_id = run.id and a.care_type = $2 join episode_revision e on e.id = a.revision_id)
       select c.id::text as "caseId", c.payer, p.name as "payerName", c.state, c.ready_by as "readyBy", c.statement_id::text as "statementId",
              c.rule_version as "ruleVersion", s.amount::text as amount, s.episodes,
              exists (select from sharing_release_case r where r.case_id = c.id and r.statement_id = c.statement_id) as released,
              array(select t.amount::text from earlier join statement t on t.run_id = earlier.id and t.care_type = c.care_type and t.payer = c.payer
                     order by earlier.period) as "earlierAmounts",
              array(select h.unit from hospital h where h.payer = c.payer and not exists (select from heard where heard.unit = h.unit) order by 1) as "silentHospitals"
         from billing_case c join payer p on p.code = c.payer join statement s on s.id = c.statement_id
        where c.period = $1 and c.care_type = $2 and c.shared_on is null and c.state in ('calculated', 'ready-to-share')
        order by p.name collate "sv-x-icu", c.payer`,
      [period, careType],
    );
    const { versions } = await this.book.load(transaction);
    return rows.map(({ earlierAmounts, silentHospitals, ...row }) => ({
      ...row,
      deviations: deviationsOf({
        amount: row.amount,
        episodes: row.episodes,
        earlierAmounts,
        silentHospitals,
        unsettledValues: unsettledValues(versions, row.ruleVersion, period),
      }),
    }));
  }
}

function unsettledValues(versions: readonly RuleVersion[], name: string, period: Period): Text[] {
  const version = versions.find((candidate) => candidate.name === name);
  if (!version) throw new Error(`a billing case stands on ${name}, which is not stored`);
  const english = valueWarnings(version, period, 'en');
  return valueWarnings(version, period, 'sv').map(({ text }, place) => ({
    sv: text,
    en: english[place]?.text ?? text,
  }));
}
