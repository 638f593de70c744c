import { Injectable } from '@nestjs/common';
import type { FollowUpOutcome, FollowUpState } from '@fristdag/billing';
import type { CivilDate } from '@fristdag/rules';
import type { Transaction } from '../../../platform/index.ts';

/** A question that was lifted, and what became of it. */
export interface FollowUpRow {
  readonly id: string;
  readonly dialogueId: string;
  readonly caseId: string;
  readonly payer: string;
  readonly reason: string;
  readonly liftedByName: string;
  /** Epoch milliseconds. */
  readonly liftedAt: number;
  readonly state: FollowUpState;
  readonly decidedOn: CivilDate | null;
  readonly grounds: string | null;
  readonly recordedByName: string | null;
  readonly recordedAt: number | null;
  readonly correction: Readonly<Record<string, unknown>> | null;
  readonly episodeRevision: number | null;
}

/** A lifted question as the invoice that waits for it has to name it. */
export interface HoldingFollowUp {
  readonly dialogueId: string;
  readonly caseNumber: string | null;
  /** The day in Stockholm on which it was lifted. */
  readonly liftedOn: CivilDate;
}

const COLUMNS = `r.id::text, r.dialogue_id::text as "dialogueId", r.case_id::text as "caseId", r.payer, r.reason, r.lifted_by_name as "liftedByName",
  epoch_ms(r.lifted_at) as "liftedAt", coalesce(o.outcome, 'lifted') as state, o.decided_on::text as "decidedOn", o.grounds,
  o.recorded_by_name as "recordedByName", epoch_ms(o.recorded_at) as "recordedAt", o.correction, o.episode_revision as "episodeRevision"`;

@Injectable()
export class FollowUpsRepository {
  findOf({ query }: Transaction, dialogueIds: readonly string[]): Promise<FollowUpRow[]> {
    return query<FollowUpRow>(
      `select ${COLUMNS} from follow_up_referral r left join follow_up_outcome o on o.referral_id = r.id
        where r.dialogue_id = any($1::bigint[])`,
      [dialogueIds],
    );
  }

  /** What is lifted and has no outcome yet, oldest first. */
  findHolding({ query }: Transaction, caseId: string): Promise<HoldingFollowUp[]> {
    return query<HoldingFollowUp>(
      `select r.dialogue_id::text as "dialogueId", d.case_number as "caseNumber", (r.lifted_at at time zone 'Europe/Stockholm')::date::text as "liftedOn"
         from follow_up_referral r join dialogue d on d.id = r.dialogue_id
        where r.case_id = $1::bigint and not exists (select from follow_up_outcome o where o.referral_id = r.id) order by r.id`,
      [caseId],
    );
  }

  async lift(
    { query }: Transaction,
    lifted: {
      dialogueId: string;
      caseId: string;
      payer: string;
      reason: string;
      by: string;
      byName: string;
      at: number;
    },
  ): Promise<void> {
    const { dialogueId, caseId, payer, reason, by, byName, at } = lifted;
    await query(
      `insert into follow_up_referral (dialogue_id, case_id, payer, reason, lifted_by, lifted_by_name, lifted_at)
       values ($1::bigint, $2::bigint, $3, $4, $5, $6, instant_of($7::float8))`,
      [dialogueId, caseId, payer, reason, by, byName, at],
    );
  }

  async record(
    { query }: Transaction,
    recorded: {
      followUp: FollowUpRow;
      outcome: FollowUpOutcome;
      decidedOn: CivilDate;
      grounds: string;
      by: string;
      byName: string;
      at: number;
      correction: object | null;
      episodeRevision: number | null;
      runId: string | null;
    },
  ): Promise<void> {
    const { followUp, outcome, decidedOn, grounds, by, byName, at, correction, episodeRevision, runId } = recorded;
    await query(
      `insert into follow_up_outcome (referral_id, payer, outcome, decided_on, grounds, recorded_by, recorded_by_name, recorded_at, correction, episode_revision, run_id)
       values ($1::bigint, $2, $3, $4::date, $5, $6, $7, instant_of($8::float8), $9::jsonb, $10, $11::bigint)`,
      [
        followUp.id,
        followUp.payer,
        outcome,
        decidedOn,
        grounds,
        by,
        byName,
        at,
        correction === null ? null : JSON.stringify(correction),
        episodeRevision,
        runId,
      ],
    );
  }
}
