import { Injectable } from '@nestjs/common';
import type { CareType, Period } from '@fristdag/rules';
import type { Transaction } from '../../platform/index.ts';

interface ReadableCalculation {
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
  /** Null when every episode has left the payer: then what is shared is that nothing is left. */
  readonly statementId: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The calculations that payers have been given: from then on, and only then, they may read them (patient data act 5:4). */
@Injectable()
export class ReadableCalculations {
  async add({ query }: Transaction, { period, careType, payer, statementId, at }: ReadableCalculation): Promise<void> {
    await query(
      `insert into readable_calculation (period, care_type, payer, run_id, shared_at)
       values ($1, $2, $3,
               coalesce((select run_id from statement where id = $4::bigint),
                        (select max(id) from billing_run where period = $1 and mode = 'billing' and state = 'completed')),
               instant_of($5::float8))`,
      [period, careType, payer, statementId, at],
    );
  }
}
