import { amountOf, type Liability } from '@fristdag/billing';
import type { StatementRow } from '../../billing-runs/index.ts';

/** A liability as its statement keeps it: what is left when the episodes have gone by retention. */
export function statedLiability(row: StatementRow): Liability {
  const { model, episodes, dischargeReadyDays, freeDays, billableDays, liable, averagedEpisodes, averagedDays } = row;
  const amount = amountOf(row.amount);
  const averaged = { episodes: averagedEpisodes ?? 0, dischargeReadyDays: averagedDays ?? 0 };
  const averagedBillable = Math.max(0, averaged.dischargeReadyDays - freeDays * averaged.episodes);
  return {
    model,
    episodes,
    dischargeReadyDays,
    freeDays,
    billableDays,
    liable,
    amount,
    contributions: amount,
    costPerCareDay: amountOf(row.costPerCareDay),
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
