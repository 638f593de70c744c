import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@fristdag/rules';
import type { Transaction } from '../../platform/index.ts';

/** An open dialogue as the invoice that waits for it has to name it. */
export interface HoldingDialogue {
  readonly caseId: string;
  readonly caseNumber: string | null;
  /** The day in Stockholm on which it was opened. */
  readonly openedOn: CivilDate;
  readonly awaits: 'region' | 'municipality' | 'care-unit' | null;
  /** The last day to answer on. */
  readonly answerBy: CivilDate | null;
}

/** What holds the invoices of cases: an open dialogue holds the payer's whole month. */
@Injectable()
export class HoldingDialogues {
  /** The open dialogues of the cases, oldest first. */
  find({ query }: Transaction, caseIds: readonly string[]): Promise<HoldingDialogue[]> {
    return query<HoldingDialogue>(
      `select case_id::text as "caseId", case_number as "caseNumber", (opened_at at time zone 'Europe/Stockholm')::date::text as "openedOn", awaits, answer_by::text as "answerBy"
         from dialogue where case_id = any($1::bigint[]) and state = 'open' order by id`,
      [caseIds],
    );
  }
}
