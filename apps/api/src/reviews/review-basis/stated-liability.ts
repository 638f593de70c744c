import { type Liability, parseAmount } from '@fristdag/billing';
import type { StatementRow } from '../../billing-runs/index.ts';

/** A liability as its statement keeps it: what is left when the episodes have gone by retention. */
export function statedLiability(row: StatementRow): Liability {
  const { model, episodes, dischargeReadyDays, freeDays, billableDays, liable, averagedEpisodes, averagedDays } = row;
  const amount = kronor(row.amount);
  const averaged = { episodes: averagedEpisodes ?? 0, dischargeReadyDays: averagedDays ?? 0 };
  const averagedBillable = Math.max(0, averaged.dischargeReadyDays - freeDays * averaged.episodes);
  return {
    ...{ model, episodes, dischargeReadyDays, freeDays, billableDays, liable, amount, contributions: amount },
    costPerCareDay: kronor(row.costPerCareDay),
    averaged: model === 'individual' ? null : { ...averaged, billableDays: averagedBillable },
    billedSingly:
      model === 'average'
        ? null
        : {
            episodes: episodes - averaged.episodes,
            dischargeReadyDays: dischargeReadyDays - averaged.dischargeReadyDays,
            billableDays: billableDays - averagedBillable,
          },
  };
}

function kronor(text: string) {
  const money = parseAmount(text);
  if (money === undefined) throw new TypeError(`a statement holds ${text}, which is no amount`);
  return money;
}
