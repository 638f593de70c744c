import type { CareType, Model, RuleVersion } from '@fristdag/rules';
import { type CountedStays, formatAmount, type PayerMap, stateLiability } from '@fristdag/billing';
import { HopelessRunError } from './run-step.ts';

/** Episodes of one payer with the same number of days. */
export interface DaysOfPayer {
  readonly careType: CareType;
  readonly payer: string;
  readonly days: number;
  readonly counted: number;
  readonly excluded: number;
}

/** What one payer owes for one month and care type. Amounts are kronor with two decimals. */
export interface StatedPayer {
  readonly careType: CareType;
  readonly payer: string;
  readonly ruleVersion: string;
  readonly ruleVersionHash: string;
  readonly model: Model;
  readonly episodes: number;
  readonly excludedEpisodes: number;
  readonly dischargeReadyDays: number;
  readonly freeDays: number;
  readonly billableDays: number;
  readonly liable: boolean;
  readonly averagedEpisodes: number | null;
  readonly averagedDays: number | null;
  readonly costPerCareDay: string;
  readonly amount: string;
}

/**
 * States what each payer owes for one month, one entry per care type and payer: the one way from counted days to öre, for
 * billing runs and for impact previews alike.
 * @throws HopelessRunError when a payer is not in the register, or a care type has no version
 */
export function statePayers(
  rows: readonly DaysOfPayer[],
  rules: { get(careType: CareType): RuleVersion },
  payers: PayerMap,
): StatedPayer[] {
  const groups = Map.groupBy(rows, ({ careType, payer }) => `${careType} ${payer}`);
  return [...groups.values()].map((group) => stateOne(group, rules, payers));
}

function stateOne(
  group: readonly DaysOfPayer[],
  rules: { get(careType: CareType): RuleVersion },
  payers: PayerMap,
): StatedPayer {
  const { careType, payer } = group[0] ?? unknownPayer('–');
  if (!payers.find(payer)) unknownPayer(payer);
  const version = rules.get(careType);
  const stays: CountedStays[] = group.map(({ days, counted }) => ({ dischargeReadyDays: days, episodes: counted }));
  const liability = stateLiability(version, stays);
  const { model, episodes, dischargeReadyDays, freeDays, billableDays, liable, averaged } = liability;
  return {
    careType,
    payer,
    ruleVersion: version.name,
    ruleVersionHash: version.hash,
    model,
    episodes,
    excludedEpisodes: group.reduce((sum, { excluded }) => sum + excluded, 0),
    dischargeReadyDays,
    freeDays,
    billableDays,
    liable,
    averagedEpisodes: averaged?.episodes ?? null,
    averagedDays: averaged?.dischargeReadyDays ?? null,
    costPerCareDay: formatAmount(liability.costPerCareDay),
    amount: formatAmount(liability.amount),
  };
}

/** An import refuses episodes of unknown payers: only a register that lost a row can bring us here. */
function unknownPayer(payer: string): never {
  throw new HopelessRunError('unknown-payer', {
    sv: `Betalaren ${payer} finns inte i registret. Inget har räknats. Rätta registret och starta en ny körning.`,
    en: `The payer ${payer} is not in the register. Nothing has been counted. Correct the register and start a new run.`,
  });
}
