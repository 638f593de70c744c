import { Inject, Injectable } from '@nestjs/common';
import { PayerRegister } from '../../payers/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { loadRunRules } from './run-rules.ts';
import type { OpenRun, RunStep } from './run-step.ts';
import { type DaysOfPayer, statePayers } from './state-payers.ts';

/** States what each payer owes: one statement per care type and payer with an episode discharged in the month. */
@Injectable()
export class StateLiability implements RunStep {
  readonly step = 'state';
  readonly work = 'state-liability';

  constructor(
    private readonly book: RuleBook,
    private readonly payers: PayerRegister,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  async take(transaction: Transaction, run: OpenRun): Promise<void> {
    const rows = await transaction.query<DaysOfPayer>(
      `select care_type as "careType", payer, discharge_ready_days as days,
              count(*) filter (where counted)::int as counted, count(*) filter (where not counted)::int as excluded
         from assessment where run_id = $1::bigint group by care_type, payer, discharge_ready_days`,
      [run.id],
    );
    const rules = await loadRunRules(transaction, this.book, run);
    const payerMap = await this.payers.load(transaction);
    const statements = statePayers(rows, rules, payerMap);
    await transaction.query(
      `insert into statement (run_id, period, mode, revision, care_type, payer, rule_version, rule_version_hash, model, episodes, excluded_episodes,
                              discharge_ready_days, free_days, billable_days, liable, averaged_episodes, averaged_days, cost_per_care_day, amount, created_at)
       select $1::bigint, $2, $3, $4::int, "careType", payer, "ruleVersion", "ruleVersionHash", model, episodes, "excludedEpisodes",
              "dischargeReadyDays", "freeDays", "billableDays", liable, "averagedEpisodes", "averagedDays", "costPerCareDay", amount, instant_of($6::float8)
         from jsonb_to_recordset($5::jsonb) as given
           ("careType" text, payer text, "ruleVersion" text, "ruleVersionHash" text, model text, episodes integer, "excludedEpisodes" integer,
            "dischargeReadyDays" integer, "freeDays" integer, "billableDays" integer, liable boolean, "averagedEpisodes" integer, "averagedDays" integer,
            "costPerCareDay" numeric, amount numeric)
        order by "careType" collate "C", payer collate "C"`,
      [run.id, run.period, run.mode, run.revision, JSON.stringify(statements), this.clock.now()],
    );
    await transaction.query(`update billing_run set step = 'complete', touched_at = now() where id = $1::bigint`, [
      run.id,
    ]);
  }
}
