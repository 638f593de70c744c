import { Injectable } from '@nestjs/common';
import { type EpochDay, lastDayOf, localDayOf, type Outcome } from '@fristdag/rules';
import { episodeRevisionColumns, type EpisodeRevisionRow, type StatementRow } from '../../billing-runs/index.ts';
import type { Transaction } from '../../platform/index.ts';

/** An episode in the revision that the run judged, with what it came to. */
export interface AssessedEpisodeRow extends EpisodeRevisionRow {
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly contribution: string;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** The rows behind one statement: two queries whatever the month's size. */
@Injectable()
export class ReviewBasisRepository {
  findAssessed({ query }: Transaction, { runId, careType, payer }: StatementRow): Promise<AssessedEpisodeRow[]> {
    return query<AssessedEpisodeRow>(
      `select ${episodeRevisionColumns('r')}, a.counted, a.discharge_ready_days as "dischargeReadyDays", a.contribution::text as contribution, j.outcomes
         from assessment a
         join episode_revision r on r.id = a.revision_id
         join judgement j on j.run_id = a.run_id and j.care_type = a.care_type and j.judgement = a.judgement
        where a.run_id = $1::bigint and a.care_type = $2 and a.payer = $3
        order by a.case_number`,
      [runId, careType, payer],
    );
  }

  /** The day on which the run looked at the register. */
  async findRunDay({ query }: Transaction, { runId }: StatementRow): Promise<{ day: EpochDay; createdAt: number }> {
    const [run] = await query<{ createdAt: number }>(
      'select epoch_ms(created_at) as "createdAt" from billing_run where id = $1::bigint',
      [runId],
    );
    if (!run) throw new Error(`a statement belongs to run ${runId}, which is not stored`);
    return { day: localDayOf(run.createdAt), createdAt: run.createdAt };
  }

  /**
   * Which stays of the payer went on when the run looked: admitted by the end of the month, and in the revision of that
   * moment neither discharged nor cancelled. Asked region-wide, since a stay that had moved to another payer by then must
   * be seen to be left out; what it says is read in the caller's own scope.
   */
  async findOngoingIds(
    { query }: Transaction,
    { careType, payer, period }: StatementRow,
    knownAt: number,
  ): Promise<string[]> {
    const rows = await query<{ id: string }>(
      `select r.id::text
         from episode_revision r
        where r.payer = $1 and r.care_type = $2 and r.discharge_day is null and not r.cancelled
          and r.admitted_day <= $3::int and r.received_at <= instant_of($4::float8)
          and not exists (select from episode_revision n
                           where n.case_number = r.case_number and n.revision > r.revision and n.received_at <= instant_of($4::float8))`,
      [payer, careType, lastDayOf(period), knownAt],
    );
    return rows.map(({ id }) => id);
  }

  findRevisions({ query }: Transaction, ids: readonly string[]): Promise<EpisodeRevisionRow[]> {
    return query<EpisodeRevisionRow>(
      `select ${episodeRevisionColumns('r')} from episode_revision r where r.id = any($1::bigint[]) order by r.case_number`,
      [ids],
    );
  }
}
