import { Injectable } from '@nestjs/common';
import type { CareType, ColumnSource, Judgement } from '@fristdag/rules';
import type { Transaction } from '../../platform/index.ts';

/** A frozen episode as rating needs it. */
export interface FrozenEpisode extends ColumnSource {
  readonly position: number;
  readonly careType: CareType;
}

/** What one episode came to, by the position of its frozen revision. */
interface AssessedRows {
  readonly positions: readonly number[];
  readonly judgements: readonly number[];
  readonly counted: readonly boolean[];
  readonly days: readonly number[];
  readonly contributions: readonly string[];
}

export interface StoredJudgement extends Judgement {
  readonly judgement: number;
}

/** What rating needs of a revision, of the table alias given. */
export const ratedColumns = (r: string): string => `
  epoch_ms(${r}.admitted_at) as "admittedAt", epoch_ms(${r}.admission_notice_sent_at) as "admissionNoticeSentAt",
  ${r}.care_contact_needed as "careContactNeeded", epoch_ms(${r}.care_contact_assigned_at) as "careContactAssignedAt",
  ${r}.sip_required as "sipRequired", epoch_ms(${r}.sip_call_sent_at) as "sipCallSentAt",
  ${r}.outpatient_care_available as "outpatientCareAvailable", ${r}.patient_opposed as "patientOpposed",
  epoch_ms(${r}.discharged_at) as "dischargedAt", epoch_ms(${r}.notice_sent_at) as "noticeSentAt",
  ${r}.notice_day as "noticeDay", ${r}.notice_ms_of_day as "noticeMsOfDay",
  ${r}.sip_call_day as "sipCallDay", ${r}.discharge_day as "dischargeDay"`;

/** Frozen episodes out, assessments in: many rows a statement, never one by one. */
@Injectable()
export class AssessmentRepository {
  /** Frozen episodes of positions in (after, through], in their order. */
  loadFrozen(
    { query }: Transaction,
    runId: string,
    { after, through }: { after: number; through: number },
  ): Promise<FrozenEpisode[]> {
    return query<FrozenEpisode>(
      `select f.position::int as "position", r.care_type as "careType",
              ${ratedColumns('r')}
         from billing_run_episode f join episode_revision r on r.id = f.revision_id
        where f.run_id = $1::bigint and f.position > $2::bigint and f.position <= $3::bigint
        order by f.position`,
      [runId, after, through],
    );
  }

  loadJudgements({ query }: Transaction, runId: string, careType: CareType): Promise<StoredJudgement[]> {
    return query<StoredJudgement>(
      'select judgement, facts, outcomes, counted from judgement where run_id = $1::bigint and care_type = $2',
      [runId, careType],
    );
  }

  async saveJudgements(
    { query }: Transaction,
    runId: string,
    careType: CareType,
    judgements: readonly StoredJudgement[],
  ): Promise<void> {
    if (judgements.length === 0) return;
    await query(
      `insert into judgement (run_id, care_type, judgement, facts, outcomes, counted)
       select $1::bigint, $2, judgement, facts, outcomes, counted
         from jsonb_to_recordset($3::jsonb) as given (judgement integer, facts jsonb, outcomes jsonb, counted boolean)`,
      [runId, careType, JSON.stringify(judgements)],
    );
  }

  /** Rows of one piece, in the order of their positions. Case number, care type and payer come from the frozen revision itself. */
  async saveAssessments({ query }: Transaction, runId: string, rows: AssessedRows): Promise<void> {
    await query(
      `insert into assessment (run_id, position, revision_id, case_number, care_type, payer, judgement, counted, discharge_ready_days, contribution)
       select f.run_id, f.position, f.revision_id, r.case_number, r.care_type, r.payer, a.judgement, a.counted, a.days, a.contribution
         from unnest($2::bigint[], $3::integer[], $4::boolean[], $5::integer[], $6::numeric[]) as a (position, judgement, counted, days, contribution)
         join billing_run_episode f on f.run_id = $1::bigint and f.position = a.position and f.position between $7::bigint and $8::bigint
         join episode_revision r on r.id = f.revision_id`,
      [
        runId,
        rows.positions,
        rows.judgements,
        rows.counted,
        rows.days,
        rows.contributions,
        rows.positions.at(0),
        rows.positions.at(-1),
      ],
    );
  }

  async moveOn(
    { query }: Transaction,
    runId: string,
    { through, isLast }: { through: number; isLast: boolean },
  ): Promise<void> {
    await query(
      `update billing_run set assessed_through = $2::bigint, progress_done = $2::bigint, step = case when $3 then 'state' else step end, touched_at = now()
        where id = $1::bigint`,
      [runId, through, isLast],
    );
  }
}
