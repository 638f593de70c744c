import { Inject, Injectable } from '@nestjs/common';
import { type CareType } from '@fristdag/rules';
import { type CountedStays, formatAmount, type PayerMap, stateLiability } from '@fristdag/billing';
import { PayerRegister } from '../../payers/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { loadRunRules } from './run-rules.ts';
import { HopelessRunError, type OpenRun, type RunStep } from './run-step.ts';

/** Episodes of one payer with the same number of days. */
interface DaysOfPayer {
  readonly careType: CareType;
  readonly payer: string;
  readonly days: number;
  readonly counted: number;
  readonly excluded: number;
}

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
    const groups = Map.groupBy(rows, ({ careType, payer }) => `${careType} ${payer}`);
    const statements = [...groups.values()].map((group) => stateOne(group, rules, payerMap));
    await transaction.query(
      `insert into statement (run_id, period, mode, revision, care_type, payer, rule_version, rule_version_hash, model, episodes, excluded_episodes,
                              discharge_ready_days, free_days, billable_days, liable, averaged_episodes, averaged_days, cost_per_care_day, amount, created_at)
       select $1::bigint, $2, $3, $4::int, care_type, payer, rule_version, rule_version_hash, model, episodes, excluded_episodes,
              discharge_ready_days, free_days, billable_days, liable, averaged_episodes, averaged_days, cost_per_care_day, amount, instant_of($6::float8)
         from jsonb_to_recordset($5::jsonb) as given
           (care_type text, payer text, rule_version text, rule_version_hash text, model text, episodes integer, excluded_episodes integer,
            discharge_ready_days integer, free_days integer, billable_days integer, liable boolean, averaged_episodes integer, averaged_days integer,
            cost_per_care_day numeric, amount numeric)
        order by care_type collate "C", payer collate "C"`,
      [run.id, run.period, run.mode, run.revision, JSON.stringify(statements), this.clock.now()],
    );
    await transaction.query(`update billing_run set step = 'complete', touched_at = now() where id = $1::bigint`, [
      run.id,
    ]);
  }
}

function stateOne(group: readonly DaysOfPayer[], rules: Awaited<ReturnType<typeof loadRunRules>>, payers: PayerMap) {
  const { careType, payer } = group[0] ?? unknownPayer('–');
  if (!payers.find(payer)) unknownPayer(payer);
  const version = rules.get(careType);
  const stays: CountedStays[] = group.map(({ days, counted }) => ({ dischargeReadyDays: days, episodes: counted }));
  const liability = stateLiability(version, stays);
  return {
    ...{
      care_type: careType,
      payer,
      rule_version: version.name,
      rule_version_hash: version.hash,
      model: liability.model,
    },
    ...{ episodes: liability.episodes, excluded_episodes: group.reduce((sum, { excluded }) => sum + excluded, 0) },
    ...{
      discharge_ready_days: liability.dischargeReadyDays,
      free_days: liability.freeDays,
      billable_days: liability.billableDays,
      liable: liability.liable,
    },
    ...{
      averaged_episodes: liability.averaged?.episodes ?? null,
      averaged_days: liability.averaged?.dischargeReadyDays ?? null,
    },
    ...{ cost_per_care_day: formatAmount(liability.costPerCareDay), amount: formatAmount(liability.amount) },
  };
}

/** An import refuses episodes of unknown payers: only a register that lost a row can bring us here. */
function unknownPayer(payer: string): never {
  throw new HopelessRunError('unknown-payer', {
    sv: `Betalaren ${payer} finns inte i registret. Inget har räknats. Rätta registret och starta en ny körning.`,
    en: `The payer ${payer} is not in the register. Nothing has been counted. Correct the register and start a new run.`,
  });
}
