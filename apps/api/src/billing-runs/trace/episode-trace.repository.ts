import { Injectable } from '@nestjs/common';
import type { CareType, Facts, Outcome, Period } from '@fristdag/rules';
import type { Transaction } from '../../platform/index.ts';
import type { EpisodeView } from './episode-list.repository.ts';
import { episodeRevisionColumns, type EpisodeRevisionRow } from './episode-revision.row.ts';

/** What a completed run said of one episode. */
export interface AssessmentRow {
  readonly runId: string;
  readonly mode: 'billing' | 'shadow';
  readonly runRevision: number;
  readonly period: Period;
  readonly revisionId: string;
  readonly careType: CareType;
  readonly payer: string;
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly contribution: string;
  readonly facts: Partial<Facts>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly ruleVersion: string;
  readonly statementId: string | null;
}

interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

/** One episode: its revisions, its newest judgement, the cases beside it. Everything within the caller's scope. */
@Injectable()
export class EpisodeTraceRepository {
  /**
   * What the named run said of the case; else the newest completed billing run, in the live view else shadow run, that judged
   * it. The database's policies leave a payer only the runs that it was given.
   */
  async findAssessment(
    { query }: Transaction,
    caseNumber: string,
    { view, runId }: { view: EpisodeView; runId?: string | undefined },
  ): Promise<AssessmentRow | undefined> {
    const [row] = await query<AssessmentRow>(
      `select a.run_id::text as "runId", b.mode, b.revision as "runRevision", b.period, a.revision_id::text as "revisionId",
              a.care_type as "careType", a.payer, a.counted, a.discharge_ready_days as "dischargeReadyDays",
              a.contribution::text as contribution, j.facts, j.outcomes, g.rule_version as "ruleVersion", s.id::text as "statementId"
         from assessment a
         join billing_run b on b.id = a.run_id and b.state = 'completed'
         join judgement j on j.run_id = a.run_id and j.care_type = a.care_type and j.judgement = a.judgement
         join billing_run_rule g on g.run_id = a.run_id and g.care_type = a.care_type
         left join statement s on s.run_id = a.run_id and s.care_type = a.care_type and s.payer = a.payer
        where a.case_number = $1 and (b.mode = 'billing' or $2) and ($3::bigint is null or a.run_id = $3::bigint)
        order by b.mode = 'billing' desc, a.run_id desc
        limit 1`,
      [caseNumber, view === 'live', runId ?? null],
    );
    return row;
  }

  /**
   * The revisions of a case, oldest first. Live: all of them. Shared: those that were judged in what a payer in scope was
   * given to review; the judgements are bound to that by the database's policies.
   */
  findRevisions(
    { query }: Transaction,
    caseNumber: string,
    view: EpisodeView,
  ): Promise<(EpisodeRevisionRow & { isLatest: boolean; identityChanged: boolean })[]> {
    const judged = `exists (select from assessment a join billing_run b on b.id = a.run_id
                             where a.revision_id = r.id and b.state = 'completed' and b.mode = 'billing')`;
    return query(
      `select ${episodeRevisionColumns('r')}, r.is_latest as "isLatest",
              coalesce(lag(r.revision) over w is not null
                and r.personal_identity_index is distinct from lag(r.personal_identity_index) over w, false) as "identityChanged"
         from episode_revision r
        where r.case_number = $1 ${view === 'shared' ? `and ${judged}` : ''}
       window w as (order by r.revision)
        order by r.revision`,
      [caseNumber],
    );
  }

  /** The cases before and after it in the same run, payer and care type, by case number. */
  async findNeighboursInRun(
    { query }: Transaction,
    { runId, careType, payer }: AssessmentRow,
    caseNumber: string,
  ): Promise<Neighbours> {
    return firstOr(
      await query<Neighbours>(
        `select (select max(case_number) from assessment where run_id = $1 and care_type = $2 and payer = $3 and case_number < $4) as previous,
                (select min(case_number) from assessment where run_id = $1 and care_type = $2 and payer = $3 and case_number > $4) as next`,
        [runId, careType, payer, caseNumber],
      ),
    );
  }

  /** The cases before and after it among the latest revisions of the same month (or the ongoing ones), payer and care type. */
  async findLiveNeighbours(
    { query }: Transaction,
    { period, careType, payer, caseNumber }: EpisodeRevisionRow,
  ): Promise<Neighbours> {
    const same = `from episode_revision where is_latest and care_type = $1 and payer = $2 and ${period === null ? 'period is null and $3::text is null' : 'period = $3'}`;
    return firstOr(
      await query<Neighbours>(
        `select (select max(case_number) ${same} and case_number < $4) as previous, (select min(case_number) ${same} and case_number > $4) as next`,
        [careType, payer, period, caseNumber],
      ),
    );
  }

  async findPayerName({ query }: Transaction, code: string): Promise<string> {
    const [row] = await query<{ name: string }>('select name from payer where code = $1', [code]);
    return row?.name ?? code;
  }
}

function firstOr(rows: Neighbours[]): Neighbours {
  return rows[0] ?? { previous: null, next: null };
}
